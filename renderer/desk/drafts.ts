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
  /** What was sent and refused waits again; what was begun since comes first. */
  readonly giveBack: <Kind extends keyof DraftsOf>(kind: Kind, id: string, draft: DraftsOf[Kind]) => void;
  /** R22: of these nothing stays here either. */
  readonly forget: (ids: readonly string[]) => void;
}

type Kept = { readonly [Kind in keyof DraftsOf]: Map<string, DraftsOf[Kind]> };

/** Also about those that are in no list: what is written in the history waits as long. */
export function createDrafts({
  inquiry,
  subscribe,
  onErased,
}: Pick<Mirror, 'inquiry' | 'subscribe' | 'onErased'>): Drafts {
  const kept: Kept = { message: new Map(), note: new Map(), 'hand-off': new Map() };
  const forget = (ids: readonly string[]): void => {
    for (const drafts of Object.values(kept)) for (const id of ids) drafts.delete(id);
  };
  onErased(forget);
  // A page that lost its connection is sent the list alone.
  subscribe('inquiries', () => {
    forget(Object.values(kept).flatMap((drafts) => [...drafts.keys()].filter((id) => inquiry(id)?.isErased === true)));
  });
  return {
    read: (kind, id) => kept[kind].get(id) ?? null,
    keep(kind, id, draft) {
      if (draft === null) kept[kind].delete(id);
      else kept[kind].set(id, draft);
    },
    giveBack(kind, id, draft) {
      if (!kept[kind].has(id)) kept[kind].set(id, draft);
    },
    forget,
  };
}
