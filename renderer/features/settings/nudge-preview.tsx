import { useEffect, useMemo, useState } from 'react';
import type { Policy } from '../../../electron/domain/policy.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import type { FieldsProps } from './field.tsx';
import type * as nudgeDay from './nudge-day.ts';
import { sampleWords } from './nudge-day-words.ts';
import { settingsOf } from './settings-draft.ts';
import { say } from './words.ts';

type Sampling = Pick<typeof nudgeDay, 'sampleDays'>;

/** When somebody who calls would be nudged about, by what is written in the form. */
export function NudgePreview({ draft }: FieldsProps) {
  const settings = useSettings();
  const sampling = useSampling();
  const reading = settings === null ? null : settingsOf(draft, settings);
  return (
    <section className="nudge-day" aria-labelledby="settings-nudge-day">
      <h4 id="settings-nudge-day">{say('nudge-day')}</h4>
      {sampling === 'too-old' && <p className="hint">{say('nudge-day-no-rules')}</p>}
      {sampling !== 'too-old' && reading?.ok === false && <p className="hint">{say('nudge-day-unread')}</p>}
      {sampling !== null && sampling !== 'too-old' && reading?.ok === true && (
        <Samples sampling={sampling} policy={reading.settings.policy} />
      )}
    </section>
  );
}

function Samples({ sampling, policy }: { sampling: Sampling; policy: Policy }) {
  const { clock } = usePage();
  const [nowMs] = useState(() => clock.now());
  const { goals, goalExceptions, openHours, ladder, quietTime } = policy;
  // Compiling the open hours takes a few milliseconds: not at each letter of a name.
  const key = JSON.stringify([goals, goalExceptions, openHours, ladder, quietTime]);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const days = useMemo(() => sampling.sampleDays(policy, nowMs), [sampling, key, nowMs]);
  if (days === null) return <p className="hint">{say('nudge-day-unread')}</p>;
  return (
    <>
      <p className="hint">{say('nudge-day-hint')}</p>
      {days
        .map((day) => ({ id: day.arrivedAtMs, ...sampleWords(day, openHours.zone) }))
        .map(({ id, title, lines }) => (
          <div key={id}>
            <p>{title}</p>
            {lines.length === 0 ? (
              <p className="hint">{say('nudge-day-none')}</p>
            ) : (
              <ol className="nudge-lines" aria-label={title}>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ol>
            )}
          </div>
        ))}
    </>
  );
}

/** Null until it is loaded. */
function useSampling(): Sampling | 'too-old' | null {
  const [sampling, setSampling] = useState<Sampling | 'too-old' | null>(null);
  useEffect(() => {
    let isOpen = true;
    const load = async (): Promise<void> => {
      const loaded = typeof Temporal === 'undefined' ? 'too-old' : await import('./nudge-day.ts');
      if (isOpen) setSampling(loaded);
    };
    void load();
    return () => {
      isOpen = false;
    };
  }, []);
  return sampling;
}
