// What the browser runs first: it asks the desk for the list, and loads the page while the answer is on its way.
import { openApi } from './api.ts';
import { listenEarly } from './listen-early.ts';
import { rememberedTheme, showTheme } from './ui/theme.ts';

showTheme(
  document.documentElement,
  rememberedTheme(() => localStorage),
);
const api = listenEarly(openApi());
const { showPage } = await import('./main.tsx');
showPage(api);
