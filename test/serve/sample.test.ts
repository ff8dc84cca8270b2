import { existsSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { minuteMs } from '../../electron/domain/policy.ts';
import { sampleFolderOf, serveSample } from '../../electron/serve/sample.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { alwaysOpenSettings, temporaryFolder, tuesdayTenMs } from '../support/test-desk.ts';

async function aServedDay() {
  const dataFolder = await temporaryFolder();
  const clock = fakeClock(tuesdayTenMs);
  const served = await serveSample({
    dataFolder,
    clock,
    settings: () => alwaysOpenSettings(),
    computerUser: 'sam',
    monotonicStopsInSleep: true,
    onTrouble: (problem) => {
      throw problem;
    },
  });
  onTestFinished(() => served.day.close());
  await served.day.begin();
  const openTab = () => {
    const reader = served.desk()?.push.connect(null).getReader();
    return { close: () => reader?.cancel() };
  };
  /** What has ended by itself goes on until its folder is gone. */
  const after = async (minutes: number): Promise<boolean> => {
    await clock.advance(minutes * minuteMs);
    // Its end waits for its turn.
    await new Promise((resolve) => setImmediate(resolve));
    if (served.desk() === null) await served.day.close();
    return served.desk() !== null && existsSync(sampleFolderOf(dataFolder));
  };
  return { served, openTab, after };
}

describe('the sample day in a browser', () => {
  it('ends by itself half an hour after its last page was closed', async () => {
    const { openTab, after } = await aServedDay();
    const [first, second] = [openTab(), openTab()];
    await first.close();
    expect(await after(120)).toBe(true);
    await second.close();
    expect(await after(29)).toBe(true);
    expect(await after(2)).toBe(false);
  });

  it('goes on when its page comes back in time, as after a reload', async () => {
    const { openTab, after } = await aServedDay();
    await openTab().close();
    expect(await after(29)).toBe(true);
    openTab();
    expect(await after(60)).toBe(true);
  });

  it('ends too when no page of it ever came', async () => {
    const { after } = await aServedDay();
    expect(await after(29)).toBe(true);
    expect(await after(2)).toBe(false);
  });

  it('can be begun anew afterwards, with its own half hour', async () => {
    const { served, openTab, after } = await aServedDay();
    expect(await after(31)).toBe(false);
    await served.day.begin();
    expect(await after(29)).toBe(true);
    openTab();
    expect(await after(31)).toBe(true);
  });
});
