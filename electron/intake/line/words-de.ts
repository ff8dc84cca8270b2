import { list, type LanguageWords } from './language-words.ts';

// "Mailbox", "Post" and "Brief" are left out, English lines use them otherwise; so are "sauer", "wieder" and days of the week
// that are surnames too.
export const germanWords: LanguageWords = {
  channels: {
    call: {
      plain: list('anruf, verpasster anruf, telefonanruf, telefonat, telefonisch'),
      verbs: list('rief an, hat angerufen, angerufen, ruft an'),
      kept: list('rückruf, bittet um rückruf, rueckruf'),
    },
    voicemail: {
      plain: list('anrufbeantworter, sprachnachricht, nachricht auf der mailbox, nachricht auf dem anrufbeantworter'),
      verbs: list('sprach auf die mailbox, hat auf die mailbox gesprochen, hat eine nachricht hinterlassen'),
      kept: [],
    },
    email: {
      plain: list('per mail, per e-mail, per email'),
      verbs: list('hat gemailt, mailte, schrieb eine mail, schrieb eine e-mail, hat eine mail geschickt'),
      kept: [],
    },
    text: {
      plain: list('nachricht, textnachricht, kurznachricht, per sms'),
      verbs: list('schrieb eine sms, hat eine sms geschickt, schrieb eine nachricht, hat geschrieben'),
      kept: [],
    },
    chat: { plain: list('livechat'), verbs: list('hat gechattet'), kept: list('whatsapp-nachricht, per whatsapp') },
    social: {
      plain: list('soziale medien'),
      verbs: list('hat gepostet, hat kommentiert'),
      kept: list('beitrag, kommentar, bewertung, direktnachricht, rezension'),
    },
    web: {
      plain: list('formular, webformular, kontaktformular, onlineformular, web-formular, kontaktanfrage'),
      verbs: [],
      kept: [],
    },
    'walk-in': { plain: list('besuch, persönlich'), verbs: list('kam vorbei, war da, war hier, ist da'), kept: [] },
  },
  kinds: {
    lead: {
      plain: list('interessent, interessentin, neukunde, neukundin, neuer kunde, neue kundin'),
      kept: list('angebot, ein angebot, kostenvoranschlag, ein kostenvoranschlag'),
      anywhere: list('ein angebot, angebot für, kostenvoranschlag, neukunde, neukundin, interessent'),
    },
    sensitive: {
      plain: list('heikles thema, heikle sache, verärgert, wütend'),
      kept: list('beschwerde, reklamation, beschwert sich, gebrochene zusage'),
      anywhere: list('beschwerde, reklamation, beschwert sich, verärgert, wütend'),
    },
  },
  starters: list('wegen, bezüglich, betreff, betrifft, betr, über'),
  fillers: list('kunde, kundin'),
  joiners: list('von, vom, mit, durch, der, dem, den, einer, einem'),
  notNames: list(
    'ich, wir, sie, ihr, unser, unsere, ist, sind, kann, wann, warum, wie, nicht, nein, bitte, danke, hallo, dringend, ' +
      'heute, gestern, kundin, jemand, unbekannt, möchte, braucht, fragt, bestellung, rechnung, ' +
      'lieferung, termin, dienstag, mittwoch, donnerstag, samstag, für, mit, aber, wegen',
  ),
  asides: list('dringend, eilig, bitte, nochmal, nochmals, erneut'),
  prepositions: list('wegen, für, mit, über, zu, zur, zum, bei, auf, von, vom, und, oder, aber, weil'),
};
