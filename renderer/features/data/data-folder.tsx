import { useState, type FormEvent } from 'react';
import type { DataView, FolderAnswer, PendingMove } from '../../../electron/contract/data.ts';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

/** Where everything is kept, and another place from the next start on. */
export function DataFolder({ view, onDone }: { view: DataView; onDone: () => void }) {
  const [said, setSaid] = useState<string | null>(null);
  const fixed = fixedBy(view);
  const asked = (sentence: string | null): void => {
    setSaid(sentence);
    onDone();
  };
  return (
    <section className="sheet-part" aria-label={say('folder')}>
      <h3 className="data-head">{say('folder')}</h3>
      <p dir="auto" className="data-path">
        {view.folder}
      </p>
      {fixed !== null && <p className="hint">{say(fixed)}</p>}
      {fixed === null && view.move !== null && <Pending move={view.move} said={said} onDone={() => asked(null)} />}
      {fixed === null && view.move === null && <Move onAsked={asked} />}
    </section>
  );
}

/** Which sentence says why it cannot be moved here; null when it can. */
function fixedBy({ isNamed, isSample }: DataView): 'folder-sample' | 'folder-named' | null {
  if (isSample) return 'folder-sample';
  return isNamed ? 'folder-named' : null;
}

interface PendingProps {
  readonly move: PendingMove;
  /** What the desk said when it was asked for; null when that was before this sheet was opened. */
  readonly said: string | null;
  readonly onDone: () => void;
}

function Pending({ move, said, onDone }: PendingProps) {
  const { api } = usePage();
  const request = useRequest();
  const cancel = (): void =>
    request.run(async () => {
      const result = await api.call('cancelMove', {});
      return result.ok ? null : result.refusal;
    }, onDone);
  const words = say(move.way === 'copy' ? 'will-copy' : 'will-use', { folder: move.folder });
  return (
    <>
      <output dir="auto">
        {said ?? words} {say('restart')}
      </output>
      <div className="sheet-actions">
        <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={cancel}>
          {say('stay')}
        </button>
      </div>
      <Problem text={request.problem} />
    </>
  );
}

function Move({ onAsked }: { onAsked: (sentence: string) => void }) {
  const { api } = usePage();
  const request = useRequest();
  const [folder, setFolder] = useState('');
  const [answer, setAnswer] = useState<FolderAnswer | null>(null);
  const ask = (way: PendingMove['way']): void =>
    request.run(async () => {
      const result = await api.call('moveData', { folder, way });
      if (!result.ok) return result.refusal;
      if (result.value.state === 'has-data') setAnswer(result.value);
      else onAsked(result.value.sentence);
      return null;
    });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    ask('copy');
  };
  return (
    <form className="sheet-part" onSubmit={submit} noValidate>
      <label className="labelled" htmlFor="data-folder">
        <span>{say('move-to')}</span>
        <input
          id="data-folder"
          className="field"
          value={folder}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="data-folder-hint"
          onChange={(event) => {
            setFolder(event.target.value);
            setAnswer(null);
            request.setProblem(null);
          }}
        />
      </label>
      <p className="hint" id="data-folder-hint">
        {say('move-hint')}
      </p>
      <Problem text={request.problem} />
      {answer !== null && <output dir="auto">{answer.sentence}</output>}
      <div className="sheet-actions">
        <button type="submit" className="plain-button" disabled={folder.trim() === ''} aria-disabled={request.isBusy}>
          {say('move')}
        </button>
        {answer !== null && (
          <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={() => ask('use')}>
            {say('use')}
          </button>
        )}
      </div>
    </form>
  );
}
