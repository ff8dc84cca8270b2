import { defineConfig } from 'vitest/config';

const minuteMs = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          // What needs Chromium is tested once, not in every time zone.
          exclude: ['test/e2e/**', 'test/electron-stand-in/**'],
          setupFiles: ['test/support/fail-on-console.ts', 'test/support/fixed-seed.ts'],
        },
      },
      {
        test: {
          // Each for itself takes long, and a time zone makes no difference: they are run once.
          name: 'faults',
          include: ['test/**/*.fault.ts'],
          setupFiles: ['test/support/fail-on-console.ts'],
          testTimeout: 5 * minuteMs,
          retry: 0,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts', 'test/electron-stand-in/**/*.test.ts'],
          globalSetup: ['test/support/e2e-setup.ts'],
          // One at a time: they start real processes and a browser, and measure what a person would see.
          fileParallelism: false,
          testTimeout: 2 * minuteMs,
          hookTimeout: 5 * minuteMs,
          retry: 0,
        },
      },
    ],
  },
});
