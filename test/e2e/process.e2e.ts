import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runToEnd, startEdition, type RunningEdition } from '../support/browser-edition.ts';
import { anArrival, temporaryFolder } from '../support/test-desk.ts';

function add(edition: RunningEdition, name: string) {
  const customer = { name, phone: null, email: null, handle: null };
  return edition.ask('receive', { ...anArrival(Date.now() - 1000), customer });
}

async function labels(edition: RunningEdition): Promise<readonly string[]> {
  return (await edition.ask('snapshot', {})).inquiries.map(({ label }) => label);
}

describe('the browser edition as a process', () => {
  it('says one line with the address and the token, and ends cleanly on Ctrl+C with everything on disk', async () => {
    const folder = await temporaryFolder();
    const edition = await startEdition(folder);
    expect(edition.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    await add(edition, 'Ana Ruiz');
    const ended = await edition.interrupt();
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout.match(/^Ten-Four is at .*$/gm)).toEqual([`Ten-Four is at ${edition.address}`]);
    expect(await readFile(join(folder, 'open.json'), 'utf8')).toContain('Ana Ruiz');
    expect((await readdir(folder)).filter((name) => /lock|tmp/.test(name))).toEqual([]);
  });

  it('has everything that was confirmed after it was killed, twenty times over', async () => {
    const folder = await temporaryFolder();
    const confirmed: string[] = [];
    for (let round = 0; round < 20; round += 1) {
      const edition = await startEdition(folder);
      expect(await labels(edition)).toEqual(expect.arrayContaining(confirmed));
      // Several at once; the kill comes when the first is confirmed, in the middle of the others.
      const adding = [0, 1, 2, 3].map(async (index) => {
        const name = `Customer ${round}.${index}`;
        await add(edition, name);
        confirmed.push(name);
      });
      await Promise.race(adding);
      await edition.kill();
      await Promise.allSettled(adding);
    }
    expect(confirmed.length).toBeGreaterThanOrEqual(20);
    const edition = await startEdition(folder);
    expect(await labels(edition)).toEqual(expect.arrayContaining(confirmed));
    expect(edition.output()).not.toContain('could not be read');
  });

  it('keeps its address for windows that are open: the token stays', async () => {
    const folder = await temporaryFolder();
    const first = await startEdition(folder);
    await first.interrupt();
    const second = await startEdition(folder, ['--port', String(first.port)]);
    expect(second.address).toBe(first.address);
  });

  it('is readable by its owner only', async () => {
    const folder = await temporaryFolder();
    const edition = await startEdition(folder);
    await add(edition, 'Ana Ruiz');
    const modes = await Promise.all(
      ['open.json', 'browser-token'].map(async (name) => (await stat(join(folder, name))).mode & 0o777),
    );
    expect(modes).toEqual([0o600, 0o600]);
  });

  it('does not start twice on the same data, and says what to do; the first goes on', async () => {
    const folder = await temporaryFolder();
    const edition = await startEdition(folder);
    await add(edition, 'Ana Ruiz');
    const second = await runToEnd(folder);
    expect(second).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/already|running|in use/i) });
    expect(await labels(edition)).toEqual(['Ana Ruiz']);
  });

  it('says what to do when the data folder cannot be used', async () => {
    const file = join(await temporaryFolder(), 'a-file');
    await writeFile(file, 'not a folder');
    const ended = await runToEnd(file);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining(file) });
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(await readFile(file, 'utf8')).toBe('not a folder');
  });

  it('says which port is taken', async () => {
    const first = await startEdition(await temporaryFolder());
    const ended = await runToEnd(await temporaryFolder(), ['--port', String(first.port)]);
    expect(ended).toMatchObject({ code: 1, stderr: expect.stringContaining(`Port ${first.port} is taken`) });
  });

  it('moves a damaged file aside, takes the copy, and says so on the screen', async () => {
    const folder = await temporaryFolder();
    const first = await startEdition(folder);
    await add(first, 'Ana Ruiz');
    await add(first, 'Oskar Lind');
    await first.interrupt();
    const damaged = (await readFile(join(folder, 'open.json'), 'utf8')).slice(0, -40);
    await writeFile(join(folder, 'open.json'), damaged);
    const second = await startEdition(folder);
    const { inquiries, notices } = await second.ask('snapshot', {});
    expect(inquiries.map(({ label }) => label)).toContain('Ana Ruiz');
    expect(notices).toMatchObject([{ sentence: expect.stringContaining('open.json could not be read') }]);
    const [moved] = (await readdir(folder)).filter((name) => name.startsWith('open.json.damaged-'));
    expect(await readFile(join(folder, moved ?? ''), 'utf8')).toBe(damaged);
  });

  it('does not start over a month of a newer version, and leaves everything as it is', async () => {
    const folder = await temporaryFolder();
    const first = await startEdition(folder);
    await first.interrupt();
    const month = join(folder, 'closed', `${new Date().toISOString().slice(0, 7)}.json`);
    const newer = JSON.stringify({
      format: 'ten-four/closed',
      schema: 99,
      sequence: 1,
      savedAtMs: 1,
      checksum: '',
      data: {},
    });
    await writeFile(month, newer);
    const ended = await runToEnd(folder);
    expect(ended).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('Update Ten-Four') });
    expect(ended.stderr).not.toMatch(/\n\s+at /);
    expect(await readFile(month, 'utf8')).toBe(newer);
    expect(await readdir(folder)).not.toContain('ten-four.lock');
  });

  it('names no customer on the terminal', async () => {
    const folder = await temporaryFolder();
    const edition = await startEdition(folder);
    await add(edition, 'Ana Ruiz');
    await edition.call('receive', { ...anArrival(Date.now() + 3_600_000) });
    await edition.interrupt();
    expect(edition.output()).not.toContain('Ana');
  });
});
