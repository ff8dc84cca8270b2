import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../run/steps.ts';

const folder = join(projectFolder, '.github', 'workflows');
const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflowParser = z.object({
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      permissions: permissions.optional(),
      strategy: z.object({ matrix: z.record(z.string(), z.array(z.unknown())) }).optional(),
      steps: z.array(
        z.strictObject({
          name: z.string().optional(),
          if: z.string().optional(),
          uses: z.string().optional(),
          with: values.optional(),
          run: z.string().optional(),
          shell: z.string().optional(),
          env: values.optional(),
        }),
      ),
    }),
  ),
});

const files = readdirSync(folder).toSorted();

function read(file: string): { readonly text: string; readonly workflow: z.infer<typeof workflowParser> } {
  const text = readFileSync(join(folder, file), 'utf8');
  return { text, workflow: workflowParser.parse(parse(text)) };
}

const stepsOf = (file: string) => Object.values(read(file).workflow.jobs).flatMap(({ steps }) => steps);
const commandsOf = (file: string) => stepsOf(file).flatMap(({ run }) => run ?? []);

/** The npm scripts that a command runs, but those that it runs only where they are there. */
function npmScriptsIn(command: string): readonly string[] {
  const calls = [...command.matchAll(/\bnpm (?:run ([\w:.-]+)|(test|start)\b)([^\n]*)/g)];
  return calls
    .filter(([, , , rest = '']) => !rest.includes('--if-present'))
    .map(([, run, short]) => run ?? short ?? '');
}

describe('the workflows', () => {
  it('are these', () => {
    expect(files).toEqual(['check.yml', 'release.yml']);
  });

  it.each(files)('%s runs only npm scripts that there are', (file) => {
    const named = commandsOf(file).flatMap(npmScriptsIn);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it.each(files)(
    '%s pins every action by its commit, says the version, and takes none but those of the host',
    (file) => {
      const lines = read(file).text.match(/\buses: .*$/gm) ?? [];
      expect(lines).toHaveLength(stepsOf(file).filter(({ uses }) => uses !== undefined).length);
      const pinned = /^uses: actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
      expect(lines.filter((line) => !pinned.test(line))).toEqual([]);
    },
  );

  it('pin an action the same everywhere', () => {
    const pins = files.flatMap((file) => stepsOf(file).flatMap(({ uses }) => uses ?? []));
    expect(new Set(pins).size).toBe(new Set(pins.map((pin) => pin.split('@')[0])).size);
  });

  it.each(files)('%s may read, and nothing else, where a job does not say more', (file) => {
    expect(read(file).workflow.permissions).toEqual({ contents: 'read' });
  });

  it.each(files)('%s leaves no credentials in the folder and no job without an end', (file) => {
    const checkouts = stepsOf(file).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(checkouts.map(() => false));
  });

  it.each(files)('%s puts nothing that others write into a command', (file) => {
    const inserted = commandsOf(file).flatMap((command) => command.match(/\$\{\{.*?\}\}/g) ?? []);
    expect(inserted.filter((expression) => expression !== '${{ matrix.system }}')).toEqual([]);
  });

  it('check on the three systems', () => {
    const { test: job } = read('check.yml').workflow.jobs;
    expect(job?.strategy?.matrix['os']).toEqual(['ubuntu-24.04', 'macos-15', 'windows-2025']);
    expect(commandsOf('check.yml')).toContain('npm test');
    expect(commandsOf('check.yml').filter((command) => command.includes('e2e:electron'))).toHaveLength(2);
  });

  it('pack on the three systems, after the tests, and never in a pull request', () => {
    const { text, workflow } = read('release.yml');
    const { package: job } = workflow.jobs;
    expect(job?.strategy?.matrix['include']).toMatchObject([{ system: 'linux' }, { system: 'mac' }, { system: 'win' }]);
    const commands = commandsOf('release.yml');
    expect(commands.indexOf('npm test')).toBeGreaterThanOrEqual(0);
    expect(commands.indexOf('npm test')).toBeLessThan(commands.indexOf('npm run package -- --${{ matrix.system }}'));
    expect(text).not.toContain('pull_request');
  });

  it('let one job write, and only that', () => {
    const writing = files.flatMap((file) =>
      Object.entries(read(file).workflow.jobs)
        .filter(([, job]) => job.permissions !== undefined)
        .map(([name, job]) => ({ file, name, permissions: job.permissions })),
    );
    expect(writing).toEqual([
      {
        file: 'release.yml',
        name: 'draft',
        permissions: { contents: 'write', 'id-token': 'write', attestations: 'write' },
      },
    ]);
  });

  it('name secrets in the environment of one step alone, and document each', () => {
    const documented = readFileSync(join(projectFolder, 'docs', 'packaging.md'), 'utf8');
    const names = (text: string): readonly string[] =>
      [...text.matchAll(/\b(?:secrets|vars)\.(\w+)/g)].map(([, name = '']) => name);
    expect(names(read('check.yml').text)).toEqual([]);
    const inEnvironments = stepsOf('release.yml').flatMap((step) => names(JSON.stringify(step.env ?? {})));
    const all = names(read('release.yml').text);
    expect(inEnvironments).toEqual(all);
    expect(all.filter((name) => !documented.includes(`\`${name}\``))).toEqual([]);
    expect(stepsOf('release.yml').filter((step) => names(JSON.stringify(step.env ?? {})).length > 0)).toHaveLength(1);
  });
});
