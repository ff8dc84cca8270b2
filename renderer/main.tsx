import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openApi } from './api.ts';
import { App } from './app.tsx';
import { PageContext } from './features/desk/page.ts';
import { startPage } from './features/desk/start-page.ts';

const root = document.querySelector('#page');
if (root === null) throw new Error('index.html has no #page.');

createRoot(root).render(
  <StrictMode>
    <PageContext value={startPage(openApi())}>
      <App />
    </PageContext>
  </StrictMode>,
);
