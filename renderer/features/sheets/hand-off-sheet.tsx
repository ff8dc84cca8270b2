import { useState, type FormEvent } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { minuteMs } from '../../../electron/domain/policy.ts';
import { openAgain, take } from '../../desk/actions.ts';
import { usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { dayAndTime } from '../../ui/time-words.ts';
import { useRequest } from '../../ui/use-request.ts';
import { ChoiceList, pressDigit, type SheetChoice } from './choice-list.tsx';
import { lengthWords } from './choice-words.ts';
import { HandOffMessage } from './hand-off-message.tsx';
import { say } from './words.ts';

const acceptMinutes = [5, 10, 30, 60] as const;
/** Digits 1 to 8 name colleagues; the field for any other name comes after them. */
const mostShown = 8;

/** R9: the clock goes on; until the colleague accepts, it stays in this list. */
export function HandOffSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const zone = useZone();
  const request = useRequest();
  const colleagues = (useSettings()?.colleagues ?? []).slice(0, mostShown);
  const { id, label } = view;
  const [name, setName] = useState(() => page.drafts.read('hand-off', id) ?? '');
  const [minutes, setMinutes] = useState<number>(acceptMinutes[0]);
  const writeName = (written: string): void => {
    setName(written);
    page.drafts.keep('hand-off', id, written === '' ? null : written);
  };
  const handedOff = (): void => {
    page.drafts.keep('hand-off', id, null);
    onClose();
  };

  const handOff = (to: string): void => {
    const acceptByMs = page.clock.now() + minutes * minuteMs;
    const until = dayAndTime(zone, acceptByMs, page.clock.now());
    request.run(
      () =>
        take(
          page,
          'handOff',
          { id, to, acceptByMs },
          { text: say('handed-off', { name: label, colleague: to, time: until }) },
          () => {
            // A name that is on its digit was not typed.
            if (colleagues.includes(to)) return;
            page.drafts.giveBack('hand-off', id, to);
            openAgain(page, { type: 'hand-off', id });
          },
        ),
      handedOff,
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') request.setProblem(say('hand-off-nobody'));
    else handOff(name.trim());
  };
  const choices = colleagues.map((colleague, index): SheetChoice => ({
    id: colleague,
    text: colleague,
    isDefault: index === 0,
    choose: () => handOff(colleague),
  }));
  return (
    <Sheet
      title={say('hand-off-title', { name: label })}
      onClose={onClose}
      onDigit={(digit) => pressDigit(choices, digit, 'hand-off-name')}
    >
      <p className="hint">{say('hand-off-hint')}</p>
      <ChoiceList choices={choices} isBusy={request.isBusy} />
      <form className="labelled" onSubmit={submit}>
        <label className="hint" htmlFor="hand-off-name">
          <kbd aria-hidden="true">{choices.length + 1}</kbd>{' '}
          {say(choices.length === 0 ? 'hand-off-first' : 'hand-off-other')}
        </label>
        <div className="sheet-actions">
          <input
            id="hand-off-name"
            className="field"
            data-first={choices.length === 0 ? '' : undefined}
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => writeName(event.target.value)}
          />
          <button type="submit" className="plain-button">
            {say('hand-off')}
          </button>
        </div>
      </form>
      <label className="labelled" htmlFor="hand-off-accept">
        <span>{say('hand-off-accept')}</span>
        <select
          id="hand-off-accept"
          className="field"
          value={minutes}
          onChange={(event) => setMinutes(Number(event.target.value))}
        >
          {acceptMinutes.map((length) => (
            <option key={length} value={length}>
              {lengthWords(length)}
            </option>
          ))}
        </select>
      </label>
      <HandOffMessage view={view} acceptWithinMs={minutes * minuteMs} />
      <Problem text={request.problem} />
    </Sheet>
  );
}
