import { useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { casesFor, reasonToCall } from '../../../electron/domain/message.ts';
import { templateText } from '../../../electron/domain/message-words.ts';
import { useSettings } from '../../desk/page-context.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { ChoiceList, pressDigit, type SheetChoice } from '../sheets/choice-list.tsx';
import type { RowSheetProps } from '../sheets/time-choice-sheet.tsx';
import { useChoices } from '../sheets/use-choices.ts';
import { caseWords, messageWords } from './message-words.ts';
import { WriteMessage } from './write-message.tsx';

interface Chosen {
  readonly id: string;
  readonly template: string;
  readonly asksColleague: boolean;
}

/** M: acknowledges with words that can be sent as they are, changed, or read out on the phone. */
export function MessageSheet({ view, onClose }: RowSheetProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { choices: times, problem } = useChoices('promiseChoices', view);
  const choices = useCases(view, setChosen);
  if (times === null) return null;
  return (
    <Sheet
      title={messageWords.title(view.label)}
      onClose={onClose}
      isTall={chosen !== null}
      onDigit={(digit) => chosen === null && pressDigit(choices, digit)}
    >
      <CallHint view={view} />
      {chosen === null ? (
        <>
          <p className="hint">{messageWords.choose}</p>
          <ChoiceList choices={choices} isBusy={false} />
        </>
      ) : (
        <WriteMessage
          key={chosen.id}
          view={view}
          template={chosen.template}
          asksColleague={chosen.asksColleague}
          times={times}
          timesProblem={problem}
          onOther={() => setChosen(null)}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

function useCases({ channel, standing }: InquiryView, choose: (chosen: Chosen) => void): readonly SheetChoice[] {
  const own = useSettings()?.templates ?? [];
  const cases = casesFor(standing.phase === 'promised' ? 'promised' : 'waiting');
  return [
    ...cases.map((id, index): SheetChoice => ({
      id,
      ...caseWords[id],
      isDefault: index === 0,
      choose: () => choose({ id, template: templateText(channel, id), asksColleague: id === 'away' }),
    })),
    ...own.map(({ id, title, text }): SheetChoice => ({
      id,
      text: title,
      hint: messageWords.own,
      choose: () => choose({ id, template: text, asksColleague: /\{colleague\}/i.test(text) }),
    })),
  ];
}

/** Belief 4: some things are not written. */
function CallHint({ view }: { view: InquiryView }) {
  const reason = reasonToCall({ kind: view.kind, messages: 1 + view.followUps + view.merged.length });
  if (reason === null) return null;
  return (
    <p className="call-hint">
      {messageWords.call[reason]}
      {view.customer.phone === null && ` ${messageWords.noNumber}`}
    </p>
  );
}
