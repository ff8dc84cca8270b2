import { useRef, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { nextDeadline } from '../../../electron/domain/deadline.ts';
import { handOffText } from '../../../electron/domain/message-words.ts';
import { lineOf } from '../../desk/line-words.ts';
import { useDeskPart, usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { writtenOut } from '../../ui/time-words.ts';
import { copyText } from '../../ui/copy-text.ts';
import { messageWords } from '../message/message-words.ts';

/** R9: what to tell the colleague, ready to be copied. Names are all that is known of colleagues here, no addresses. */
export function HandOffMessage({ view, acceptWithinMs }: { view: InquiryView; acceptWithinMs: number }) {
  const { clock } = usePage();
  const zone = useZone();
  const settings = useSettings();
  const computerUser = useDeskPart('computerUser') ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const nowMs = clock.now();
  const deadline = nextDeadline(view.standing, nowMs);
  if (settings === null || deadline === null) return null;
  const { phone, email, handle } = view.customer;
  const text = handOffText({
    customer: view.label,
    reach: [phone, email, handle].flatMap((way) => (way === null || way === view.label ? [] : [way])),
    what: lineOf(view),
    due: writtenOut(zone, deadline.dueMs, nowMs),
    isPromised: deadline.kind === 'promise',
    accept: writtenOut(zone, nowMs + acceptWithinMs, nowMs),
    me: settings.me === '' ? computerUser : settings.me,
  });
  const copy = async (): Promise<void> =>
    setSaid((await copyText(text, field.current)) ? messageWords.copied : messageWords.notCopied);
  return (
    <details className="labelled">
      <summary>{messageWords.forColleague}</summary>
      <textarea
        ref={field}
        className="field message-text"
        aria-label={messageWords.forColleague}
        dir="auto"
        readOnly
        value={text}
      />
      <div className="sheet-actions">
        <button type="button" className="plain-button" onClick={() => void copy()}>
          Copy
        </button>
        <output>{said}</output>
      </div>
    </details>
  );
}
