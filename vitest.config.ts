import { defineConfig } from 'vitest/config';
import { checkedReporter } from './test/run/checked-reporter.ts';

const minuteMs = 60_000;
/** A machine that does other things too takes its time. */
const patience = { poll: { timeout: 15_000 } };
/** Named at the end of `npm test`, with what the first try said. */
const secondTry = 1;

export default defineConfig({
  test: {
    reporters: ['default', checkedReporter],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          // What needs Chromium is tested once, not in every time zone.
          exclude: ['test/e2e/**', 'test/electron-stand-in/**'],
          setupFiles: ['test/support/fail-on-console.ts', 'test/support/fixed-seed.ts'],
          // Only what hangs is to be ended.
          testTimeout: minuteMs,
        },
      },
      {
        test: {
          // Each for itself takes long, and a time zone makes no difference: they are run once.
          name: 'faults',
          include: ['test/**/*.fault.ts'],
          setupFiles: ['test/support/fail-on-console.ts', 'test/support/say-fault-seed.ts'],
          testTimeout: 15 * minuteMs,
          retry: 0,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts', 'test/electron-stand-in/**/*.test.ts'],
          globalSetup: ['test/support/e2e-setup.ts', 'test/support/chromium-setup.ts'],
          // Those of the desktop edition too: on real Electron they are run by the project below.
          provide: { desktopOn: 'stand-in' },
          expect: patience,
          // One at a time: they start real processes and a browser, and measure what a person would see.
          fileParallelism: false,
          testTimeout: 2 * minuteMs,
          hookTimeout: 5 * minuteMs,
          retry: secondTry,
        },
      },
      {
        test: {
          // The same specs, on the Electron that is installed: `npm run e2e:electron`.
          name: 'electron',
          include: ['test/e2e/desktop/either/*.e2e.ts'],
          globalSetup: ['test/support/e2e-setup.ts'],
          provide: { desktopOn: 'electron' },
          expect: patience,
          fileParallelism: false,
          testTimeout: 2 * minuteMs,
          hookTimeout: 5 * minuteMs,
          retry: secondTry,
        },
      },
    ],
  },
});
