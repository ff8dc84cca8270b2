// The words to the colleague who is asked to take over (R9).
import { fillBraces, type MessageLanguage } from './message-language.ts';

interface HandOffWords {
  readonly text: string;
  readonly promised: string;
  readonly waiting: string;
}

const words: Readonly<Record<MessageLanguage, HandOffWords>> = {
  en: {
    text: 'Can you take over {who}? {what}. {owed}. Please accept by {accept}. Thank you, {me}',
    promised: 'They were promised to hear from us by {due}',
    waiting: 'They wait for a first word by {due}',
  },
  es: {
    text: '¿Sería posible hacerse cargo de {who}? {what}. {owed}. Por favor, aceptar a más tardar {accept}. Gracias, {me}',
    promised: 'Tiene prometidas noticias nuestras a más tardar {due}',
    waiting: 'Espera una primera respuesta a más tardar {due}',
  },
  de: {
    text: 'Ist es möglich, {who} zu übernehmen? {what}. {owed}. Bitte annehmen bis {accept}. Danke, {me}',
    promised: 'Zugesagt ist, dass wir uns melden bis {due}',
    waiting: 'Ein erstes Wort wird erwartet bis {due}',
  },
};

export interface HandOffFacts {
  readonly customer: string;
  /** Ways to reach them, as they are written down. */
  readonly reach: readonly string[];
  /** "Missed call, asked about her invoice" */
  readonly what: string;
  /** "15:30 today" */
  readonly due: string;
  readonly isPromised: boolean;
  readonly accept: string;
  readonly me: string;
}

/** R9: to a colleague, so that they know without asking who it is, how to reach them, and by when. */
export function handOffText(facts: HandOffFacts, language: MessageLanguage): string {
  const { customer, reach, what, due, isPromised, accept, me } = facts;
  const { text, promised, waiting } = words[language];
  const who = reach.length === 0 ? customer : `${customer} (${reach.join(', ')})`;
  const owed = fillBraces(isPromised ? promised : waiting, { due });
  return fillBraces(text, { who, what, owed, accept, me });
}
