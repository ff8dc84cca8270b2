import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Api } from './api.ts';
import { App } from './app.tsx';
import type { LoadRules } from './desk/office.ts';
import { PageContext } from './desk/page-context.ts';
import { sayNoDesk } from './features/opening/no-desk.ts';
import { startPage } from './start-page.ts';
import { systemClock } from './ui/clock.ts';
import { nextPageFrame } from './ui/frames.ts';
import { followTheme } from './ui/follow-theme.ts';
import { warmTimeWords } from './ui/time-words.ts';
import { pageVisibility } from './ui/visibility.ts';
import { createLanguageFollower } from './words/follow-language.ts';

export function showPage(api: Api): void {
  const root = document.querySelector('#page');
  if (root === null) throw new Error('index.html has no #page.');
  const page = startPage({
    api: sayNoDesk(api),
    clock: systemClock,
    visibility: pageVisibility,
    nextFrame: nextPageFrame,
    loadRules,
    language: createLanguageFollower(navigator.languages, (code) => {
      document.documentElement.lang = code;
      // While the desk's answer is on its way nothing else is to be done.
      warmTimeWords();
    }),
  });
  followTheme(page.mirror);
  createRoot(root).render(
    <StrictMode>
      <PageContext value={page}>
        <App />
      </PageContext>
    </StrictMode>,
  );
}

/** Not needed to see who is waiting, and without Temporal not to be had: then the page waits for the desk's answers. */
const loadRules: LoadRules = async () => {
  if (typeof Temporal === 'undefined') return null;
  const { promise: isPainted, resolve } = Promise.withResolvers<null>();
  nextPageFrame(() => nextPageFrame(() => resolve(null)));
  await isPainted;
  return await import('./desk/rules-here.ts');
};
