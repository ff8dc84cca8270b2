// Owns what the page does when the program around it asks it to show something: after a click on a notification, a link, a
// menu or a shortcut.
import type { PageRequest } from '../../electron/contract/views.ts';
import type { Store } from '../ui/store.ts';
import { focusField, focusRow } from '../ui/focus.ts';
import { sentenceOf } from '../words/sentences.ts';
import type { OnScreen } from './on-screen.ts';
import type { Page } from './page-context.ts';

export function showRequest({ screen, line }: Pick<Page, 'screen' | 'line'>, request: PageRequest): void {
  switch (request.show) {
    case 'inquiry':
      showInquiry(screen, request);
      return;
    case 'add':
      screen.set({ sheet: null });
      // A shortcut brings no text.
      if (request.text !== '') line.bring(request.text);
      afterDrawing(() => focusField('add'));
      return;
    case 'account':
    case 'settings':
      screen.set({ sheet: { type: request.show } });
  }
}

function showInquiry(screen: Store<OnScreen>, { id, with: what }: Extract<PageRequest, { show: 'inquiry' }>): void {
  screen.set({
    sheet: null,
    search: null,
    isSnoozedShown: true,
    isClosedShown: true,
    selectedId: id,
    askedId: what !== null && 'ask' in what ? id : null,
    rowError:
      what !== null && 'problem' in what ? { id, sentence: sentenceOf({ ...what, sentence: what.problem }) } : null,
  });
  afterDrawing(() => focusRow(id));
}

/** Rows and fields are there only after the page has drawn them. */
function afterDrawing(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
