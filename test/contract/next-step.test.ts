import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../support/sentences-in-code.ts';

/** What a person can do about it, in the words in which our sentences say it. */
const step =
  /(?:^|[.;:,?] |[.:] \S+ |(?:and|or|then) )(?:Acknowledge|Act|Allow|Ask|Bring|Change|Check|Choose|Close|Confirm|Contact|Copy|Correct|Delete|Do|End|Enter|Export|Finish|Free|Give|Go|Hand|Import|Leave|Let|Look|Make|Move|Open|Plug|Promise|Put|Reopen|Save|Say|Search|Set|Shorten|Start|Tick|Try|Type|Unpack|Update|Use|Wait|Write)\b/iu;

const isSo = 'it is so already, and nothing has to be done';
const goesOn = 'Ten-Four goes on by itself, or says so in the sentence behind it';
const ofLink = 'stands in "A link was not followed", which says where it can be done';
const ofRow = 'one row of many, shown with its line; the others are taken';
const beforeStep = 'the sentence behind it says what to do';
const notByPerson = 'no page of ours asks for it';

/** Sentences that name no next step, and why. */
const withoutStep: Readonly<Record<string, string>> = {
  'The link has no text to add.': ofLink,
  'The link holds characters that cannot be seen.': ofLink,
  'The link names no inquiry.': ofLink,
  'The link is longer than {most} characters.': ofLink,
  'The link does not begin with {scheme}://.': ofLink,
  'The link has parts that no link of Ten-Four has.': ofLink,
  'A link that adds looks like tenfour://add?text=call%20Ana.': ofLink,
  'The link is not encoded as links are.': ofLink,
  'The link has more text than the {most} characters that can be added by a link.': ofLink,
  'A link was not followed. {why} What it was for can be done in the list.': 'it says where',
  'It is tried again by itself, and what you do here is saved.': goesOn,
  'A customer is still being erased. Ten-Four goes on with that by itself; restore a backup once it says that it is finished.':
    goesOn,
  'Restored. What was there before is kept as a backup.': isSo,
  'The next start copies everything to {folder} and uses it from then on. Until then nothing changes.': isSo,
  'The next start uses the data in {folder}. These here stay where they are.': isSo,
  "Ten-Four's data stand in {folder} already. They can be used instead of these; nothing is mixed.":
    'the button behind it does that',
  'There is no call named "{name}".': notByPerson,
  'This customer is erased already.': isSo,
  'Erasing the customer is finished. The receipt is kept as {file}.': isSo,
  'Nothing was erased.': beforeStep,
  'Erasing is not finished, and some files still hold the customer.': beforeStep,
  'Ten-Four goes on with it by itself, at the latest at its next start.': goesOn,
  'The file brings nothing new.': isSo,
  '{all}.': 'counts of what came',
  'That message is gone already.': isSo,
  'Erasing a customer had been cut short, and is finished now. The receipt is kept as {file}.': isSo,
  'It is kept as {file}.': beforeStep,
  'A folder stood where Ten-Four puts {file}. It is kept as {keptAs}, with all that is in it.': isSo,
  '{file} was older than its own backup.': beforeStep,
  '{file} was missing.': beforeStep,
  '{file} could not be read.': beforeStep,
  'That reminder is gone already.': isSo,
  'This edition does not update itself. The settings say how a newer one comes.': 'it says where',
  'Closed months that are older than you keep them could not be removed yet; it is tried again by itself.': goesOn,
  'There is no sample day here.': notByPerson,
  'There is nothing left to take back.': isSo,
  '{name} has been acknowledged already.': isSo,
  '{name} is open already.': isSo,
  'This inquiry is not in the list any more. If it was closed, it is in the history: V.': 'it says where',
  'Something else has happened since. Only your own last action can be taken back.': 'it says what can be done',
  'Ten-Four answers only its own page on this computer.': notByPerson,
  'The request could not be read.': notByPerson,
  'The file has {size} MB; {most} MB is the limit.': beforeStep,
  'The file has more than {limit, number} calls.': beforeStep,
  'The quotes in this row are broken.': ofRow,
  'The row has 1 column, the header has {width}.': ofRow,
  'The row has {count} columns, the header has {width}.': ofRow,
  'The date "{written}" cannot be read.': ofRow,
  'The date "{written}" is in the future.': ofRow,
  'The direction "{written}" is not known.': ofRow,
  'The result "{written}" is not known.': ofRow,
  'There is no phone number.': ofRow,
  'There is no date.': ofRow,
  'Is "{written}" the {dayFirst} or the {monthFirst}? No row of this file says.': 'two buttons answer it',
  '“{text}” does not say at what hour.': beforeStep,
  'It cannot have come {when}: that is still ahead.': beforeStep,
  'Did it come {when}? Then it was due before now, and counts as missed at once.':
    'a button confirms it, the chip corrects it',
  '{when} has passed.': beforeStep,
  '{when} is more than a year away.': beforeStep,
  '“{text}” is not a time that can be read.': beforeStep,
};

const folders = /^electron[\\/](?:contract|desk|domain|intake|serve|store)[\\/]/u;
const said = sentencesIn(join(import.meta.dirname, '../..'), 'electron').found.filter(({ file }) => folders.test(file));
const sentences = [...new Set(said.map(({ template }) => template))].filter((template) => template.endsWith('.'));

describe('a sentence of the desk', () => {
  it('says what can be done next, where something can', () => {
    const silent = sentences.filter((template) => !step.test(template) && !(template in withoutStep));
    expect(silent).toEqual([]);
  });

  it.each(Object.keys(withoutStep))('has no exception that is needed no more: %s', (template) => {
    expect([sentences.includes(template), step.test(template)]).toEqual([true, false]);
  });

  it('blames nobody and shouts at nobody', () => {
    expect(
      sentences.filter((template) => /!|\b(?:you (?:must|failed|forgot)|invalid|illegal|wrong)\b/iu.test(template)),
    ).toEqual([]);
  });
});
