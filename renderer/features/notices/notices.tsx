import { X } from 'lucide-react';
import { useDeskPart, usePage } from '../../desk/page-context.ts';
import { sentenceOf } from '../../words/sentences.ts';
import { say } from './words.ts';

/** What went on with the files, said until somebody has read it. */
export function Notices() {
  const { api } = usePage();
  const notices = useDeskPart('notices') ?? [];
  return notices.map(({ id, ...words }) => (
    <aside className="banner" aria-label={say('notice')} key={id}>
      <output>{sentenceOf(words)}</output>
      <button
        type="button"
        className="icon-button"
        aria-label={say('dismiss')}
        onClick={() => void api.call('dismissNotice', { id })}
      >
        <X size={14} aria-hidden />
      </button>
    </aside>
  ));
}
