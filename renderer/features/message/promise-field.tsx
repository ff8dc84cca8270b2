import { useId, useRef, useState } from 'react';
import type { Choice } from '../../../electron/domain/choices.ts';
import { usePage, useZone } from '../../desk/page-context.ts';
import { dayAndTime } from '../../ui/time-words.ts';
import { useNextFocus } from '../../ui/use-next-focus.ts';
import { TimeField } from '../sheets/time-field.tsx';
import { say as sayOfSheets } from '../sheets/words.ts';
import type { Promised } from './use-message.ts';
import { say } from './words.ts';

interface PromiseFieldProps {
  readonly times: readonly Choice[];
  readonly promise: Promised | null;
  readonly onPromise: (promise: Promised | null) => void;
}

const nothing = 'nothing';
const another = 'another';

/** R7: by when the customer hears of us, or that nothing more is owed. What is chosen stands in the message too. */
export function PromiseField({ times, promise, onPromise }: PromiseFieldProps) {
  const id = useId();
  const { clock } = usePage();
  const zone = useZone();
  const [isAsking, setAsking] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  // The field for another time goes away with the keyboard in it.
  useNextFocus(isAsking, () => select.current);
  const isOffered = promise === null || times.some(({ atMs }) => atMs === promise.byMs);
  const choose = (value: string): void => {
    setAsking(value === another);
    if (value === nothing) onPromise(null);
    const time = times.find((one) => one.id === value);
    if (time !== undefined) onPromise({ byMs: time.atMs, isDefault: time.id === 'default' });
  };
  return (
    <div className="labelled">
      <label htmlFor={id}>{say('promise')}</label>
      <select
        id={id}
        ref={select}
        className="field"
        value={isAsking ? another : valueOf(times, promise)}
        onChange={({ target }) => choose(target.value)}
      >
        {times.map((time) => (
          <option key={time.id} value={time.id}>
            {dayAndTime(zone, time.atMs, clock.now())}
          </option>
        ))}
        {!isOffered && <option value="chosen">{dayAndTime(zone, promise.byMs, clock.now())}</option>}
        <option value={another}>{say('another-time')}</option>
        <option value={nothing}>{say('nothing-owed')}</option>
      </select>
      {isAsking && (
        <TimeField
          id={`${id}-time`}
          label={sayOfSheets('another-time')}
          example={say('time-example')}
          onTime={(byMs) => {
            setAsking(false);
            onPromise({ byMs, isDefault: false });
          }}
        />
      )}
    </div>
  );
}

function valueOf(times: readonly Choice[], promise: Promised | null): string {
  if (promise === null) return nothing;
  return times.find(({ atMs }) => atMs === promise.byMs)?.id ?? 'chosen';
}
