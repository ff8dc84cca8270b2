import { describe, expect, it } from 'vitest';
import { createDrafts, type MessageDraft } from '../../../renderer/desk/drafts.ts';

const message: MessageDraft = {
  chosenId: 'busy',
  text: 'Dear Ana, I call at ten. Sam',
  language: 'en',
  promise: { byMs: 1_000, isDefault: false },
  colleague: null,
};

/** Drafts beside a list of which one can leave and be erased. */
function draftsBeside(ids: readonly string[]) {
  const erased = new Map(ids.map((id) => [id, false]));
  const listeners: (() => void)[] = [];
  const drafts = createDrafts({
    inquiry: (id) => {
      const isErased = erased.get(id);
      return isErased === undefined ? undefined : Object.assign(Object.create(null), { id, isErased });
    },
    subscribe: (_part, listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  });
  const change = (by: (views: typeof erased) => void): void => {
    by(erased);
    listeners.forEach((listener) => listener());
  };
  return { drafts, change };
}

describe('what was begun to write', () => {
  it('is kept for each inquiry and kind, until it is sent', () => {
    const { drafts } = draftsBeside(['ana', 'ben']);
    drafts.keep('message', 'ana', message);
    drafts.keep('note', 'ana', 'calls back at noon');
    drafts.keep('hand-off', 'ben', 'Kim');
    expect([drafts.read('message', 'ana'), drafts.read('note', 'ana'), drafts.read('note', 'ben')]).toEqual([
      message,
      'calls back at noon',
      null,
    ]);
    drafts.keep('note', 'ana', null);
    expect([drafts.read('note', 'ana'), drafts.read('message', 'ana'), drafts.read('hand-off', 'ben')]).toEqual([
      null,
      message,
      'Kim',
    ]);
  });

  it('R22 is forgotten with whom it is about', () => {
    const { drafts, change } = draftsBeside(['ana', 'ben', 'eva']);
    for (const id of ['ana', 'ben', 'eva']) drafts.keep('note', id, `about ${id}`);
    drafts.keep('message', 'ana', message);
    change((views) => {
      views.set('ana', true);
      views.delete('ben');
    });
    expect([...['ana', 'ben', 'eva'].map((id) => drafts.read('note', id)), drafts.read('message', 'ana')]).toEqual([
      null,
      null,
      'about eva',
      null,
    ]);
  });
});
