// Breaks every import fence of .oxlintrc.json once, in the real linter: a fence that no longer holds turns a row red.
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { projectFolder } from './steps.ts';

/** File, and lines in it of which each is refused. */
const refused: readonly (readonly [file: string, ...lines: string[]])[] = [
  [
    'electron/domain/rule.ts',
    `import '../store/store.ts';`,
    `import '../contract/calls.ts';`,
    `import '../../renderer/app.tsx';`,
    `import '../../test/support/builders.ts';`,
    `import 'node:fs';`,
    `import 'node:fs/promises';`,
    `import 'fs';`,
    `import 'electron';`,
    `import 'zod';`,
    `import '@hono/node-server';`,
    `import type { Store } from '../store/store.ts';`,
    `export * from '../desk/desk.ts';`,
    `export { openDesk } from '../desk/desk.ts';`,
    `export const later = import('../desk/desk.ts');`,
    `export type Late = import('../desk/desk.ts').Desk;`,
    `export const old = require('node:fs');`,
    `export const now = Date.now();`,
    `export const today = new Date();`,
    `export const soon = setTimeout(() => {}, 1);`,
    `export const often = setInterval(() => {}, 1);`,
    `export const chance = Math.random();`,
    `export const clock = Temporal.Now.instant();`,
    `export const place = process.env['TZ'];`,
    `export const passed = performance.now();`,
    `export const id = crypto.randomUUID();`,
    `export const sly = globalThis.Date.now();`,
  ],
  [
    'electron/contract/call.ts',
    `import '../store/store.ts';`,
    `import '../desk/desk.ts';`,
    `import '../intake/export.ts';`,
    `import 'node:crypto';`,
    `import 'electron';`,
    `import 'hono';`,
  ],
  [
    'electron/store/file.ts',
    `import '../contract/calls.ts';`,
    `import '../desk/desk.ts';`,
    `import '../intake/export.ts';`,
    `import '../serve/say.ts';`,
    `import '../../renderer/app.tsx';`,
    `import 'electron';`,
    `import 'hono';`,
  ],
  [
    'electron/store/backups/file.ts',
    `import '../../contract/calls.ts';`,
    `import '../../desk/desk.ts';`,
    `import '../../serve.ts';`,
    `import '../../../renderer/app.tsx';`,
    `import 'electron';`,
    `import 'hono';`,
  ],
  [
    'electron/intake/reader.ts',
    `import '../desk/desk.ts';`,
    `import '../serve/say.ts';`,
    `import { calls } from '../contract/calls.ts';`,
    `import '../../renderer/app.tsx';`,
    `import 'electron';`,
    `import 'lowdb';`,
  ],
  [
    'electron/intake/call-log/reader.ts',
    `import '../../desk/desk.ts';`,
    `import '../../serve/say.ts';`,
    `import '../../serve.ts';`,
    `import { calls } from '../../contract/calls.ts';`,
    `import '../../../renderer/app.tsx';`,
    `import 'electron';`,
  ],
  [
    'electron/desk/use.ts',
    `import '../serve/http.ts';`,
    `import '../shell/tray.ts';`,
    `import '../../renderer/app.tsx';`,
    `import 'electron';`,
    `import 'electron/main';`,
    `import 'lowdb';`,
    `import 'hono';`,
    `import 'react';`,
  ],
  [
    'electron/serve/http.ts',
    `import 'electron';`,
    `import '../shell/tray.ts';`,
    `import '../../renderer/app.tsx';`,
    `import '../../test/support/builders.ts';`,
  ],
  ['electron/start/options.ts', `import 'electron';`, `import '../shell/tray.ts';`],
  ['electron/serve.ts', `import 'electron';`, `import './shell/tray.ts';`, `import '../renderer/app.tsx';`],
  ['electron/start.ts', `import 'electron';`, `import './shell/tray.ts';`],
  ['electron/shell/tray.ts', `import '../../renderer/app.tsx';`, `import '../../test/support/builders.ts';`],
  ['electron/main.ts', `import '../renderer/app.tsx';`],
  ['electron/elsewhere/new.ts', `import 'electron';`],
  [
    'renderer/app.tsx',
    `import '../electron/desk/desk.ts';`,
    `import '../electron/store/store.ts';`,
    `import 'node:fs';`,
    `import 'electron';`,
    `import 'hono';`,
    `import 'zod';`,
    `import '../test/support/builders.ts';`,
    `export const answer = fetch('/');`,
    `export const stream = new EventSource('/');`,
    `export const socket = new WebSocket('/');`,
    `export const bridge = window.tenfour;`,
    `export const sly = window.fetch('/');`,
    `export const slyer = globalThis['fetch']('/');`,
  ],
  [
    'renderer/features/desk/page.ts',
    `import '../../../electron/desk/desk.ts';`,
    `import '../../../electron/intake/export.ts';`,
    `import type { Desk } from '../../../electron/desk/desk.ts';`,
    `export const answer = fetch('/');`,
  ],
  [
    'test/desk/desk.test.ts',
    `import 'electron';`,
    `import 'node:timers/promises';`,
    `export const pause = new Promise((resolve) => setTimeout(resolve, 10));`,
    `export const nap = page.waitForTimeout(10);`,
  ],
];

/** File, and lines in it of which none is refused. */
const allowed: readonly (readonly [file: string, ...lines: string[]])[] = [
  ['electron/domain/other-rule.ts', `import './goal.ts';`, `export const day = Temporal.PlainDate.from('2026-01-01');`],
  ['electron/contract/other-call.ts', `import './result.ts';`, `import '../domain/goal.ts';`, `import 'zod';`],
  [
    'electron/store/other-file.ts',
    `import './lock.ts';`,
    `import '../domain/goal.ts';`,
    `import 'node:fs/promises';`,
    `import 'node:path';`,
    `import 'lowdb';`,
    `import 'zod';`,
    `export const now = Date.now();`,
  ],
  [
    'electron/intake/other-reader.ts',
    `import './call-log/formats.ts';`,
    `import '../store/schema.ts';`,
    `import '../domain/goal.ts';`,
    `import type { Result } from '../contract/result.ts';`,
    `import 'node:crypto';`,
  ],
  [
    'electron/intake/call-log/other-reader.ts',
    `import './formats.ts';`,
    `import '../export.ts';`,
    `import '../line/tokens.ts';`,
    `import '../../domain/goal.ts';`,
    `import '../../store/schema.ts';`,
    `import type { Result } from '../../contract/result.ts';`,
    `import 'csv-parse/sync';`,
    `import 'chrono-node/en';`,
  ],
  [
    'electron/desk/other-use.ts',
    `import './clock.ts';`,
    `import '../store/store.ts';`,
    `import '../intake/line/read-line.ts';`,
    `import '../contract/calls.ts';`,
    `import '../domain/goal.ts';`,
    `import 'node:crypto';`,
  ],
  [
    'electron/serve/other.ts',
    `import '../desk/desk.ts';`,
    `import '../contract/calls.ts';`,
    `import 'hono';`,
    `import '@hono/node-server';`,
    `import 'node:fs/promises';`,
  ],
  ['electron/shell/window.ts', `import 'electron';`, `import 'electron/main';`, `import '../desk/desk.ts';`],
  ['electron/preload.ts', `import 'electron/renderer';`, `import './contract/calls.ts';`],
  [
    'renderer/main.tsx',
    `import './app.css';`,
    `import '../electron/contract/views.ts';`,
    `import '../electron/domain/goal.ts';`,
    `import 'react-dom/client';`,
    `import 'lucide-react';`,
  ],
  [
    'renderer/features/desk/other.tsx',
    `import '../../api.ts';`,
    `import '../../ui/store.ts';`,
    `import '../../../electron/contract/views.ts';`,
    `import '../../../electron/domain/goal.ts';`,
    `import 'react';`,
  ],
  ['renderer/api.ts', `export const answer = fetch('/');`, `export const bridge = window.tenfour;`],
  ['test/store/store.test.ts', `import '../../electron/store/store.ts';`, `import 'node:fs/promises';`],
];

const fenceRules = [
  'eslint(no-restricted-imports)',
  'eslint(no-restricted-globals)',
  'eslint(no-restricted-properties)',
  'typescript(consistent-type-imports)',
  'typescript(no-require-imports)',
];

const reportParser = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().optional(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.int() }) })),
    }),
  ),
});

let folder = '';
let found: ReadonlySet<string> = new Set();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ten-four-fences-'));
  await copyFile(join(projectFolder, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  await copyFile(join(projectFolder, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  await Promise.all([...refused, ...allowed].map(([file, ...lines]) => write(file, lines)));
  found = await lint();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), lines.join('\n'));
}

/** "FILE:LINE" of every line that a fence refuses. */
async function lint(): Promise<ReadonlySet<string>> {
  const oxlint = join(projectFolder, 'node_modules', 'oxlint', 'bin', 'oxlint');
  const report = await new Promise<string>((resolve) => {
    execFile(process.execPath, [oxlint, '-f', 'json'], { cwd: folder, maxBuffer: 2 ** 26 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { diagnostics } = reportParser.parse(JSON.parse(report));
  return new Set(
    diagnostics
      .filter(({ code }) => code !== undefined && fenceRules.includes(code))
      .map(({ filename, labels }) => `${filename.replaceAll('\\', '/')}:${labels[0]?.span.line ?? 0}`),
  );
}

function rows(table: typeof refused): readonly (readonly [file: string, line: string, place: string])[] {
  return table.flatMap(([file, ...lines]) => lines.map((line, index) => [file, line, `${file}:${index + 1}`] as const));
}

describe('import fences', () => {
  it.each(rows(refused))('%s may not say %s', (_file, _line, place) => {
    expect(found).toContain(place);
  });

  it.each(rows(allowed))('%s may say %s', (_file, _line, place) => {
    expect(found).not.toContain(place);
  });
});
