import { useState, type FormEvent } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { openAgain, take } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { BestTimeField } from './best-time-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

/** R2: a note stops no clock; it is read on the row by whoever looks next. */
export function NoteSheet({ view, onClose }: { view: InquiryView; onClose: () => void }) {
  const page = usePage();
  const request = useRequest();
  const { id, label, lastNote } = view;
  const [text, setText] = useState(() => page.drafts.read('note', id) ?? '');
  const write = (written: string): void => {
    setText(written);
    page.drafts.keep('note', id, written === '' ? null : written);
  };
  const noted = (): void => {
    page.drafts.keep('note', id, null);
    onClose();
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    request.run(
      () =>
        take(page, 'note', { id, text }, { text: say('noted', { name: label }) }, () => {
          page.drafts.giveBack('note', id, text);
          openAgain(page, { type: 'note', id });
        }),
      noted,
    );
  };
  return (
    <Sheet title={say('note-title', { name: label })} onClose={onClose}>
      {lastNote !== null && (
        <p className="hint" dir="auto">
          {say('note-last', { note: lastNote })}
        </p>
      )}
      <form className="labelled" onSubmit={submit}>
        <label className="hint" htmlFor="note-text">
          {say('note-hint')}
        </label>
        <div className="sheet-actions">
          <input
            id="note-text"
            className="field"
            data-first=""
            autoComplete="off"
            maxLength={2000}
            value={text}
            onChange={(event) => write(event.target.value)}
          />
          <button type="submit" className="plain-button is-strong">
            {say('save')}
          </button>
        </div>
      </form>
      <Problem text={request.problem} />
      <BestTimeField view={view} onClose={onClose} />
    </Sheet>
  );
}
