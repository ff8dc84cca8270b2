import { useRef, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { nextDeadline } from '../../../electron/domain/deadline.ts';
import { handOffText } from '../../../electron/domain/hand-off-words.ts';
import { lineOf } from '../../desk/line-words.ts';
import { useDeskPart, usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { copyText } from '../../ui/copy-text.ts';
import { writtenOutIn } from '../message/written-out.ts';
import { say } from './words.ts';

/** R9: what to tell the colleague, ready to be copied. Names are all that is known of colleagues here, no addresses. */
export function HandOffMessage({ view, acceptWithinMs }: { view: InquiryView; acceptWithinMs: number }) {
  const { clock, language: page } = usePage();
  const zone = useZone();
  const settings = useSettings();
  const computerUser = useDeskPart('computerUser') ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const nowMs = clock.now();
  const deadline = nextDeadline(view.standing, nowMs);
  if (settings === null || deadline === null) return null;
  const { phone, email, handle } = view.customer;
  const language = page.spoken() ?? 'en';
  const by = (atMs: number): string => writtenOutIn(language, zone, atMs, nowMs);
  const facts = {
    customer: view.label,
    reach: [phone, email, handle].flatMap((way) => (way === null || way === view.label ? [] : [way])),
    what: lineOf(view),
    due: by(deadline.dueMs),
    isPromised: deadline.kind === 'promise',
    accept: by(nowMs + acceptWithinMs),
    me: settings.me === '' ? computerUser : settings.me,
  };
  const text = handOffText(facts, language);
  const copy = async (): Promise<void> => setSaid(say((await copyText(text, field.current)) ? 'copied' : 'not-copied'));
  return (
    <details className="labelled">
      <summary>{say('for-colleague')}</summary>
      <textarea
        ref={field}
        className="field message-text"
        aria-label={say('for-colleague')}
        dir="auto"
        readOnly
        value={text}
      />
      <div className="sheet-actions">
        <button type="button" className="plain-button" onClick={() => void copy()}>
          {say('copy')}
        </button>
        <output>{said}</output>
      </div>
    </details>
  );
}
