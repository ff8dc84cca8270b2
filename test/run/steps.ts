// The one table of what `npm run check` and `npm test` do, in their order.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

export interface Step {
  readonly name: string;
  /** The file that Node runs, and its arguments. */
  readonly command: readonly [file: string, ...args: string[]];
  /** A step counts as one; a Vitest run counts its tests. */
  readonly counts: 'one' | 'tests';
  readonly timeZone?: string;
}

/** Half an hour off the full hour with daylight saving, the far side of the date line, and none of both. */
const timeZones = ['UTC', 'America/St_Johns', 'Pacific/Apia'];

const statics: readonly Step[] = [
  { name: 'format', command: [tool('prettier'), '--check', '--log-level=warn', '.'], counts: 'one' },
  { name: 'types', command: [tool('typescript', 'tsc'), '-p', 'tsconfig.json'], counts: 'one' },
  { name: 'types of domain/ alone', command: [tool('typescript', 'tsc'), '-p', 'tsconfig.domain.json'], counts: 'one' },
  { name: 'lint, with the import fences', command: [tool('oxlint')], counts: 'one' },
  { name: 'dead code', command: [tool('knip')], counts: 'one' },
  { name: 'rule coverage', command: ['test/run/check-rules.ts'], counts: 'one' },
];

const unit: Step = { name: 'unit tests', command: [tool('vitest'), 'run', '--project=unit'], counts: 'tests' };

const faults: Step = { name: 'fault tests', command: [tool('vitest'), 'run', '--project=faults'], counts: 'tests' };

export const checkSteps: readonly Step[] = [...statics, unit];

export const testSteps: readonly Step[] = [
  ...statics,
  ...timeZones.map((timeZone): Step => ({ ...unit, name: `unit tests in ${timeZone}`, timeZone })),
  faults,
  { name: 'page', command: ['electron/start/build.ts'], counts: 'one' },
  { name: 'end-to-end tests', command: [tool('vitest'), 'run', '--project=e2e'], counts: 'tests' },
];

/** The end-to-end tests that run on either, once more on Electron itself. */
export const electronStep: Step = {
  name: 'end-to-end tests on Electron',
  command: [tool('vitest'), 'run', '--project=electron'],
  counts: 'tests',
};

export interface Plan {
  readonly steps: readonly Step[];
  /** What is not run, and why. */
  readonly leftOut: readonly string[];
}

/** What `npm test` does, with Electron where its program is and can run. */
export function planTests(electron: { readonly ok: true } | { readonly ok: false; readonly why: string }): Plan {
  return electron.ok
    ? { steps: [...testSteps, electronStep], leftOut: [] }
    : { steps: testSteps, leftOut: [`${electronStep.name}: ${electron.why}`] };
}

/** The file behind a package's command: the commands in node_modules/.bin are shell files on Windows. */
function tool(packageName: string, command = packageName): string {
  const folder = join('node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(projectFolder, folder, 'package.json'), 'utf8')) as {
    readonly bin: string | Readonly<Record<string, string>>;
  };
  const file = typeof bin === 'string' ? bin : bin[command];
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`);
  return join(folder, file);
}
