import { useEffect, useEffectEvent, useState } from 'react';
import { createLine } from '../../desk/line.ts';
import { useDeskPart } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { TrySample } from '../sample/try-sample.tsx';
import { useAdd } from '../add/use-add.ts';
import type { StepProps } from './first-steps.tsx';
import { StepButtons } from './step-buttons.tsx';
import { say } from './words.ts';

/** Ends as soon as somebody is on a clock, by this line or by the one of the page. */
export function FirstInquiryStep({ isBusy, onSkip, onBack, onFinish }: StepProps) {
  const [line] = useState(() => createLine());
  const adding = useAdd(line);
  const { question } = adding;
  const inquiries = useDeskPart('inquiries') ?? [];
  const open = inquiries.filter(({ standing }) => standing.phase === 'waiting' || standing.phase === 'promised');
  const [before] = useState(() => new Set(open.map(({ id }) => id)));
  const addedId = open.find(({ id }) => !before.has(id))?.id ?? null;
  const finish = useEffectEvent((id: string) => onFinish(id));
  useEffect(() => {
    if (addedId !== null) finish(addedId);
  }, [addedId]);
  return (
    <form
      className="first-run-step"
      onSubmit={(event) => {
        event.preventDefault();
        adding.send(false);
      }}
    >
      <div className="labelled">
        <label htmlFor="first-inquiry">{say('first-line')}</label>
        <input
          id="first-inquiry"
          className="field"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
          placeholder={say('first-example')}
          aria-describedby="first-inquiry-hint"
          value={adding.text}
          onChange={({ target }) => adding.type(target.value)}
        />
        <p className="hint" id="first-inquiry-hint">
          {before.size === 0 ? say('first-hint') : say('on-the-clock', { count: before.size })}
        </p>
      </div>
      <Problem text={question?.sentence ?? adding.problem} />
      {question?.reason === 'older-than-day-goal' && (
        <div className="sheet-actions">
          <button type="button" className="plain-button" onClick={() => adding.send(true)}>
            {say('confirm-old')}
          </button>
        </div>
      )}
      <StepButtons
        next="add"
        isBusy={isBusy || adding.isBusy}
        // Whoever waits already is on a clock: there is nothing to skip.
        {...(before.size > 0 ? { skip: 'finish', onSkip: () => onFinish(open[0]?.id ?? null) } : { onSkip })}
        onBack={onBack}
      />
      <TrySample />
    </form>
  );
}
