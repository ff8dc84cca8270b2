import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What the first script asks for by itself is fetched beside it, not after it. */
const fetchPageEarly: Plugin = {
  name: 'fetch-page-early',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) => {
      const page = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith('/renderer/main.tsx')),
      );
      const names = new Set(page === undefined ? [] : [page.fileName]);
      for (const name of names) {
        const file = bundle[name];
        if (file?.type === 'chunk') for (const imported of file.imports) names.add(imported);
      }
      return [...names].map((name) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
        injectTo: 'head',
      }));
    },
  },
};

/** The first script sets the theme that was chosen (theme.ts): nothing is painted before it has run. */
const paintAfterFirstScript: Plugin = {
  name: 'paint-after-first-script',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

export default defineConfig({
  root: 'renderer',
  // Both editions serve the folder from their own root, the desktop one from its own scheme.
  base: './',
  plugins: [react(), fetchPageEarly, paintAfterFirstScript],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'esnext',
    sourcemap: false,
    // Of what is bundled; .ci/third-party-licenses.ts makes the file that people read of it.
    license: { fileName: 'licenses.json' },
    // The content security policy allows files of our own, nothing written into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // One file of what the page needs at once, beside the first script: many small ones are compressed less well.
        codeSplitting: {
          groups: [
            { name: 'early', test: /[\\/]renderer[\\/]early\.ts$/, priority: 2 },
            { name: 'page', test: /[\\/]renderer[\\/]main\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
});
