import { useEffect } from 'react';
import { notDoneSentences } from '../../desk/not-done.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useStore } from '../../ui/store.ts';
import { CallBackEnd } from './call-back-end.tsx';
import { CallCard } from './call-card.tsx';
import { LastCall } from './last-call.tsx';
import { LostQuestion } from './lost-question.tsx';
import { outcomeKeys } from './outcome-keys.ts';
import type { CallBack } from './use-call-back.ts';
import { useQuestion, type Asking } from './use-question.ts';
import { say } from './words.ts';

/** K: those who are owed a call, one by one, with what came of each. */
export function CallBackSheet({ onClose }: { onClose: () => void }) {
  const { screen } = usePage();
  const asking = useQuestion();
  const { calling, question, leave } = asking;
  const { run, current } = calling;
  const isOver = run !== null && current === null && question === null;
  const close = (): void => {
    if (question !== null) {
      leave();
      return;
    }
    if (isOver) screen.set({ callBack: null });
    onClose();
  };
  const undo = (): void => {
    leave();
    calling.undo();
  };
  useLetters(question === null, undo);
  // While a time is asked for the digits are those of the times, which the card listens to.
  const onDigit = question === null ? { onDigit: asking.choose } : {};
  return (
    <Sheet title={say('title')} onClose={close} isTall {...onDigit}>
      {run === null && <p className="hint">{say('looking')}</p>}
      <Called asking={asking} />
      {isOver && <CallBackEnd calling={calling} onClose={close} />}
      <Problems calling={calling} />
      {run !== null && <LastCall run={run} onUndo={undo} />}
    </Sheet>
  );
}

/** Who is called, unless it must be said first that the one before is gone. */
function Called({ asking: { calling, question, choose, leave } }: { asking: Asking }) {
  const { run, current, record } = calling;
  if (question?.state === 'lost') return <LostQuestion name={question.name} onGoOn={leave} />;
  if (run === null || current === null) return null;
  return (
    <CallCard
      key={current.id}
      view={current}
      place={run.calls.length + 1}
      calling={calling}
      asked={question?.outcome ?? null}
      onOutcome={(outcome) => choose(outcomeKeys.indexOf(outcome) + 1)}
      onTime={(outcome, time) => {
        leave();
        record(outcome, time);
      }}
      onBack={leave}
    />
  );
}

function Problems({ calling: { request } }: { calling: CallBack }) {
  const { screen } = usePage();
  const notDone = useStore(screen, (value) => value.notDone);
  return (
    <>
      <Problem text={request.problem} />
      {notDoneSentences(notDone).map((sentence) => (
        <Problem key={sentence} text={sentence} />
      ))}
    </>
  );
}

/** C follows the link that calls; U takes the last outcome back. They do nothing while somebody types. */
function useLetters(isListening: boolean, undo: () => void): void {
  useEffect(() => {
    if (!isListening) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (isTyping || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const letter = /^[a-z]$/i.test(event.key)
        ? event.key.toLowerCase()
        : event.code.replace(/^Key/, '').toLowerCase();
      if (letter === 'u') undo();
      if (letter === 'c') document.querySelector<HTMLAnchorElement>('.call-number a')?.click();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
