import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf } from '../../electron/domain/account.ts';
import { cyclesOf, type Cycle } from '../../electron/domain/cycle.ts';
import { eraseInquiry, isErased, redactInquiry } from '../../electron/domain/erasure.ts';
import { effectiveEvents, uniteInquiries, type InquiryEvent } from '../../electron/domain/event.ts';
import { countedCycle, factsOf } from '../../electron/domain/facts.ts';
import { inquiryLabel, type Inquiry } from '../../electron/domain/inquiry.ts';
import { standingOf } from '../../electron/domain/standing.ts';
import { anEvent, anInquiry, nineOClockMs } from '../support/builders.ts';
import { anyEvents, anyInquiryId, minutesAfter, rules } from '../support/domain-builders.ts';

const erased = anEvent('erased', { id: 'erased', actionId: 'erased', atMs: minutesAfter(60 * 48), by: 'Robin' });

/** Words that stand nowhere else, in every place that takes a customer's words. */
const anyWord = fc.string({ minLength: 3, maxLength: 12 }).map((text) => `<<${text}>>`);

const anyNamed: fc.Arbitrary<{ inquiry: Inquiry; words: readonly string[] }> = fc
  .record({ events: anyEvents, words: fc.array(anyWord, { minLength: 11, maxLength: 11 }) })
  .map(({ events, words }) => {
    const [
      name = '',
      phone = '',
      email = '',
      handle = '',
      subject = '',
      reference = '',
      more = '',
      note = '',
      ...others
    ] = words;
    const [brought = '', reached = '', asked = ''] = others;
    // R13: of the same customer, known by other words.
    const part = { customer: { name: brought, phone: null, email: reached, handle: null }, subject: asked };
    const spoken = events.map((event): InquiryEvent => {
      if (event.type === 'followed-up') return { ...event, subject: more };
      if (event.type === 'merged-with') return { ...event, ...part };
      return event.type === 'noted' ? { ...event, text: note } : event;
    });
    const merge = anEvent('merged-with', { ...part, atMs: minutesAfter(60 * 40) });
    const customer = { name, phone, email, handle };
    const source = { system: 'by-hand', reference };
    return { inquiry: anInquiry({ id: anyInquiryId, customer, subject, source, events: [...spoken, merge] }), words };
  });

function withoutEvents({ events: _events, ...cycle }: Cycle): Omit<Cycle, 'events'> {
  return cycle;
}

const countedIn = (inquiry: Inquiry) => factsOf(inquiry).cycles.map((cycle) => countedCycle(cycle, rules));

/** Of the two days around it, seen from the end of them. */
function accountWith(inquiry: Inquiry): unknown {
  const window = { fromMs: minutesAfter(-24 * 60), toMs: minutesAfter(72 * 60) };
  return accountOf(countedIn(inquiry), [], rules, window, minutesAfter(72 * 60));
}

describe('R22 an erased inquiry', () => {
  it('holds no word of its customer, and keeps what its figures are made of', () => {
    fc.assert(
      fc.property(anyNamed, ({ inquiry, words }) => {
        const after = eraseInquiry(inquiry, erased);
        const text = JSON.stringify(after);
        expect(words.filter((word) => text.includes(JSON.stringify(word).slice(1, -1)))).toEqual([]);
        expect(standingOf(after, rules)).toEqual(standingOf(inquiry, rules));
        expect(cyclesOf(after).map(withoutEvents)).toEqual(cyclesOf(inquiry).map(withoutEvents));
        expect(accountWith(after)).toEqual(accountWith(inquiry));
        expect(after.events.map(({ id }) => id)).toEqual([...inquiry.events.map(({ id }) => id), 'erased']);
      }),
      { numRuns: 2000 },
    );
  });

  it('is called an erased customer, and others by what is known of them', () => {
    const inquiry = anInquiry();
    expect([inquiryLabel(inquiry), inquiryLabel(eraseInquiry(inquiry, erased))]).toEqual([
      'Jordan Fields',
      'Erased customer',
    ]);
  });

  it('keeps the names of colleagues, the channel, the kind and where it came from', () => {
    const inquiry = anInquiry({
      kind: 'lead',
      channel: 'email',
      source: { system: 'mail', reference: 'message-7' },
      events: [anEvent('handed-off', { to: 'Alex' }), anEvent('noted', { text: 'Jordan is cross', by: 'Alex' })],
    });
    const [handOff, note] = inquiry.events;
    expect(eraseInquiry(inquiry, erased)).toEqual({
      ...inquiry,
      customer: { name: null, phone: null, email: null, handle: null },
      subject: '',
      source: { system: 'mail', reference: null },
      events: [handOff, { ...note, text: '' }, erased],
    });
  });

  it('forgets when the customer is best reached, and what a merge said of them; its clocks stay (R13)', () => {
    const bestTime = anEvent('best-time', { window: { from: 540, to: 720 } });
    const merge = anEvent('merged-with');
    const into = anEvent('merged-into');
    const inquiry = anInquiry({ events: [bestTime, merge, into] });
    expect(eraseInquiry(inquiry, erased).events).toEqual([
      { ...bestTime, window: null },
      { ...merge, customer: { name: null, phone: null, email: null, handle: null }, subject: '' },
      into,
      erased,
    ]);
  });

  it('is erased once: a second time changes nothing', () => {
    const once = eraseInquiry(anInquiry(), erased);
    expect(eraseInquiry(once, { ...erased, id: 'again' })).toBe(once);
    expect(redactInquiry(once)).toEqual(once);
  });

  it('stays erased when the erasing is undone (R12)', () => {
    const undone = anEvent('undone', { undoneActionId: erased.actionId, atMs: minutesAfter(60 * 49) });
    const once = eraseInquiry(anInquiry(), erased);
    const after = { ...once, events: [...once.events, undone] };
    expect(isErased(after)).toBe(true);
    expect(effectiveEvents(after)).toEqual([erased]);
  });

  it('lets a snooze go on (R6)', () => {
    const snoozed = anEvent('snoozed', { atMs: minutesAfter(1), untilMs: minutesAfter(5) });
    const inquiry = anInquiry({ events: [snoozed] });
    const early = { ...erased, atMs: minutesAfter(2) };
    expect(standingOf(eraseInquiry(inquiry, early), rules).snooze).toEqual(standingOf(inquiry, rules).snooze);
    expect(standingOf(inquiry, rules).snooze).not.toBeNull();
  });
});

describe('R22 uniting copies of which one is erased', () => {
  const inquiry = anInquiry({ id: anyInquiryId, events: [anEvent('noted', { text: 'Jordan is cross' })] });
  const gone = eraseInquiry(inquiry, erased);

  it('leaves the whole erased, from either side', () => {
    expect(uniteInquiries(inquiry, gone)).toEqual(gone);
    expect(uniteInquiries(gone, inquiry)).toEqual(gone);
  });

  it('takes the words out of what only the other copy had', () => {
    const later = anEvent('followed-up', { subject: 'It is Jordan again', atMs: nineOClockMs + 5 });
    const united = uniteInquiries({ ...inquiry, events: [...inquiry.events, later] }, gone);
    expect(united.events).toContainEqual({ ...later, subject: '' });
    expect(JSON.stringify(united)).not.toMatch(/Jordan/);
  });

  it('gives the same in any order of three, also where the copies differ', () => {
    const anyCopy = fc
      .tuple(anyNamed, fc.boolean(), fc.constantFrom('call', 'email'))
      .map(([named, isGone, channel]) => {
        const copy = { ...named.inquiry, channel } as Inquiry;
        return isGone ? eraseInquiry(copy, erased) : copy;
      });
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (a, b, c) => {
        const oneWay = uniteInquiries(uniteInquiries(a, b), c);
        expect(uniteInquiries(a, uniteInquiries(b, c))).toEqual(oneWay);
        expect(uniteInquiries(uniteInquiries(c, a), b)).toEqual(oneWay);
        if ([a, b, c].some(isErased)) expect(redactInquiry(oneWay)).toEqual(oneWay);
      }),
      { numRuns: 2000 },
    );
  });
});
