import { describe, expect, it } from 'vitest';
import { beginRun, tallyOf, withCall } from '../../../../electron/domain/call-back.ts';
import { besideSentence, endSentence } from '../../../../renderer/features/call-back/end-words.ts';
import { de } from '../../../../renderer/words/de.ts';
import { es } from '../../../../renderer/words/es.ts';
import { speak } from '../../../../renderer/words/say.ts';

const reached = { id: 'a', outcome: 'reached', actionId: '1' } as const;
const left = { id: 'b', outcome: 'left-message', actionId: '2' } as const;
const run = withCall(withCall(beginRun(['a', 'b', 'c'], 0), reached), left);

describe('endSentence', () => {
  it('says what was done, and what others have done', () => {
    expect(endSentence(tallyOf(run))).toBe('That was everybody: 1 reached, 1 message left and 1 dealt with elsewhere.');
  });

  it('says so where nobody was owed a call', () => {
    expect(endSentence(tallyOf(beginRun([], 0)))).toBe('Nobody is owed a call now.');
  });

  it.each([
    ['de', de, 'Das waren alle: 1 erreicht, 1 Nachricht hinterlassen und 1 anderswo erledigt.'],
    ['es', es, 'Eso es todo: 1 contestó, 1 mensaje y 1 atendida en otro sitio.'],
  ])('is said in %s too', (locale, texts, sentence) => {
    speak({ locale, texts });
    const said = endSentence(tallyOf(run));
    speak({ locale: 'en-GB', texts: null });
    expect(said).toBe(sentence);
  });
});

describe('besideSentence', () => {
  it('names those who are not called, and nobody else', () => {
    const list = { ids: [], later: 2, snoozed: 1, withColleagues: 0 };
    expect(besideSentence(list, 1)).toBe('1 new one waits meanwhile. 2 promises are for later. 1 is snoozed.');
    expect(besideSentence({ ...list, later: 0, snoozed: 0 }, 0)).toBe('');
  });
});
