import { describe, expect, it } from 'vitest';
import { migrate, schemaHistory, type SchemaHistory } from '../../electron/store/migrations.ts';

const madeUp: SchemaHistory = {
  current: 3,
  steps: [
    { from: 1, migrate: (format, data) => [format, 'one to two', data] },
    { from: 2, migrate: (_format, data) => ['two to three', data] },
  ],
};

describe('migrate', () => {
  it('applies every step from the file to the present, in order', () => {
    expect(migrate(madeUp, 'ten-four/open', 1, 'old')).toEqual({
      data: ['two to three', ['ten-four/open', 'one to two', 'old']],
    });
  });

  it('starts at the version of the file', () => {
    expect(migrate(madeUp, 'ten-four/open', 2, 'old')).toEqual({ data: ['two to three', 'old'] });
  });

  it('leaves present data alone', () => {
    expect(migrate(madeUp, 'ten-four/open', 3, 'new')).toEqual({ data: 'new' });
  });

  it('answers null for a version that no step takes', () => {
    expect(migrate({ current: 3, steps: madeUp.steps.slice(1) }, 'ten-four/open', 1, 'old')).toBeNull();
  });

  it('has one step for each schema before the present one', () => {
    expect(schemaHistory.steps.map(({ from }) => from)).toEqual(
      Array.from({ length: schemaHistory.current - 1 }, (_, index) => index + 1),
    );
  });
});
