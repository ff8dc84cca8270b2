import { describe, expect, it } from 'vitest';
import { notDoneSentences } from '../../../renderer/desk/not-done.ts';

const diskFull = 'The disk is full. Make room, then do it again.';

function refused(label: string, sentence = diskFull) {
  return { inquiryId: label, label, sentence };
}

describe('what was taken back', () => {
  it.each([
    ['one', [refused('Ana')], [`Not done for Ana. ${diskFull}`]],
    ['one twice', [refused('Ana'), refused('Ana')], [`Not done for Ana. ${diskFull}`]],
    ['two', [refused('Ana'), refused('Ben')], [`Not done for Ana and Ben. ${diskFull}`]],
    [
      'many',
      ['Ana', 'Ben', 'Cid', 'Dan', 'Eva'].map((label) => refused(label)),
      [`Not done for Ana, Ben, Cid and 2 more. ${diskFull}`],
    ],
    [
      'for two reasons',
      [refused('Ana'), refused('Ben', 'Ben is closed. Reopen it first.')],
      [`Not done for Ana. ${diskFull}`, 'Not done for Ben. Ben is closed. Reopen it first.'],
    ],
  ])('is said of %s', (_case, notDone, sentences) => {
    expect(notDoneSentences(notDone)).toEqual(sentences);
  });
});
