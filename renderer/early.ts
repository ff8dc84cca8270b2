// What the browser runs first: it asks the desk for the list, and loads the page while the answer is on its way.
import { openApi } from './api.ts';
import { listenEarly } from './listen-early.ts';
import { rememberedTheme, showTheme } from './ui/theme.ts';

showTheme(
  document.documentElement,
  rememberedTheme(() => localStorage),
);
const api = listenEarly(openApi());

// The page imports parts that are in this file's script: awaited at the top, each would wait for the other.
async function showPageSoon(): Promise<void> {
  const { showPage } = await import('./main.tsx');
  showPage(api);
}
void showPageSoon();
