import { useState } from 'react';
import type { BackupView, DataView } from '../../../electron/contract/data.ts';
import { usePage, useSettings, useZone } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { backupWords, rotationWords, sizeWords } from './data-words.ts';
import { RestorePreviewPart } from './restore-preview.tsx';
import { say } from './words.ts';

/** Enough for today; the others are one click away. */
const shownFirst = 6;

interface Restored {
  readonly sentence: string;
  /** Takes the restore back; null once that was done. */
  readonly before: string | null;
}

export function Backups({ view, onDone }: { view: DataView; onDone: () => void }) {
  const { api, screen, closedEarlier } = usePage();
  const settings = useSettings();
  const request = useRequest();
  const [said, setSaid] = useState<string | null>(null);
  const [restored, setRestored] = useState<Restored | null>(null);
  const [lookedAt, setLookedAt] = useState<string | null>(null);

  const backUp = (): void =>
    request.run(async () => {
      setSaid(null);
      const result = await api.call('backUpNow', {});
      if (!result.ok) return result.refusal;
      setSaid(say(result.value.isNew ? 'backed-up' : 'nothing-new'));
      onDone();
      return null;
    });

  const restore = (id: string, isWayBack: boolean): void =>
    request.run(async () => {
      setSaid(null);
      const result = await api.call('restoreBackup', { id });
      if (!result.ok) return result.refusal;
      const sentence = isWayBack ? say('as-before') : result.value.sentence;
      setRestored({ sentence, before: isWayBack ? null : result.value.before });
      setLookedAt(null);
      // What was offered there belongs to another state.
      screen.set({ undo: null, selectedId: null });
      closedEarlier.askAgain();
      onDone();
      return null;
    });

  return (
    <section className="sheet-part" aria-label={say('backups')}>
      <h3 className="data-head">{say('backups')}</h3>
      <p className="hint">
        {say('by-itself')} {settings !== null && rotationWords(settings.backups)}{' '}
        {view.backups.length > 0 && say('kept', { count: view.backups.length, size: sizeWords(view.bytes) })}
      </p>
      {view.unreadable > 0 && <p className="hint">{say('unreadable', { count: view.unreadable })}</p>}
      <Problem text={view.problem === null ? null : sentenceOf(view.problem)} />
      <div className="sheet-actions">
        <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={backUp}>
          {say('back-up')}
        </button>
        {said !== null && <output>{said}</output>}
      </div>
      <Problem text={request.problem} />
      {restored !== null && (
        <div className="sheet-actions">
          <output>{restored.sentence}</output>
          {restored.before !== null && (
            <button
              type="button"
              className="plain-button"
              aria-disabled={request.isBusy}
              onClick={() => restore(restored.before ?? '', true)}
            >
              {say('take-back')}
            </button>
          )}
        </div>
      )}
      <BackupList
        backups={view.backups}
        lookedAt={lookedAt}
        isBusy={request.isBusy}
        onLook={(id) => setLookedAt(id === lookedAt ? null : id)}
        onRestore={(id) => restore(id, false)}
      />
    </section>
  );
}

interface BackupListProps {
  readonly backups: readonly BackupView[];
  readonly lookedAt: string | null;
  readonly isBusy: boolean;
  readonly onLook: (id: string) => void;
  readonly onRestore: (id: string) => void;
}

function BackupList({ backups, lookedAt, isBusy, onLook, onRestore }: BackupListProps) {
  const { clock } = usePage();
  const zone = useZone();
  const [isAllShown, setAllShown] = useState(false);
  if (backups.length === 0) return <p className="hint">{say('no-backup')}</p>;
  const shown = isAllShown ? backups : backups.slice(0, shownFirst);
  return (
    <>
      <ul className="data-list">
        {shown.map((backup) => {
          const words = backupWords(backup, zone, clock.now());
          const isOpen = lookedAt === backup.id;
          return (
            <li key={backup.id}>
              <div className="data-row">
                <span>{words}</span>
                <button
                  type="button"
                  className="plain-button"
                  aria-expanded={isOpen}
                  aria-label={say('preview-label', { backup: words })}
                  onClick={() => onLook(backup.id)}
                >
                  {say('preview')}
                </button>
              </div>
              {isOpen && <RestorePreviewPart id={backup.id} isBusy={isBusy} onRestore={() => onRestore(backup.id)} />}
            </li>
          );
        })}
      </ul>
      {shown.length < backups.length && (
        <button type="button" className="text-button" onClick={() => setAllShown(true)}>
          {say('show-all', { count: backups.length })}
        </button>
      )}
    </>
  );
}
