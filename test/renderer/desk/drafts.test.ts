import { describe, expect, it } from 'vitest';
import { createDrafts, type MessageDraft } from '../../../renderer/desk/drafts.ts';
import { deskAnswering, settle, viewOf } from '../support.ts';

const message: MessageDraft = {
  chosenId: 'busy',
  text: 'Dear Ana, I call at ten. Sam',
  language: 'en',
  promise: { byMs: 1_000, isDefault: false },
  colleague: null,
};

/** Drafts beside a list of which one can leave and be erased, and a desk that knows of those closed earlier too. */
function draftsBeside(ids: readonly string[]) {
  const erased = new Map(ids.map((id) => [id, false]));
  const listeners: (() => void)[] = [];
  const erasing: ((ids: readonly string[]) => void)[] = [];
  const sentAnew: (() => void)[] = [];
  const desk = deskAnswering({});
  const drafts = createDrafts(
    {
      inquiry: (id) => {
        const isErased = erased.get(id);
        return isErased === undefined ? undefined : viewOf(id, { isErased });
      },
      subscribe: (_part, listener) => {
        listeners.push(listener);
        return () => undefined;
      },
      onErased: (listener) => {
        erasing.push(listener);
        return () => undefined;
      },
      onSentAnew: (listener) => {
        sentAnew.push(listener);
        return () => undefined;
      },
    },
    desk.api.call,
  );
  const change = (by: (views: typeof erased) => void): void => {
    by(erased);
    listeners.forEach((listener) => listener());
  };
  const erase = (chosen: readonly string[]): void => erasing.forEach((listener) => listener(chosen));
  /** After a lost connection: the list, and nothing of what was told meanwhile. */
  const sendAnew = async (): Promise<void> => {
    change(() => undefined);
    sentAnew.forEach((listener) => listener());
    await settle();
  };
  return { drafts, change, erase, sendAnew, desk };
}

const aboutEach = ({ drafts }: ReturnType<typeof draftsBeside>, ids: readonly string[]) =>
  ids.filter((id) => drafts.read('note', id) !== null);

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

describe('R22 what was begun to write on a page that was cut off from its desk', () => {
  const closed = ['erased', 'closed earlier', 'not there any more'];

  it('is forgotten where its customer is erased or gone, also of those that no list holds', async () => {
    const page = draftsBeside(['ana', 'ben']);
    for (const id of ['ana', 'ben', ...closed]) page.drafts.keep('note', id, `about ${id}`);
    page.drafts.keep('message', 'erased', message);
    page.desk.answer({ inquiries: [viewOf('erased', { isErased: true }), viewOf('closed earlier'), null] });
    page.change((views) => views.set('ben', true));
    await page.sendAnew();
    expect({
      asked: page.desk.asked,
      left: aboutEach(page, ['ana', 'ben', ...closed]),
      message: page.drafts.read('message', 'erased'),
    }).toEqual({
      asked: [{ name: 'inquiries', args: { ids: closed } }],
      left: ['ana', 'closed earlier'],
      message: null,
    });
  });

  it('waits while the desk cannot say, and is asked about again', async () => {
    const page = draftsBeside([]);
    page.drafts.keep('note', 'erased', 'about her');
    page.desk.refuse({ reason: 'no-desk', sentence: '' });
    await page.sendAnew();
    const meanwhile = aboutEach(page, ['erased']);
    page.desk.refuse(null);
    page.desk.answer({ inquiries: [viewOf('erased', { isErased: true })] });
    await page.sendAnew();
    expect({ meanwhile, left: aboutEach(page, ['erased']) }).toEqual({ meanwhile: ['erased'], left: [] });
  });

  it('is asked about as often as the desk answers for fifty, and not at all where nothing was begun', async () => {
    const page = draftsBeside(['ana']);
    await page.sendAnew();
    page.drafts.keep('note', 'ana', 'about ana');
    await page.sendAnew();
    const asked = page.desk.asked.length;
    for (let one = 0; one < 120; one += 1) page.drafts.keep('note', `closed ${one}`, 'about somebody');
    await page.sendAnew();
    expect({ asked, later: page.desk.asked.map(({ args }) => Reflect.get(Object(args), 'ids').length) }).toEqual({
      asked: 0,
      later: [50, 50, 20],
    });
  });

  it('does not come back by what is typed on, or by a note that is refused after that', () => {
    const page = draftsBeside(['ana']);
    page.drafts.keep('note', 'erased', 'about h');
    page.erase(['erased', 'another']);
    page.drafts.keep('note', 'erased', 'about he');
    page.drafts.giveBack('note', 'another', 'about her');
    expect(aboutEach(page, ['erased', 'another'])).toEqual([]);
  });

  it('can be begun anew about one that comes back: a month that was removed, from a backup', async () => {
    const page = draftsBeside([]);
    page.drafts.keep('note', 'not there', 'about him');
    page.desk.answer({ inquiries: [null] });
    await page.sendAnew();
    const meanwhile = aboutEach(page, ['not there']);
    page.drafts.keep('note', 'not there', 'about him');
    expect({ meanwhile, anew: aboutEach(page, ['not there']) }).toEqual({ meanwhile: [], anew: ['not there'] });
  });

  it('is told of where something had to go, and only there', () => {
    const page = draftsBeside(['ana']);
    const seen: number[] = [];
    const stop = page.drafts.onForgotten(() => seen.push(page.drafts.forgotten()));
    page.erase(['nobody wrote about her']);
    page.drafts.keep('note', 'ana', 'about ana');
    page.drafts.keep('note', 'erased', 'about her');
    page.erase(['erased']);
    page.change((views) => views.set('ana', true));
    stop();
    page.drafts.keep('note', 'ben', 'about ben');
    page.erase(['ben']);
    expect(seen).toEqual([1, 2]);
  });
});
