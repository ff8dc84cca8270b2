import type { InquiryView } from '../../../electron/contract/views.ts';
import { usePage } from '../../desk/page-context.ts';
import { focusRow } from '../../ui/focus.ts';
import { useRequest } from '../../ui/use-request.ts';
import { say } from './words.ts';

export interface OpenInquiry {
  readonly isBusy: boolean;
  readonly problem: string | null;
  /** Leads to it in the list, where everything can be done with it; also to one that was closed in an earlier month. */
  readonly show: (view: InquiryView) => void;
  readonly showById: (id: string) => void;
}

export function useOpenInquiry(onClose: () => void): OpenInquiry {
  const { api, mirror, closedEarlier, screen } = usePage();
  const { run, isBusy, problem } = useRequest();
  const show = (view: InquiryView): void => {
    const { id, label } = view;
    onClose();
    if (mirror.inquiry(id) === undefined) {
      closedEarlier.bring(view);
      screen.set({ search: label, selectedId: id });
    } else screen.set({ selectedId: id, search: null, isSnoozedShown: true, isClosedShown: true });
    requestAnimationFrame(() => focusRow(id));
  };
  const showById = (id: string): void =>
    run(async () => {
      const result = await api.call('inquiries', { ids: [id] });
      if (!result.ok) return result.refusal;
      const [view] = result.value;
      if (view === undefined || view === null) return { reason: 'not-there', sentence: say('not-there') };
      show(view);
      return null;
    });
  return { isBusy, problem, show, showById };
}
