import { defineConfig } from 'vite';

// The desktop edition's main process and its preload: `vite build --config vite.main.config.ts --mode main`, or `preload`.
// A sandboxed preload is one CommonJS script that may require Electron alone; main is a module, as the sources are.
export default defineConfig(({ mode }) => ({
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: `electron/${mode}.ts`,
    outDir: 'dist/main',
    emptyOutDir: mode === 'main',
    target: 'node24',
    minify: false,
    sourcemap: false,
    // As in vite.config.ts; each of the two builds leaves its own.
    license: { fileName: `licenses-${mode}.json` },
    rolldownOptions: {
      output:
        mode === 'main'
          ? { format: 'es', entryFileNames: 'main.js', chunkFileNames: 'part-[hash].js' }
          : { format: 'cjs', entryFileNames: 'preload.cjs', codeSplitting: false },
    },
  },
}));
