import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPageIfNeeded } from '../../electron/start/build.ts';
import { temporaryFolder } from '../support/test-desk.ts';

/** Stands in for Vite: copies what it needs to tell one build from the next. */
async function build(folder: string): Promise<boolean> {
  await rm(join(folder, 'dist/renderer'), { recursive: true, force: true });
  await write(folder, 'dist/renderer/index.html', await readFile(join(folder, 'renderer/main.tsx'), 'utf8'));
  return true;
}

async function write(folder: string, file: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), content);
}

async function project(): Promise<string> {
  const folder = await temporaryFolder();
  await write(folder, 'renderer/main.tsx', 'one');
  await write(folder, 'renderer/features/desk/page.ts', 'page');
  await write(folder, 'electron/domain/goal.ts', 'goal');
  await write(folder, 'electron/contract/calls.ts', 'calls');
  await write(folder, 'electron/desk/desk.ts', 'desk');
  await write(folder, 'vite.config.ts', 'config');
  await write(folder, 'package-lock.json', '{}');
  return folder;
}

describe('building the page', () => {
  const terminal = { said: '' };
  beforeEach(() => {
    terminal.said = '';
    const record = (text: string | Uint8Array): boolean => {
      terminal.said += String(text);
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(record);
    vi.spyOn(process.stderr, 'write').mockImplementation(record);
  });
  afterEach(() => vi.restoreAllMocks());

  it('builds what was never built, says so, and not again', async () => {
    const folder = await project();
    const builder = vi.fn(build);
    expect(await buildPageIfNeeded(folder, builder)).toBe(true);
    expect(await buildPageIfNeeded(folder, builder)).toBe(true);
    expect(builder.mock.calls).toEqual([[folder]]);
    expect(terminal.said).toBe('Building the page...\n');
  });

  it.each([
    'renderer/main.tsx',
    'renderer/features/desk/page.ts',
    'renderer/new.css',
    'electron/domain/goal.ts',
    'electron/contract/calls.ts',
    'vite.config.ts',
    'package-lock.json',
  ])('builds again when %s has changed', async (file) => {
    const folder = await project();
    await buildPageIfNeeded(folder, build);
    await write(folder, file, 'changed');
    const builder = vi.fn(build);
    await buildPageIfNeeded(folder, builder);
    expect(builder).toHaveBeenCalledOnce();
  });

  it('builds again when a file has another name', async () => {
    const folder = await project();
    await buildPageIfNeeded(folder, build);
    await rename(join(folder, 'renderer/features'), join(folder, 'renderer/forms'));
    const builder = vi.fn(build);
    await buildPageIfNeeded(folder, builder);
    expect(builder).toHaveBeenCalledOnce();
  });

  it('builds again when the page is gone, or a build was made by hand', async () => {
    const folder = await project();
    await buildPageIfNeeded(folder, build);
    await rm(join(folder, 'dist/renderer/index.html'));
    const builder = vi.fn(build);
    await buildPageIfNeeded(folder, builder);
    await build(folder);
    await buildPageIfNeeded(folder, builder);
    expect(builder).toHaveBeenCalledTimes(2);
  });

  it('leaves the page alone when only the desk has changed', async () => {
    const folder = await project();
    await buildPageIfNeeded(folder, build);
    await write(folder, 'electron/desk/desk.ts', 'changed');
    const builder = vi.fn(build);
    await buildPageIfNeeded(folder, builder);
    expect(builder).not.toHaveBeenCalled();
  });

  it('says that it could not be built, and tries again the next time', async () => {
    const folder = await project();
    await buildPageIfNeeded(folder, build);
    await write(folder, 'renderer/main.tsx', 'broken');
    expect(await buildPageIfNeeded(folder, () => Promise.resolve(false))).toBe(false);
    expect(terminal.said).toContain('The page could not be built: the lines above say why.\n');
    await write(folder, 'renderer/main.tsx', 'one');
    const builder = vi.fn(build);
    expect(await buildPageIfNeeded(folder, builder)).toBe(true);
    expect(builder).toHaveBeenCalledOnce();
  });
});
