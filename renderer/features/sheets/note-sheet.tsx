import { useState, type FormEvent } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { act } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { BestTimeField } from './best-time-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';

/** R2: a note stops no clock; it is read on the row by whoever looks next. */
export function NoteSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const [text, setText] = useState('');
  const { id, label, lastNote } = view;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    request.run(() => act(page, page.api.call('note', { id, text }), { text: `Noted for ${label}.` }), onClose);
  };
  return (
    <Sheet title={`A note about ${label}`} onClose={onClose}>
      {lastNote !== null && (
        <p className="hint" dir="auto">
          Last: {lastNote}
        </p>
      )}
      <form className="labelled" onSubmit={submit}>
        <label className="hint" htmlFor="note-text">
          For whoever looks next. No clock stops.
        </label>
        <div className="sheet-actions">
          <input
            id="note-text"
            className="field"
            data-first=""
            autoComplete="off"
            maxLength={2000}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="plain-button is-strong">
            Save
          </button>
        </div>
      </form>
      <Problem text={request.problem} />
      <BestTimeField view={view} onClose={onClose} />
    </Sheet>
  );
}
