import { Problem } from '../../ui/problem.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Backups } from './backups.tsx';
import { Copies } from './copies.tsx';
import { DataFolder } from './data-folder.tsx';
import { useData } from './use-data.ts';
import { say } from './words.ts';

/** "Data and backups": what is kept where, and the ways back. */
export function DataSheet({ onClose }: { onClose: () => void }) {
  const { view, problem, askAgain } = useData();
  return (
    <Sheet title={say('title')} onClose={onClose} isTall>
      <Problem text={problem} />
      {view === null && problem === null && <p className="hint">{say('looking')}</p>}
      {view !== null && (
        <>
          <Copies copies={view.copies} onDone={askAgain} />
          <Backups view={view} onDone={askAgain} />
          <DataFolder view={view} onDone={askAgain} />
        </>
      )}
    </Sheet>
  );
}
