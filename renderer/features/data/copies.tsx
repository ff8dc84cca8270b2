import { useState } from 'react';
import type { CopyView } from '../../../electron/contract/data.ts';
import { offerUndo } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { copyWords } from './data-words.ts';

/** Second copies that sync programs left; nothing where there are none. */
export function Copies({ copies, onDone }: { copies: readonly CopyView[]; onDone: () => void }) {
  const page = usePage();
  const request = useRequest();
  const [said, setSaid] = useState<string | null>(null);
  const unite = (name: string): void =>
    request.run(async () => {
      const result = await page.api.call('uniteCopy', { name });
      if (!result.ok) return result.refusal;
      const { actionId, sentence } = result.value;
      setSaid(actionId === null ? 'United: it brought nothing new.' : `United: ${sentence}`);
      offerUndo(page, { actionId, inquiryId: null, text: sentence, snoozedUntilMs: null });
      onDone();
      return null;
    });
  const setAside = (name: string): void =>
    request.run(async () => {
      const result = await page.api.call('setCopyAside', { name });
      if (!result.ok) return result.refusal;
      setSaid(`Set aside as ${result.value.movedTo}.`);
      onDone();
      return null;
    });
  if (copies.length === 0 && said === null) return null;
  return (
    <section className="sheet-part" aria-label="Second copies">
      <h3 className="data-head">Second copies</h3>
      {copies.length > 0 && (
        <p className="hint">
          Two computers have changed the same file, and a sync program kept both. Uniting takes in what is missing here;
          the copy is moved to backups, never deleted.
        </p>
      )}
      <ul className="data-list">
        {copies.map((copy) => (
          <li key={copy.name}>
            <p>
              <b dir="auto">{copy.name}</b>
            </p>
            <p className="hint">{copyWords(copy)}</p>
            <div className="sheet-actions">
              {copy.state === 'inquiries' && (
                <button
                  type="button"
                  className="plain-button is-strong"
                  aria-label={`Unite ${copy.name}`}
                  disabled={request.isBusy}
                  onClick={() => unite(copy.name)}
                >
                  Unite
                </button>
              )}
              <button
                type="button"
                className="plain-button"
                aria-label={`Set ${copy.name} aside`}
                disabled={request.isBusy}
                onClick={() => setAside(copy.name)}
              >
                Set aside
              </button>
            </div>
          </li>
        ))}
      </ul>
      {said !== null && <output>{said}</output>}
      <Problem text={request.problem} />
    </section>
  );
}
