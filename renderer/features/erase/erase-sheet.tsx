import { useState, type ReactNode } from 'react';
import type { EraseCandidate, Erased, ErasePreview } from '../../../electron/contract/erasing.ts';
import { useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { candidateWords, eraseButtonWords } from './erase-words.ts';
import { useErase, type EraseState } from './use-erase.ts';
import { say } from './words.ts';

interface EraseSheetProps {
  readonly chosen: { readonly id: string; readonly label: string };
  readonly onClose: () => void;
}

/** R22: the one act without a way back, so it shows all of what it would do and asks for a word that means it. */
export function EraseSheet({ chosen, onClose }: EraseSheetProps) {
  const state = useErase(chosen.id);
  const { preview, erased, request } = state;
  if (erased !== null) {
    return (
      <Sheet key="receipt" title={say('title-done')} onClose={onClose}>
        <Receipt erased={erased} onClose={onClose} />
      </Sheet>
    );
  }
  return (
    <Sheet key="preview" title={say('title', { name: chosen.label })} onClose={onClose}>
      {preview === null && request.problem === null && <output>{say('looking')}</output>}
      {preview !== null && <Preview preview={preview} state={state} onClose={onClose} />}
      <Problem text={request.problem} />
    </Sheet>
  );
}

interface PreviewProps {
  readonly preview: ErasePreview;
  readonly state: EraseState;
  readonly onClose: () => void;
}

function Preview({ preview: { candidates, damaged, unsure, foreign }, state, onClose }: PreviewProps) {
  const { ticked, tick, erase, request } = state;
  const [isMeant, setMeant] = useState(false);
  const hasOpen = candidates.some(({ id, where }) => where === 'open' && ticked.has(id));
  return (
    <>
      <p>{say('what')}</p>
      <p className="hint">{say('not-reached')}</p>
      <ul className="erase-list" aria-label={say('found')}>
        {candidates.map((candidate) => (
          <Candidate
            key={candidate.id}
            candidate={candidate}
            isTicked={ticked.has(candidate.id)}
            onTick={(isTicked) => tick(candidate.id, isTicked)}
          />
        ))}
      </ul>
      {hasOpen && <p className="hint">{say('still-open')}</p>}
      <FileNames names={damaged} text={say('damaged')} />
      <FileNames names={unsure} text={say('unsure')} />
      <FileNames names={foreign} text={say('foreign')} />
      <label className="erase-meant">
        <input type="checkbox" checked={isMeant} onChange={({ target }) => setMeant(target.checked)} /> {say('meant')}
      </label>
      <div className="sheet-actions">
        <button
          type="button"
          className="plain-button is-grave"
          disabled={!isMeant || ticked.size === 0}
          aria-disabled={request.isBusy}
          onClick={erase}
        >
          {eraseButtonWords(ticked.size)}
        </button>
        <button type="button" className="plain-button" onClick={onClose}>
          {say('keep')}
        </button>
        {request.isBusy && <output>{say('erasing')}</output>}
      </div>
    </>
  );
}

interface CandidateProps {
  readonly candidate: EraseCandidate;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function Candidate({ candidate, isTicked, onTick }: CandidateProps) {
  const zone = useZone();
  const { label, subject } = candidate;
  return (
    <li>
      <label>
        <input type="checkbox" checked={isTicked} onChange={({ target }) => onTick(target.checked)} />
        <span>
          <b dir="auto">{label}</b> {subject !== '' && <span dir="auto">{subject}</span>}
          <small>{candidateWords(candidate, zone)}</small>
        </span>
      </label>
    </li>
  );
}

function FileNames({ names, text }: { names: readonly string[]; text: string }) {
  if (names.length === 0) return null;
  return (
    <div className="hint">
      {text}
      <ul className="erase-files">
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
    </div>
  );
}

function asCode(text: ReactNode): ReactNode {
  return <code key="code">{text}</code>;
}

function Receipt({ erased: { receipt, savedAs }, onClose }: { erased: Erased; onClose: () => void }) {
  return (
    <>
      <p>{say.marked('receipt-kept', { name: savedAs }, { file: asCode })}</p>
      {/* It may be longer than the sheet: then the arrow keys move it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="receipt" tabIndex={0} aria-label={say('receipt')}>
        {receipt}
      </pre>
      <div className="sheet-actions">
        <button type="button" className="plain-button is-strong" data-first="" onClick={onClose}>
          {say('close')}
        </button>
      </div>
    </>
  );
}
