import { guard } from './guard.ts';
import { answerSpec, note } from './state.ts';

/** Opened and not answered yet, oldest first. */
const open: { readonly kind: string; answer(value: unknown): void }[] = [];
/** Given by the spec before the dialog was opened. */
const answers: unknown[] = [];

function ask(kind: string, args: readonly unknown[]): Promise<never> {
  // The window it belongs to, where there is one, comes first.
  note('dialog', kind, args.at(-1));
  if (answers.length > 0) return Promise.resolve(answers.shift() as never);
  return new Promise((resolve) => open.push({ kind, answer: (value) => resolve(value as never) }));
}

const methods = {
  showMessageBox: (...args: unknown[]) => ask('showMessageBox', args),
  showOpenDialog: (...args: unknown[]) => ask('showOpenDialog', args),
  showSaveDialog: (...args: unknown[]) => ask('showSaveDialog', args),
  showErrorBox: (title: string, content: string) => note('dialog', 'showErrorBox', { title, content }),
} satisfies Pick<Electron.Dialog, 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog' | 'showErrorBox'>;

export const dialog = guard('dialog', methods);

answerSpec({
  answerDialog: (value: unknown) => {
    const first = open.shift();
    if (first === undefined) answers.push(value);
    else first.answer(value);
  },
  openDialogs: () => open.map(({ kind }) => kind),
});
