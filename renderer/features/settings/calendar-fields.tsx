import { useEffect, useRef, useState } from 'react';
import type { CallAnswer } from '../../../electron/contract/calls.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { usePage } from '../../desk/page-context.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { Field } from './field.tsx';
import { say } from './words.ts';

type Feed = CallAnswer<'calendarFeed'>;

/** Where the edition has an address. It acts at once: an address is given out or taken back, not saved with a form. */
export function CalendarFields() {
  const { api } = usePage();
  const request = useRequest();
  const [feed, setFeed] = useState<Feed | null>(null);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const result = await api.call('calendarFeed', {});
      if (isOpen && result.ok) setFeed(result.value);
    };
    void ask();
    return () => {
      isOpen = false;
    };
  }, [api]);
  if (feed === null || !feed.isOffered) return null;
  const switchTo = (isOn: boolean): void =>
    request.run(async () => {
      const result: Result<Feed> = await api.call('switchCalendarFeed', { isOn });
      if (!result.ok) return result.refusal;
      setFeed(result.value);
      setSaid('');
      return null;
    });
  const { address } = feed;
  const copy = async (): Promise<void> =>
    setSaid((await copyText(address ?? '', field.current)) ? say('copied') : say('not-copied'));
  return (
    <>
      {address === null ? (
        <>
          <p className="hint">{say('calendar-off')}</p>
          <div className="sheet-actions">
            <button type="button" className="plain-button" onClick={() => switchTo(true)}>
              {say('calendar-switch-on')}
            </button>
          </div>
        </>
      ) : (
        <>
          <Field id="settings-calendar" label={say('address')} hint={say('calendar-on')}>
            <input id="settings-calendar" ref={field} className="field" readOnly value={address} />
          </Field>
          <div className="sheet-actions">
            <button type="button" className="plain-button" onClick={() => void copy()}>
              {say('copy')}
            </button>
            <button type="button" className="plain-button" onClick={() => switchTo(false)}>
              {say('calendar-switch-off')}
            </button>
            <output>{said}</output>
          </div>
        </>
      )}
      <Problem text={request.problem} />
    </>
  );
}
