import { onlyOne, type NotificationKind } from './nudge-facts.ts';
import { shortName } from '../../domain/tray-text.ts';
import { nameOf, subjectOf } from './word-parts.ts';

/** R9: the colleague did not accept in time, so it is back with the giver. */
export const handOff: NotificationKind = {
  mayShow: (facts) => facts.form === 'nudge' && onlyOne(facts)?.about === 'hand-off',
  words: (facts) => {
    const one = onlyOne(facts);
    if (one === null) return null;
    const colleague = shortName(one.view.standing.handOff?.to ?? facts.say('The colleague'));
    return {
      title: facts.say('{colleague} has not accepted {name}', { colleague, name: nameOf(one, facts.say) }),
      body: facts.say('{subject}. It is back with you.', { subject: subjectOf(one, facts.say) }),
      inquiryId: one.view.id,
      actions: one.view.standing.phase === 'waiting' ? ['acknowledge'] : [],
    };
  },
};
