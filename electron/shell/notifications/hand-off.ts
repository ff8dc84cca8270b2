import { onlyOne, type NotificationKind } from './nudge-facts.ts';
import { shortName } from '../../domain/tray-text.ts';
import { nameOf, subjectOf } from './word-parts.ts';

/** R9: the colleague did not accept in time, so it is back with the giver. */
export const handOff: NotificationKind = {
  mayShow: (facts) => facts.form === 'nudge' && onlyOne(facts)?.about === 'hand-off',
  words: (facts) => {
    const one = onlyOne(facts);
    if (one === null) return null;
    const colleague = shortName(one.view.standing.handOff?.to ?? 'The colleague');
    return {
      title: `${colleague} has not accepted ${nameOf(one)}`,
      body: `${subjectOf(one)}. It is back with you.`,
      inquiryId: one.view.id,
      actions: one.view.standing.phase === 'waiting' ? ['acknowledge'] : [],
    };
  },
};
