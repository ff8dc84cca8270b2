import { useState } from 'react';
import type { CopyView } from '../../../electron/contract/data.ts';
import { offerUndo } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { copyWords } from './data-words.ts';
import { say } from './words.ts';

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
      setSaid(actionId === null ? say('united-nothing') : say('united', { sentence }));
      offerUndo(page, { actionId, inquiryId: null, text: sentence, snoozedUntilMs: null });
      onDone();
      return null;
    });
  const setAside = (name: string): void =>
    request.run(async () => {
      const result = await page.api.call('setCopyAside', { name });
      if (!result.ok) return result.refusal;
      setSaid(say('was-set-aside', { name: result.value.movedTo }));
      onDone();
      return null;
    });
  if (copies.length === 0 && said === null) return null;
  return (
    <section className="sheet-part" aria-label={say('copies')}>
      <h3 className="data-head">{say('copies')}</h3>
      {copies.length > 0 && <p className="hint">{say('copies-hint')}</p>}
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
                  aria-label={say('unite-label', { name: copy.name })}
                  aria-disabled={request.isBusy}
                  onClick={() => unite(copy.name)}
                >
                  {say('unite')}
                </button>
              )}
              <button
                type="button"
                className="plain-button"
                aria-label={say('set-aside-label', { name: copy.name })}
                aria-disabled={request.isBusy}
                onClick={() => setAside(copy.name)}
              >
                {say('set-aside')}
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
