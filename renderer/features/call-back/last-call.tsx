import { useState } from 'react';
import type { CallBackRun } from '../../../electron/domain/call-back.ts';
import { usePage } from '../../desk/page-context.ts';
import { useStore } from '../../ui/store.ts';
import { say } from './words.ts';

/** What was just done, said as well, with the way back; the one before it after that. */
export function LastCall({ run, onUndo }: { run: CallBackRun; onUndo: () => void }) {
  const { screen } = usePage();
  const last = useStore(screen, ({ undo }) => undo);
  // What was done before this sheet was opened is no part of it.
  const [before] = useState(last);
  const text = last === null || last === before ? '' : last.text;
  const hasCalls = run.calls.length > 0;
  return (
    <div className="undo-bar call-last" data-shown={hasCalls || text !== ''}>
      <output dir="auto">{text}</output>
      {hasCalls && (
        <button type="button" className="plain-button" aria-keyshortcuts="U" onClick={onUndo}>
          {say('undo')} <kbd aria-hidden="true">U</kbd>
        </button>
      )}
    </div>
  );
}
