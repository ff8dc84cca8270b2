import { describe, expect, it } from 'vitest';
import { differenceOf, isNoDifference } from '../../electron/domain/state-difference.ts';
import { anEvent, anInquiry } from '../support/builders.ts';

const named = (name: string) => anInquiry({ customer: { name, phone: null, email: null, handle: null } });
const none = { count: 0, labels: [] };

describe('differenceOf', () => {
  it('tells what comes back, goes away and becomes another, by name', () => {
    const [ana, ben, cleo] = [named('Ana'), named('Ben'), named('Cleo')];
    const closedBen = { ...ben, events: [anEvent('closed')] };
    expect(differenceOf([ana, ben], [closedBen, cleo])).toEqual({
      comesBack: { count: 1, labels: ['Cleo'] },
      goesAway: { count: 1, labels: ['Ana'] },
      changes: { count: 1, labels: ['Ben'] },
    });
  });

  it('finds none between lists that differ in their order alone', () => {
    const [ana, ben] = [named('Ana'), named('Ben')];
    const difference = differenceOf([ana, ben], [ben, ana]);
    expect(difference).toEqual({ comesBack: none, goesAway: none, changes: none });
    expect(isNoDifference(difference)).toBe(true);
  });

  it('names the first five of many', () => {
    const many = Array.from({ length: 7 }, (_, index) => named(`No ${index}`));
    expect(differenceOf([], many).comesBack).toEqual({
      count: 7,
      labels: ['No 0', 'No 1', 'No 2', 'No 3', 'No 4'],
    });
  });

  it('R12 leaves out what was withdrawn, and says that it comes back where it was not yet', () => {
    const ana = named('Ana');
    const withdrawn = { ...ana, events: [anEvent('undone', { undoneActionId: ana.id })] };
    expect(isNoDifference(differenceOf([withdrawn], []))).toBe(true);
    expect(differenceOf([withdrawn], [ana]).comesBack.labels).toEqual(['Ana']);
  });
});
