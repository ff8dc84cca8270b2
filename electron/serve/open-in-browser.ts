import open from 'open';
import { sayProblem } from './say.ts';

/** Opens the address in the person's browser; where there is none, the printed address is enough. */
export async function openInBrowser(address: string): Promise<void> {
  try {
    const child = await open(address);
    child.once('error', sayHow);
  } catch {
    sayHow();
  }
}

function sayHow(): void {
  sayProblem('No browser could be opened. Open the address above in one.');
}
