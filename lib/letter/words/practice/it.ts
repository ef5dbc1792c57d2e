import type { PracticeWords } from './index.ts';

export const it: PracticeWords = {
  ui: {
    welcome: {
      heading: 'Casella di prova',
      unreal:
        'Qui fai la parte di tutt’e due le persone. Nessuna mail esce da questa pagina, e niente finisce tra i tuoi obiettivi, nei tuoi numeri o nell’esportazione.',
      skip: 'Salta, so già come funziona',
      back: 'Torna alla prova',
      again: 'Ricomincia',
      againTitle: 'Vuoi ricominciare la prova?',
      againText: 'Le sue mail e i suoi obiettivi spariscono. Nient’altro cambia.',
      againYes: 'Ricomincia da capo',
      againNo: 'Continua da qui',
      language: 'Lingua',
      languages: { en: 'English', it: 'Italiano' },
      who: 'Tu sei',
      client: '{name}, cliente',
      assistant: '{name}, assistente',
      parts: {
        client: 'Clara ha un piccolo albergo.',
        assistant: 'Sara è un’assistente freelance. Lavora da un’altra città, quando e come preferisce.',
      },
      people: { client: 'Clara Bassi', assistant: 'Sara Conti' },
      way: 'Il percorso',
      stages: {
        delegate: 'Delega',
        agree: 'Accordo',
        deliver: 'Consegna',
        review: 'Valutazione',
      },
      next: {
        open: 'Apri il messaggio «{subject}» di {name}.',
        draft:
          'Esito ne ha fatto una bozza. Per questa prova è già compilata: cambia quello che vuoi, poi premi {insert}.',
        write: 'Scrivilo nel pannello di Esito, poi premi {insert}.',
        send: 'La lettera è nella tua risposta. Rileggila e premi {send}.',
        become: 'Inviata. Ora tocca a {name}.',
        turn: 'Tocca a {name}.',
        answer: 'Apri il nuovo messaggio di {name}.',
        agree: 'Leggi che cosa propone {name}, poi premi {agree} nel pannello di Esito.',
        reply: 'Rispondi a {name} nel pannello di Esito.',
        deliver:
          'Siete d’accordo. Passano i giorni, il lavoro è fatto: premi {deliver} nel pannello di Esito.',
        round:
          'Un altro giro, con gli stessi termini: quando c’è tutto, premi {deliver} nel pannello di Esito.',
        review: 'Valuta che cosa è arrivato: premi {whole}, oppure di’ di ogni criterio se c’è.',
        met: 'Il percorso è tutto qui: un obiettivo concordato, e un lavoro valutato dal suo risultato.',
        missed:
          'Il percorso è tutto qui. Resta scritto che cosa mancava e perché, e tutti e due sapete a che punto siete.',
        ended: 'Questo è finito senza una valutazione. Puoi ricominciare, o passare a una cosa vera.',
      },
      become: 'Passa a {name}',
      real: 'Ora una cosa vera',
      mail: {
        name: 'La posta di {name}',
        list: 'Messaggi',
        unread: 'nuovo',
        from: 'Da',
        to: 'A',
        sentTo: 'A {name}',
        none: 'Scegli un messaggio.',
        reply: 'Rispondi',
        goOn: 'Continua la tua risposta',
        writing: 'La tua risposta a {name}',
        send: 'Invia',
        leave: 'Torna al messaggio',
        wrote: '{day} {name} ha scritto:',
        panel: 'Esito, il pannello di {name}',
      },
      samples: {
        invoices: {
          subject: 'Le fatture e l’estratto conto',
          text: 'Ciao Clara,\n\nho messo le fatture del mese scorso accanto all’estratto conto. Due non risultano ancora pagate, la lavanderia e il noleggio delle barche, e c’è un pagamento senza fattura.\n\nLa commercialista vuole tutto in ordine entro metà mese. Me ne occupo io?\n\nSara',
        },
        photos: {
          subject: 'Le foto delle camere nuove',
          text: 'Ciao Sara,\n\nil fotografo ha mandato 140 foto delle camere nuove e mi ci perdo. Chi prenota dovrebbe distinguere il lato lago dal lato giardino, e il sito ne prende tre per camera.\n\nMi proponi tu come fare?\n\nClara',
        },
        newsletter: {
          subject: 'La newsletter di primavera',
          text: 'Ciao Clara,\n\nla primavera scorsa la newsletter ha portato 31 prenotazioni in due settimane. Quest’anno la preparo io?\n\nMi servirebbero le tre offerte, con i prezzi di quest’anno, e una data. Quasi tutti i tuoi ospiti la leggono sul telefono.\n\nSara',
        },
      },
      draft: {
        title: 'La newsletter di primavera è pronta da inviare',
        why: 'i nostri clienti abituali prenotano nelle due settimane successive',
        first: 'ci sono le tre offerte di primavera, con i prezzi di quest’anno',
        second: 'si legge bene sul telefono',
      },
      end: {
        heading: 'Ora una cosa vera',
        title: 'Qual è una piccola cosa che potresti affidare oggi, e a chi?',
        text: 'Diventa una bozza nel tuo Esito. Non parte niente finché non lo invii tu.',
        thing: 'Il risultato che vuoi',
        whom: 'A chi',
        whomHint: 'Un nome o un indirizzo mail.',
        begin: 'Inizia questa bozza',
        needed: 'Che cosa ci sarebbe, alla fine?',
        begun: 'La bozza è tra i tuoi obiettivi, sotto Bozze.',
        how: 'Quando è pronta, apri nella tua webmail un messaggio di quella persona, premi Esito nella barra degli strumenti e inserisci la lettera nella risposta.',
        close: 'Chiudi questa pagina',
      },
    },
  },
};
