import { useEffect, useId, useRef } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { tryAgainChoices } from '../../../electron/domain/call-back.ts';
import type { Choice } from '../../../electron/domain/choices.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { dayAndTime } from '../../ui/time-words.ts';
import { ChoiceList, pressDigit, type SheetChoice } from '../sheets/choice-list.tsx';
import { earlierEnd } from '../sheets/earlier-end.ts';
import { TimeField } from '../sheets/time-field.tsx';
import { useChoices } from '../sheets/use-choices.ts';
import { askedTimes, type ChosenTime, type TimedOutcome } from './record-call.ts';
import { say } from './words.ts';

interface CallTimesProps {
  readonly view: InquiryView;
  readonly outcome: TimedOutcome;
  readonly isBusy: boolean;
  readonly onTime: (time: ChosenTime) => void;
  readonly onBack: () => void;
}

/** By when the customer hears of us, or when they are tried again. */
export function CallTimes({ view, outcome, isBusy, onTime, onBack }: CallTimesProps) {
  const { clock } = usePage();
  const zone = useZone();
  const fieldId = useId();
  const offered = askedTimes[outcome];
  const { choices: times, problem } = useChoices(offered, view);
  const nowMs = clock.now();
  const known = times === null ? [] : offered === 'snoozeChoices' ? tryAgainChoices(times, nowMs) : times;
  const choices = known.map((choice, index): SheetChoice => ({
    id: choice.id,
    text: timeWords(choice, offered, dayAndTime(zone, choice.atMs, nowMs)),
    isDefault: index === 0,
    choose: () => onTime({ atMs: choice.atMs, isDefault: choice.id === 'default' }),
  }));
  const isKnown = times !== null;
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const first = isKnown ? group.current?.querySelector('[data-first], input') : null;
    if (first instanceof HTMLElement) first.focus();
  }, [isKnown]);
  useDigits((digit) => pressDigit(choices, digit, fieldId));
  /** R6: another try is quiet until then, and no quiet hides a deadline. */
  const meaningOf = (atMs: number): string | null =>
    offered === 'snoozeChoices' ? earlierEnd(view.standing, atMs, { zone, nowMs: clock.now() }) : null;
  const example = say(offered === 'snoozeChoices' ? 'example-try' : 'example-promise');
  return (
    <fieldset className="call-outcomes" ref={group}>
      <legend dir="auto">{say(`ask-${outcome}`, { name: view.label })}</legend>
      <ChoiceList choices={choices} isBusy={isBusy} />
      <TimeField
        id={fieldId}
        label={say('other-time')}
        digit={choices.length + 1}
        example={example}
        meaningOf={meaningOf}
        onTime={(atMs) => onTime({ atMs, isDefault: false })}
      />
      <Problem text={problem} />
      <div className="sheet-actions">
        <button type="button" className="plain-button" aria-keyshortcuts="Escape" onClick={onBack}>
          {say('back')} <kbd aria-hidden="true">Esc</kbd>
        </button>
      </div>
    </fieldset>
  );
}

function timeWords({ id }: Choice, offered: 'promiseChoices' | 'snoozeChoices', at: string): string {
  if (offered === 'promiseChoices') return say(id === 'best-time' ? 'promise-best' : 'promise-by', { at });
  return say(id === 'until-near' ? 'try-when-near' : 'try-at', { at });
}

function useDigits(press: (digit: number) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      // The digit that led here is not one of these.
      if (event.defaultPrevented || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!/^[1-9]$/.test(event.key)) return;
      event.preventDefault();
      press(Number(event.key));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
