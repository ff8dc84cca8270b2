import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../electron/contract/result.ts';
import type { Settings } from '../../../electron/domain/settings.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { focusRow, followSelection } from '../../ui/focus.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { tip } from '../../ui/tip.ts';
import { CountStep } from './count-step.tsx';
import { FirstInquiryStep } from './first-inquiry-step.tsx';
import { WhoStep } from './who-step.tsx';
import { say } from './words.ts';

/** What each step is given. */
export interface StepProps {
  readonly settings: Settings;
  readonly isBusy: boolean;
  /** Keeps what was chosen and goes on. */
  readonly onNext: (changes: Partial<Settings>) => void;
  readonly onSkip: () => void;
  /** Null in the first step. */
  readonly onBack: (() => void) | null;
  /** The last step ends with somebody on a clock; null where nobody was added. */
  readonly onFinish: (inquiryId: string | null) => void;
}

const steps = [
  ['who', WhoStep],
  ['count', CountStep],
  ['first', FirstInquiryStep],
] as const;

export function FirstSteps() {
  const settings = useSettings();
  return settings === null ? null : <Steps settings={settings} />;
}

function Steps({ settings }: { settings: Settings }) {
  const { api, screen } = usePage();
  const request = useRequest();
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownAt = useRef(at);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = region.current;
    element?.addEventListener('keydown', goOnByEnter);
    return () => element?.removeEventListener('keydown', goOnByEnter);
  }, []);
  // The first one takes the keyboard from nobody.
  useEffect(() => {
    if (shownAt.current !== at) heading.current?.focus();
    shownAt.current = at;
  }, [at]);
  const save = async (changes: Partial<Settings>): Promise<Refusal | null> => {
    const result = await api.call('changeSettings', { settings: { ...settings, ...changes }, basedOn: settings });
    return result.ok ? null : result.refusal;
  };
  const finish = (inquiryId: string | null): void =>
    request.run(
      () => save({ firstSteps: 'done' }),
      () => {
        if (inquiryId === null) followSelection(screen.get().selectedId);
        else {
          screen.set({ selectedId: inquiryId });
          requestAnimationFrame(() => focusRow(inquiryId));
        }
      },
    );
  const [id, Step] = steps[at] ?? steps[0];
  return (
    <section className="first-run" aria-label={say('title')} ref={region}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {say('step', { number: at + 1, count: steps.length, title: say(id) })}
        </h2>
        <button
          type="button"
          className="icon-button"
          aria-label={say('skip-all')}
          {...tip(say('skip-all'), say('skip-all'))}
          onClick={() => finish(null)}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <Step
        key={id}
        settings={settings}
        isBusy={request.isBusy}
        onNext={(changes) =>
          request.run(
            () => save(changes),
            () => setAt(at + 1),
          )
        }
        onSkip={() => {
          if (at === steps.length - 1) finish(null);
          else setAt(at + 1);
        }}
        onBack={at === 0 ? null : () => setAt(at - 1)}
        onFinish={finish}
      />
      <Problem text={request.problem} />
    </section>
  );
}

/** The button says Enter: it goes on from wherever Enter does nothing else, such as the heading, which has the keyboard first. */
function goOnByEnter(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey, repeat } = event;
  if (key !== 'Enter' || ctrlKey || metaKey || altKey || repeat || event.defaultPrevented) return;
  if (!(target instanceof HTMLElement) || !target.matches('h2, select')) return;
  event.preventDefault();
  target.closest('section')?.querySelector('form')?.requestSubmit();
}
