import { useLayoutEffect, useRef, useState } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { casesFor, reasonToCall } from '../../../electron/domain/message.ts';
import type { MessageLanguage } from '../../../electron/domain/message-language.ts';
import { templateText } from '../../../electron/domain/message-words.ts';
import type { MessageDraft } from '../../desk/drafts.ts';
import { usePage, useSettings } from '../../desk/page-context.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { ChoiceList, pressDigit, type SheetChoice } from '../sheets/choice-list.tsx';
import type { RowSheetProps } from '../sheets/time-choice-sheet.tsx';
import { useChoices } from '../sheets/use-choices.ts';
import { say } from './words.ts';
import { WriteMessage } from './write-message.tsx';

interface Chosen {
  readonly id: string;
  readonly text: string;
  readonly hint: string;
  readonly templateIn: (language: MessageLanguage) => string;
  readonly asksColleague: boolean;
}

/** M: acknowledges with words that can be sent as they are, changed, or read out on the phone. */
export function MessageSheet({ view, onClose }: RowSheetProps) {
  const { language: page, drafts } = usePage();
  const offered = useCases(view);
  const [kept] = useState(() => drafts.read('message', view.id));
  const [chosen, setChosen] = useState<Chosen | null>(() =>
    kept === null ? null : (offered.find(({ id }) => id === kept.chosenId) ?? asWritten(kept)),
  );
  const [language, setLanguage] = useState<MessageLanguage>(() => kept?.language ?? page.spoken() ?? 'en');
  const { choices: times, problem } = useChoices('promiseChoices', view);
  const choices = offered.map(({ id, text, hint, ...rest }, index): SheetChoice => ({
    id,
    text,
    hint,
    isDefault: index === 0,
    choose: () => setChosen({ id, text, hint, ...rest }),
  }));
  const cases = useRef<HTMLDivElement>(null);
  // "Other words" goes away with the part that it stands in: the keyboard comes back to the choices.
  useLayoutEffect(() => {
    if (chosen === null) cases.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [chosen]);
  if (times === null) return null;
  return (
    <Sheet
      title={say('title', { name: view.label })}
      onClose={onClose}
      isTall={chosen !== null}
      onDigit={(digit) => chosen === null && pressDigit(choices, digit)}
    >
      <CallHint view={view} />
      {chosen === null ? (
        <div ref={cases} className="sheet-part">
          <p className="hint">{say('choose')}</p>
          <ChoiceList choices={choices} isBusy={false} />
        </div>
      ) : (
        <WriteMessage
          key={chosen.id}
          view={view}
          chosenId={chosen.id}
          templateIn={chosen.templateIn}
          language={language}
          asksColleague={chosen.asksColleague}
          times={times}
          timesProblem={problem}
          onLanguage={setLanguage}
          onOther={() => setChosen(null)}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

function useCases({ channel, standing }: InquiryView): readonly Chosen[] {
  const own = useSettings()?.templates ?? [];
  const cases = casesFor(standing.phase === 'promised' ? 'promised' : 'waiting');
  return [
    ...cases.map((id): Chosen => ({
      id,
      text: say(`case-${id}`),
      hint: say(`case-${id}-hint`),
      templateIn: (language) => templateText(channel, id, language),
      asksColleague: id === 'away',
    })),
    ...own.map(({ id, title, text }): Chosen => ({
      id,
      text: title,
      hint: say('own'),
      templateIn: () => text,
      asksColleague: /\{colleague\}/i.test(text),
    })),
  ];
}

/** What it was made of is not offered any more: it was acknowledged meanwhile, or the template is gone. The words are there. */
function asWritten({ chosenId, text, colleague }: MessageDraft): Chosen {
  return { id: chosenId, text: '', hint: '', templateIn: () => text, asksColleague: colleague !== null };
}

/** Belief 4: some things are not written. */
function CallHint({ view }: { view: InquiryView }) {
  const reason = reasonToCall({ kind: view.kind, messages: 1 + view.followUps + view.merged.length });
  if (reason === null) return null;
  return (
    <p className="call-hint">
      {say(`call-${reason}`)}
      {view.customer.phone === null && ` ${say('no-number')}`}
    </p>
  );
}
