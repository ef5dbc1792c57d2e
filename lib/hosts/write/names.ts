/** What webmails write on the button that answers one person, in small letters and without blanks. Those for everybody say more. */
export const REPLIES: ReadonlySet<string> = new Set([
  ...['reply', 'replytosender', 'antworten', 'répondre', 'rispondi', 'rispondialmittente', 'responder'],
  ...['respon', 'beantwoorden', 'antwoorden', 'odpowiedz', 'odpovědět', 'odpovedať', 'válasz'],
  ...['válaszolás', 'răspunde', 'yanıtla', 'cevapla', 'ответить', 'відповісти', 'απάντηση'],
  ...['svara', 'svar', 'besvar', 'vastaa', 'отговор', 'odgovori', 'atsakyti'],
  ...['atbildēt', 'vasta', 'erantzun', 'رد', 'الرد', 'השב', 'پاسخ'],
  ...['जवाबदें', 'ตอบกลับ', 'ตอบ', 'trảlời', 'balas', '返信', '답장'],
  ...['회신', '回复', '答复', '回覆'],
]);
