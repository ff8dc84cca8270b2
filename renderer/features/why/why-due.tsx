import type { InquiryView } from '../../../electron/contract/views.ts';
import { commandKeys, runRowCommand } from '../../desk/actions.ts';
import { usePage } from '../../desk/page-context.ts';
import { tip } from '../../ui/tip.ts';
import { say } from './words.ts';

/** The caption of the selected row: it says what the time is counted by, and leads to the reasons. */
export function WhyDue({ view, caption }: { view: InquiryView; caption: string }) {
  const page = usePage();
  return (
    <button
      type="button"
      tabIndex={-1}
      className="text-button why-due"
      aria-label={say('open-named', { caption })}
      aria-keyshortcuts={commandKeys.why}
      {...tip(say('open-hint'), '')}
      data-tip-side="bottom"
      onClick={() => runRowCommand(page, 'why', view)}
    >
      {caption}
    </button>
  );
}
