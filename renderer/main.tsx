import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApi } from './api.ts';
import { App } from './app.tsx';
import { PageContext } from './desk/page-context.ts';
import { startPage } from './start-page.ts';
import { systemClock } from './ui/clock.ts';
import { nextPageFrame } from './ui/frames.ts';
import { pageVisibility } from './ui/visibility.ts';

const root = document.querySelector('#page');
if (root === null) throw new Error('index.html has no #page.');

const page = startPage({
  api: openApi(),
  clock: systemClock,
  visibility: pageVisibility,
  nextFrame: nextPageFrame,
});

createRoot(root).render(
  <StrictMode>
    <PageContext value={page}>
      <App />
    </PageContext>
  </StrictMode>,
);
