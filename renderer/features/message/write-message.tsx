import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { callLink, mailLink, textLink } from '../../../electron/contract/outbound-links.ts';
import type { InquiryView } from '../../../electron/contract/views.ts';
import type { Choice } from '../../../electron/domain/choices.ts';
import { reasonToCall, waysTo, type Way } from '../../../electron/domain/message.ts';
import type { MessageLanguage } from '../../../electron/domain/message-language.ts';
import { mailSubject } from '../../../electron/domain/message-words.ts';
import { useSettings } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { copyText } from '../../ui/copy-text.ts';
import { say as sayOfSheets } from '../sheets/words.ts';
import { LanguageField } from './language-field.tsx';
import { PromiseField } from './promise-field.tsx';
import { useMessage } from './use-message.ts';
import { say } from './words.ts';

interface WriteMessageProps {
  readonly view: InquiryView;
  readonly chosenId: string;
  readonly templateIn: (language: MessageLanguage) => string;
  readonly language: MessageLanguage;
  readonly asksColleague: boolean;
  readonly times: readonly Choice[];
  readonly timesProblem: string | null;
  readonly onLanguage: (language: MessageLanguage) => void;
  readonly onOther: () => void;
  readonly onClose: () => void;
}

/** The message as it will be sent, the ways to send it, and the one button that records that it was. */
export function WriteMessage(props: WriteMessageProps) {
  const { view, chosenId, templateIn, asksColleague, times, timesProblem, onLanguage, onOther, onClose } = props;
  const request = useRequest();
  const [first] = times;
  const firstPromise = first === undefined ? null : { byMs: first.atMs, isDefault: first.id === 'default' };
  const message = useMessage(view, templateIn, {
    chosenId,
    first: { language: props.language, promise: firstPromise, colleague: null },
  });
  const { language, promise, colleague } = message.filling;
  const [isCopied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const firstWay = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => firstWay.current?.focus(), []);
  const textId = useId();

  const links = linksFor(view, message.text, language);
  const isBetterCalled = reasonToCall({ kind: view.kind, messages: 1 + view.followUps + view.merged.length }) !== null;
  const ways = waysTo(view.channel, (way) => links[way] !== null, isBetterCalled);
  const send = (): void => request.run(message.sent, onClose);
  const copy = async (): Promise<void> => {
    const isDone = await copyText(message.text, field.current);
    setCopied(isDone);
    request.setProblem(isDone ? null : sayOfSheets('not-copied'));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    // The one key works wherever in the message the keyboard is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="sheet-part" onKeyDown={onKeyDown}>
      <LanguageField
        language={language}
        isKept={message.isOfOtherLanguage}
        onLanguage={(next) => {
          message.change({ language: next });
          onLanguage(next);
        }}
      />
      <PromiseField times={times} promise={promise} onPromise={(next) => message.change({ promise: next })} />
      <Problem text={timesProblem} />
      {asksColleague && (
        <ColleagueField colleague={colleague} onColleague={(next) => message.change({ colleague: next })} />
      )}
      {message.isKept && (
        <p className="hint">
          {say('kept')}{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => {
              message.startOver();
              field.current?.focus();
            }}
          >
            {say('start-over')}
          </button>
        </p>
      )}
      <div className="labelled">
        <label htmlFor={textId}>{say('text')}</label>
        <textarea
          id={textId}
          ref={field}
          className="field message-text"
          dir="auto"
          lang={language}
          maxLength={2_000}
          value={message.text}
          onChange={({ target }) => {
            message.write(target.value);
            setCopied(false);
          }}
        />
      </div>
      <div className="sheet-actions">
        {ways.map((way, index) => (
          <WayButton
            key={way}
            way={way}
            link={links[way]}
            isFirst={index === 0}
            ref={(element) => {
              if (index === 0) firstWay.current = element;
            }}
            onCopy={() => void copy()}
          />
        ))}
      </div>
      <p className="read-back" role="status">
        {isCopied ? sayOfSheets('copied') : say('not-yet')}
      </p>
      <div className="sheet-actions">
        <button type="button" className="plain-button is-strong" aria-keyshortcuts="Control+Enter" onClick={send}>
          {say('sent')} <kbd aria-hidden="true">{say('sent-keys')}</kbd>
        </button>
        <button type="button" className="plain-button" onClick={onOther}>
          {say('other')}
        </button>
      </div>
      <Problem text={request.problem} />
    </div>
  );
}

function linksFor(view: InquiryView, text: string, language: MessageLanguage): Readonly<Record<Way, string | null>> {
  const { customer, channel, subject } = view;
  return {
    call: callLink(customer),
    text: textLink(customer, text),
    mail: mailLink(customer, { subject: mailSubject(channel, subject, language), text }),
    copy: null,
  };
}

interface WayButtonProps {
  readonly way: Way;
  readonly link: string | null;
  /** The keyboard begins here, also where the sheet opens with what was written before. */
  readonly isFirst: boolean;
  readonly ref: (element: HTMLElement | null) => void;
  readonly onCopy: () => void;
}

/** A plain link: the browser, or the desktop edition, hands it to the program of that kind. */
function WayButton({ way, link, isFirst, ref, onCopy }: WayButtonProps) {
  const mark = isFirst ? '' : undefined;
  if (link === null) {
    return (
      <button type="button" ref={ref} className="plain-button" data-first={mark} onClick={onCopy}>
        {say(`way-${way}`)}
      </button>
    );
  }
  return (
    <a ref={ref} className="plain-button" data-first={mark} href={link}>
      {say(`way-${way}`)}
    </a>
  );
}

interface ColleagueFieldProps {
  readonly colleague: string | null;
  readonly onColleague: (colleague: string | null) => void;
}

function ColleagueField({ colleague, onColleague }: ColleagueFieldProps) {
  const id = useId();
  const colleagues = useSettings()?.colleagues ?? [];
  return (
    <div className="labelled">
      <label htmlFor={id}>{say('colleague')}</label>
      <select
        id={id}
        className="field"
        value={colleague ?? ''}
        onChange={({ target }) => onColleague(target.value === '' ? null : target.value)}
      >
        <option value="">{say('no-colleague')}</option>
        {colleagues.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      {colleague !== null && <p className="hint">{say('hands-over', { name: colleague })}</p>}
    </div>
  );
}
