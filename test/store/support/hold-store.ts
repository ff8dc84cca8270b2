// A process of its own that opens the store of the given folder, says so, and keeps it until it is killed.
import { openStore } from '../../../electron/store/store.ts';
import { defaultSettings } from '../../../electron/domain/settings.ts';

const folder = process.argv[2] ?? '';
const result = await openStore(folder, {
  now: () => Date.now(),
  defaults: { settings: () => defaultSettings('Europe/Madrid') },
});
process.stdout.write(result.ok ? 'open\n' : `${result.refusal.reason}\n`);
// Standing by without a timer: the pipe from the test stays open.
process.stdin.resume();
