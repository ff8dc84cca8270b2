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
  const erasing: ((ids: readonly string[]) => void)[] = [];
  const drafts = createDrafts({
    inquiry: (id) => {
      const isErased = erased.get(id);
      return isErased === undefined ? undefined : Object.assign(Object.create(null), { id, isErased });
    },
    subscribe: (_part, listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    onErased: (listener) => {
      erasing.push(listener);
      return () => undefined;
    },
  });
  const change = (by: (views: typeof erased) => void): void => {
    by(erased);
    listeners.forEach((listener) => listener());
  };
  const erase = (chosen: readonly string[]): void => erasing.forEach((listener) => listener(chosen));
  return { drafts, change, erase };
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
    change((views) => views.set('ana', true));
    expect([...['ana', 'ben', 'eva'].map((id) => drafts.read('note', id)), drafts.read('message', 'ana')]).toEqual([
      null,
      'about ben',
      'about eva',
      null,
    ]);
  });

  it('R22 is forgotten with whom it is about also where no list holds them', () => {
    const { drafts, erase } = draftsBeside(['ana']);
    for (const id of ['ana', 'closed earlier', 'closed last year']) drafts.keep('note', id, `about ${id}`);
    erase(['ana', 'closed earlier']);
    expect(['ana', 'closed earlier', 'closed last year'].map((id) => drafts.read('note', id))).toEqual([
      null,
      null,
      'about closed last year',
    ]);
  });

  it('waits on when its inquiry leaves the list, or never stood in it, whatever else changes', () => {
    const { drafts, change } = draftsBeside(['ana', 'ben']);
    drafts.keep('note', 'ana', 'about ana');
    drafts.keep('note', 'closed earlier', 'about somebody else');
    change((views) => views.delete('ana'));
    change((views) => views.delete('ben'));
    expect([drafts.read('note', 'ana'), drafts.read('note', 'closed earlier')]).toEqual([
      'about ana',
      'about somebody else',
    ]);
  });

  it('waits again when it was sent and refused, unless something was begun since', () => {
    const { drafts } = draftsBeside(['ana', 'ben']);
    drafts.keep('note', 'ben', 'newer');
    drafts.giveBack('note', 'ana', 'refused');
    drafts.giveBack('note', 'ben', 'refused');
    expect([drafts.read('note', 'ana'), drafts.read('note', 'ben')]).toEqual(['refused', 'newer']);
  });
});
