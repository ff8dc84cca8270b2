import { useEffect, useRef, useState } from 'react';
import type { CallAnswer } from '../../../electron/contract/calls.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { usePage } from '../../desk/page-context.ts';
import { copyText } from '../../ui/copy-text.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { Field } from './field.tsx';

type Feed = CallAnswer<'calendarFeed'>;

const words = {
  off: 'A calendar program on this computer can show your promises. It is given an address of its own, which is off until you switch it on.',
  on: 'Add this address to your calendar as a subscription. Whoever has it on this computer can read names and numbers; switched off, it is of no use any more.',
  switchOn: 'Switch the calendar on',
  switchOff: 'Switch it off',
  copied: 'Copied.',
  notCopied: 'It could not be copied: select the address and press Ctrl+C.',
} as const;

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
    setSaid((await copyText(address ?? '', field.current)) ? words.copied : words.notCopied);
  return (
    <fieldset>
      <legend>Calendar</legend>
      {address === null ? (
        <>
          <p className="hint">{words.off}</p>
          <div className="sheet-actions">
            <button type="button" className="plain-button" onClick={() => switchTo(true)}>
              {words.switchOn}
            </button>
          </div>
        </>
      ) : (
        <>
          <Field id="settings-calendar" label="Address" hint={words.on}>
            <input id="settings-calendar" ref={field} className="field" readOnly value={address} />
          </Field>
          <div className="sheet-actions">
            <button type="button" className="plain-button" onClick={() => void copy()}>
              Copy
            </button>
            <button type="button" className="plain-button" onClick={() => switchTo(false)}>
              {words.switchOff}
            </button>
            <output>{said}</output>
          </div>
        </>
      )}
      <Problem text={request.problem} />
    </fieldset>
  );
}
