import { describe, expect, it } from 'vitest';
import { addUp, checkedLine } from './checked.ts';

describe('what fault tests have tried', () => {
  it('is added up by kind', () => {
    expect(addUp([{ states: 1000, different: 7 }, {}, { states: 234, kills: 210 }])).toEqual({
      states: 1234,
      different: 7,
      kills: 210,
    });
  });

  it('is said in one line with the seed', () => {
    const line = checkedLine([{ states: 1234, different: 56 }, { errors: 7 }, { kills: 210, files: 4001 }], '77');
    expect(line).toBe(
      'checked  1,234 disk states after a power cut, 56 of them different, 7 errors of the disk, 210 killed processes, 4,001 damaged files (TENFOUR_FAULT_SEED=77)',
    );
    expect(checkedLine([{ kills: 1 }], undefined)).toBe('checked  1 killed processes (TENFOUR_FAULT_SEED=0)');
  });

  it('is not said where nothing was tried', () => {
    expect(checkedLine([{}, {}], undefined)).toBeNull();
  });
});
