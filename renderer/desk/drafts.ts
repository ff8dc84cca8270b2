// Owns what somebody has begun to write about an inquiry and has not sent: kept while the page is open, and nowhere else.
import type { MessageLanguage } from '../../electron/domain/message-language.ts';
import type { Api } from '../api.ts';
import type { Mirror } from './mirror.ts';

export interface MessageDraft {
  /** Which words it was made of. */
  readonly chosenId: string;
  readonly text: string;
  readonly language: MessageLanguage;
  readonly promise: { readonly byMs: number; readonly isDefault: boolean } | null;
  readonly colleague: string | null;
}

interface DraftsOf {
  readonly message: MessageDraft;
  readonly note: string;
  /** The name of a colleague. */
  readonly 'hand-off': string;
}

export interface Drafts {
  readonly read: <Kind extends keyof DraftsOf>(kind: Kind, id: string) => DraftsOf[Kind] | null;
  /** Null forgets it: it was sent, or nothing is left of it. */
  readonly keep: <Kind extends keyof DraftsOf>(kind: Kind, id: string, draft: DraftsOf[Kind] | null) => void;
  /** What was sent and refused waits again; what was begun since comes first. */
  readonly giveBack: <Kind extends keyof DraftsOf>(kind: Kind, id: string, draft: DraftsOf[Kind]) => void;
  /** R22: how often something had to go because its customer is erased. A field that is open may still show it. */
  readonly forgotten: () => number;
  readonly onForgotten: (listener: () => void) => () => void;
}

type Kept = { readonly [Kind in keyof DraftsOf]: Map<string, DraftsOf[Kind]> };

/** How many the desk is asked about at a time. */
const mostAsked = 50;

/** Also about those that are in no list: what is written in the history waits as long. */
export function createDrafts(
  { inquiry, subscribe, onErased, onSentAnew }: Pick<Mirror, 'inquiry' | 'subscribe' | 'onErased' | 'onSentAnew'>,
  call: Api['call'],
): Drafts {
  const kept: Kept = { message: new Map(), note: new Map(), 'hand-off': new Map() };
  const erased = new Set<string>();
  const listeners = new Set<() => void>();
  let forgotten = 0;

  const keptIds = (): readonly string[] => [...new Set(Object.values(kept).flatMap((drafts) => [...drafts.keys()]))];
  const forget = (ids: readonly string[]): void => {
    const before = keptIds().length;
    for (const id of ids) for (const drafts of Object.values(kept)) drafts.delete(id);
    if (keptIds().length === before) return;
    forgotten += 1;
    for (const listener of listeners) listener();
  };
  const forgetErased = (ids: readonly string[]): void => {
    for (const id of ids) erased.add(id);
    forget(ids);
  };
  const askAbout = async (ids: readonly string[]): Promise<void> => {
    const result = await call('inquiries', { ids: [...ids] });
    // A desk that is away sends everything when it is back.
    if (!result.ok) return;
    forgetErased(ids.filter((_, index) => result.value[index]?.isErased));
    forget(ids.filter((_, index) => result.value[index] === null));
  };
  onErased(forgetErased);
  // A page that lost its connection is sent the list alone.
  subscribe('inquiries', () => forgetErased(keptIds().filter((id) => inquiry(id)?.isErased === true)));
  onSentAnew(() => {
    const ids = keptIds().filter((id) => inquiry(id) === undefined);
    for (let from = 0; from < ids.length; from += mostAsked) void askAbout(ids.slice(from, from + mostAsked));
  });
  return {
    read: (kind, id) => kept[kind].get(id) ?? null,
    keep(kind, id, draft) {
      if (draft === null || erased.has(id)) kept[kind].delete(id);
      else kept[kind].set(id, draft);
    },
    giveBack(kind, id, draft) {
      if (!kept[kind].has(id) && !erased.has(id)) kept[kind].set(id, draft);
    },
    forgotten: () => forgotten,
    onForgotten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
