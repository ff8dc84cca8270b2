// Owns the one line: what is typed, what the desk understood of it, what was corrected, and sending it.
import { useEffect, useRef, useState } from 'react';
import type { Draft, LineAnswer, TimeQuestion } from '../../../electron/contract/line.ts';
import type { Refusal, Result } from '../../../electron/contract/result.ts';
import { customerLabel } from '../../../electron/domain/inquiry.ts';
import { act } from '../../desk/actions.ts';
import { afterSent, type Line } from '../../desk/line.ts';
import { usePage, type Page } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { useReading } from '../../ui/use-reading.ts';
import { useRequest, type Request } from '../../ui/use-request.ts';
import { correctedDraft, noCorrections, questionLeft, type Corrections } from './corrections.ts';
import { labelInWords } from '../../words/sentences.ts';
import { say } from './words.ts';

/** "Just now" is read again when it was understood longer ago than this. */
const freshMs = 1_500;

export interface Adding {
  readonly text: string;
  readonly answer: LineAnswer | null;
  readonly draft: Draft | null;
  readonly corrections: Corrections;
  readonly question: TimeQuestion | null;
  readonly isJoining: boolean;
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly type: (text: string) => void;
  readonly correct: (corrections: Corrections) => void;
  /** Another line is in its place: what was said about this one is forgotten. */
  readonly startOver: () => void;
  readonly setJoining: (isJoining: boolean) => void;
  readonly send: (isOldConfirmed: boolean) => void;
}

export function useAdd(line: Line): Adding {
  const page = usePage();
  const { screen } = page;
  const request = useRequest();
  const text = useStore(line.state, (state) => state.text);
  const [corrections, setCorrections] = useState(noCorrections);
  const [joinsId, setJoinsId] = useState<'wanted' | 'unwanted'>('wanted');
  const [asked, setAsked] = useState<TimeQuestion | null>(null);
  const { answer, readNow } = useLineReading(page, text);

  const settleAsked = (): void => {
    setAsked(null);
    request.setProblem(null);
  };
  const startOver = (): void => {
    setCorrections(noCorrections);
    setJoinsId('wanted');
    settleAsked();
  };
  const ask = async (isOldConfirmed: boolean): Promise<Refusal | null> => {
    const result = await readNow();
    if (!result.ok) return result.refusal;
    const isJoining = joinsId === 'wanted';
    const outcome = await sendLine(page, result.value, corrections, { isOldConfirmed, isJoining });
    if (outcome.question !== undefined) setAsked(outcome.question);
    else if (outcome.refusal === null) {
      line.sent(text);
      noteSent(text);
      startOver();
      screen.set({ selectedId: screen.get().undo?.inquiryId ?? null });
    }
    return outcome.refusal;
  };
  const { send, noteSent } = useSending(text, { request, ask, isAsked: asked !== null });
  return {
    text,
    answer,
    draft: answer === null ? null : correctedDraft(answer.draft, corrections),
    corrections,
    question: asked,
    isJoining: joinsId === 'wanted',
    isBusy: request.isBusy,
    problem: request.problem,
    type(typed) {
      line.type(typed);
      settleAsked();
      if (typed.trim() === '') startOver();
    },
    correct(next) {
      setCorrections(next);
      settleAsked();
    },
    startOver,
    setJoining: (isJoining) => setJoinsId(isJoining ? 'wanted' : 'unwanted'),
    send,
  };
}

interface Sending {
  readonly send: (isOldConfirmed: boolean) => void;
  /** This much has left the line. */
  readonly noteSent: (sent: string) => void;
}

interface SendingParts {
  readonly request: Request;
  readonly ask: (isOldConfirmed: boolean) => Promise<Refusal | null>;
  /** Something is to be answered first. */
  readonly isAsked: boolean;
}

/** Whoever types the next line quicker than a slow disk takes the first does not lose the Enter; a refusal comes first. */
function useSending(text: string, { request, ask, isAsked }: SendingParts): Sending {
  const sentText = useRef('');
  /** What stood in the line when Enter was pressed while the one before was on its way. */
  const wanted = useRef<string | null>(null);
  const send = (isOldConfirmed: boolean): void => {
    if (text.trim() === '') return;
    if (request.isBusy) wanted.current = text;
    else request.run(() => ask(isOldConfirmed));
  };
  useEffect(() => {
    const pressedAt = wanted.current;
    if (request.isBusy || pressedAt === null) return;
    wanted.current = null;
    if (request.problem === null && !isAsked && text === afterSent(pressedAt, sentText.current)) send(false);
    // It waits for the one before, and for nothing else.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [request.isBusy]);
  return {
    send,
    noteSent(sent) {
      sentText.current = sent;
    },
  };
}

interface LineReading {
  readonly answer: LineAnswer | null;
  readonly readNow: () => Promise<Result<LineAnswer>>;
}

function useLineReading({ api, clock }: Page, text: string): LineReading {
  const read = (typed: string): Promise<Result<LineAnswer>> => api.call('readLine', { text: typed });
  const reading = useReading(text, clock, read);
  return {
    answer: reading?.result.ok === true ? reading.result.value : null,
    async readNow() {
      const isFresh = reading !== null && reading.text === text && clock.now() - reading.readAtMs < freshMs;
      return isFresh ? reading.result : read(text);
    },
  };
}

interface Outcome {
  readonly refusal: Refusal | null;
  readonly question?: TimeQuestion;
}

/** Joins an inquiry that waits, adds a new one, or answers what has to be asked first. */
async function sendLine(
  page: Page,
  { draft, questions, sameCustomer }: LineAnswer,
  corrections: Corrections,
  { isOldConfirmed, isJoining }: { readonly isOldConfirmed: boolean; readonly isJoining: boolean },
): Promise<Outcome> {
  const { channel, kind, customer, subject, receivedAtMs } = correctedDraft(draft, corrections);
  if (sameCustomer !== null && isJoining) {
    const text = say('joined', { name: sameCustomer.label });
    return {
      refusal: await act(page, page.api.call('followUp', { id: sameCustomer.id, subject, isNewThread: false }), {
        text,
      }),
    };
  }
  const question = questionLeft(questions, corrections);
  if (question !== undefined && !(isOldConfirmed && question.reason === 'older-than-day-goal')) {
    return { refusal: null, question };
  }
  const args = { customer, channel, kind, subject, receivedAtMs, isOldConfirmed };
  const refusal = await act(page, page.api.call('receive', args), {
    text: say('added', { name: labelInWords(customerLabel(customer)) }),
  });
  if (refusal !== null && isTimeReason(refusal.reason)) {
    return {
      refusal: null,
      question: { about: 'time', reason: refusal.reason, receivedAtMs, sentence: refusal.sentence },
    };
  }
  return { refusal };
}

function isTimeReason(reason: string): reason is TimeQuestion['reason'] {
  return reason === 'in-the-future' || reason === 'older-than-day-goal';
}
