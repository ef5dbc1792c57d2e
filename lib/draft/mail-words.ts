/** The words with which mail programs, in the languages around us, mark what was written by somebody else. */

/** What a line of a message's head says. */
export type HeadField = 'from' | 'date' | 'subject' | 'to';

const FIELDS: Record<HeadField, string> = {
  from: 'from|da|de|von|van|fra|från|od|lähettäjä|feladó|gönderen|kimden|expeditor|expeditorul|de la|від|от|saatja|από|odosielateľ|odesílatel|mittente|expéditeur|remitente|remetente|absender|afzender|avsender|avsändare|nadawca|发件人|寄件者|差出人|보낸 사람|от кого|keneltä|da parte di',
  date: 'date|sent|data|datum|dato|fecha|dată|inviato|inviato il|gesendet|gesendet am|verzonden|sendt|skickat|skickad|envoyé|envoyé le|enviado|enviado el|enviada em|enviada|wysłano|data wysłania|odesláno|odoslané|dátum|dátuma|elküldve|päivämäärä|lähetetty|tarih|gönderilen|gönderilme tarihi|gönderildi|trimis|data trimiterii|дата|отправлено|надіслано|kuupäev|saadetud|ημερομηνία|aika|发送时间|日期|送信日時|message du',
  subject:
    'subject|oggetto|betreff|asunto|assunto|objet|sujet|onderwerp|emne|ämne|temat|předmět|predmet|tárgy|aihe|konu|subiect|subiectul|тема|teema|θέμα|主题|主旨|件名|제목',
  to: 'to|cc|bcc|a|à|an|aan|til|till|para|per|do|dw|komu|pro|pre|címzett|vastaanottaja|alıcı|kime|kopi|kopia|kopie|kopio|kópia|copie à|copie|másolat|bilgi|către|destinatar|destinatarul|destinatari|кому|копія|копия|saaja|koopia|προς|収信者|宛先|收件人|抄送|reply-to|importance|rispondi a|antwort an|responder a',
};

const FIELD_OF: ReadonlyMap<string, HeadField> = new Map(
  (Object.keys(FIELDS) as HeadField[]).flatMap((field) =>
    FIELDS[field].split('|').map((word): [string, HeadField] => [word, field]),
  ),
);

/** The field that a word before a colon names, in any case; `undefined` for any other word. */
export const fieldNamed = (word: string): HeadField | undefined => FIELD_OF.get(word.trim().toLowerCase());

/** Where the subject begins in a head that a mail program ran together into one line; it follows the day without a blank. */
export const SUBJECT_IN_LINE = new RegExp(`(?:${FIELDS.subject})\\s?:`, 'iu');

/** *wrote*, as mail programs say it before a quotation. */
export const WROTE =
  /(?<!\p{L})(?:wrote|writes|ha scritto|scrive|schrieb|schreef|geschreven|a écrit|écrit|escribió|escribio|escreveu|skrev|skrifaði|napisał(?:\(a\)|a)?|napísal(?:\(a\))?|napsal(?:\(a\))?|написал(?:\(а\)|а)?|написав|пише|írta|kirjoitti|yazdı|şunları yazdı|a scris|đã viết|έγραψε|写道|寫道|のメール)(?!\p{L})/iu;

/** How such a line begins: *On Tuesday*, a day, a time, a name with an address. */
export const WROTE_START =
  /^[-\s*>]{0,6}(?:(?:on|il|in data|le|am|el|op|em|den|dne|dnia|w dniu|la|vào|на|pada|tarihinde|på|på)(?!\p{L})|[("'“„«<]?\d|\p{L}{2,12}[.,]? ?\d|\p{L}{2,12}[.,] \p{L}{0,12}\.? ?\d|[^\n]{1,80}[<([][^\s@]{1,64}@)/iu;

const MESSAGE =
  'messag|nachricht|mensa|bericht|meddel|melding|wiadomo|zpráva|správa|üzenet|viesti|mesaj|сообщени|повідомлення|posta|mail|sõnum|μήνυμα|邮件|郵件|メッセージ';
const EARLIER =
  'original|ursprüng|oorspronk|oprindelig|opprinnelig|ursprunglig|oryginaln|původní|pôvodn|eredeti|alkuperäi|orijinal|исходн|оригинал|вихідн|origine|initial|antwort|reply|answer|risposta|réponse|respuesta|resposta|precedent|quoted|\\bfrom\\b|\\bvon\\b|原始|元の';

/** Words on a line of dashes that say: what follows is another message, an earlier one. */
export const ANOTHER_MESSAGE = new RegExp(
  `(?:${MESSAGE}).*(?:${EARLIER})|(?:${EARLIER}).*(?:${MESSAGE})|reply above|above this line`,
  'iu',
);

/** Words that say that what follows was passed on. */
export const PASSED_ON =
  /forward|inoltrat|weitergeleit|transf[ée]r|réexpédi|transmis|reenviad|reencaminhad|encaminhad|doorgestuurd|videresend|vidarebefordra|przekaz|przesłan|přeposl|preposl|továbbít|redirec|пересыла|переслан|переадрес|edelleenl|välitet|edasta|edasi|ilet|yönlendir|προωθημ|转发|轉寄|転送/iu;

/** Subject marks of something passed on. */
export const PASSED_ON_MARK =
  /^\s*(?:fwd?|i|wg|tr|rv|enc|pd|vs|vb|doorst|videresend|ilt|i̇lt|továbbítás|fs|pr|переслано|転送|转发)\s?:/iu;

/** The same beyond doubt: what stands below such a line was not written on that telephone. */
export const SENT_FROM_MINE =
  /^[\s*_<([]{0,4}(?:sent from my|inviato dal mio|von meinem|gesendet von meinem|envoyé de mon|enviado (?:desde|do|de) (?:mi|meu)|verzonden vanaf mijn|wysłane z mojego)(?!\p{L})/iu;

/** Lines that telephones and apps put under a message. */
export const SENT_FROM =
  /^[\s*_<([]{0,4}(?:(?:sent|get|inviat[oa]|scaricat?a?|ottieni|gesendet|von meinem|envoyé|télécharge[rz]|obtenir|enviado|obtener|obter|verzonden|verstuurd|wysłan[eo]|odesláno|odoslané|skickat|sendt|lähetetty|отправлено|надіслано|gönderildi)(?!\p{L}).{0,20}(?:from|via|with|using|by|for|da|dal|dall['’]|con|per|mit|von|depuis|de|à partir|avec|desde|meu|vanaf|met|z|från|fra|с|із|my|outlook|iphone|ipad)(?!\p{L})|von meinem .{0,40}gesendet)/iu;
