import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: 'renderer',
  // Both editions serve the folder from their own root, the desktop one from its own scheme.
  base: './',
  plugins: [react()],
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
  },
});
