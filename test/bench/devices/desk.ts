import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { anArrival, openBenchDesk, type BenchDesk } from '../bench-desk.ts';
import { copyOfHistory, putOpen } from '../data/dataset.ts';
import { markOf, type Device, type DeviceSpec } from './device.ts';

/** What people do, in turn: somebody calls, is acknowledged, and a note is made. Three commands, all by the contract. */
export async function deskDevice({ folder, history, open }: DeviceSpec): Promise<Device> {
  await copyOfHistory(history, folder);
  const openFile = join(folder, 'open.json');
  let desk: BenchDesk | null = null;
  let inquiryId = '';

  const running = (): BenchDesk => {
    if (desk === null) throw new Error('The block has not begun.');
    return desk;
  };
  const end = async (): Promise<void> => {
    await desk?.close();
    desk = null;
  };

  return {
    begin: async () => {
      await end();
      await putOpen(folder, open);
      desk = await openBenchDesk(folder);
      await desk.desk.idle();
    },
    command: async (number) => {
      const { ask } = running();
      if (number % 3 === 0) inquiryId = (await ask('receive', anArrival('Asks for the invoice'))).inquiryId;
      else if (number % 3 === 1) await ask('acknowledge', { id: inquiryId, owed: null });
      else await ask('note', { id: inquiryId, text: markOf(0, number) });
    },
    settle: () => running().desk.idle(),
    fileBytes: async () => (await stat(openFile)).size,
    confirm: async () => {
      const { data } = openFileParser.parse(JSON.parse(await readFile(openFile, 'utf8')));
      const added = data.inquiries.slice(open);
      const events = added.flatMap((inquiry) => inquiry.events.map(({ type }) => type));
      return added.length + events.filter((type) => type === 'acknowledged' || type === 'noted').length;
    },
    end,
  };
}

const openFileParser = z.object({
  data: z.object({ inquiries: z.array(z.object({ events: z.array(z.object({ type: z.string() })) })) }),
});
