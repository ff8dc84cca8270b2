// Owns what somebody has begun to write about an inquiry and has not sent: kept while the page is open, and nowhere else.
import type { MessageLanguage } from '../../electron/domain/message-language.ts';
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
}

type Kept = { readonly [Kind in keyof DraftsOf]: Map<string, DraftsOf[Kind]> };

/** R22: of whom was erased, or has gone from the list for good, nothing stays here either. */
export function createDrafts({ inquiry, subscribe }: Pick<Mirror, 'inquiry' | 'subscribe'>): Drafts {
  const kept: Kept = { message: new Map(), note: new Map(), 'hand-off': new Map() };
  subscribe('inquiries', () => {
    for (const drafts of Object.values(kept)) {
      for (const id of drafts.keys()) if (inquiry(id)?.isErased !== false) drafts.delete(id);
    }
  });
  return {
    read: (kind, id) => kept[kind].get(id) ?? null,
    keep(kind, id, draft) {
      if (draft === null) kept[kind].delete(id);
      else kept[kind].set(id, draft);
    },
  };
}
