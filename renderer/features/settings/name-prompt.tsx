import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useDeskPart, usePage, useSettings } from '../../desk/page-context.ts';
import { focusField, followSelection, isFocusLost } from '../../ui/focus.ts';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { useNextFocus } from '../../ui/use-next-focus.ts';
import { wholeText } from '../../ui/tip.ts';
import { say } from './name-words.ts';

/** With a key: it stands in a list with the words around it. */
function strong(inside: ReactNode): ReactNode {
  return <b key="name">{inside}</b>;
}

/** R2: an acknowledgement is a named person's. Until they say how they are called it is whoever is signed in. */
export function NamePrompt() {
  const { api, screen } = usePage();
  const settings = useSettings();
  const computerUser = useDeskPart('computerUser');
  const [typed, setTyped] = useState<string | null>(null);
  const request = useRequest();
  // The first steps ask for it too.
  const isAsked = settings !== null && computerUser !== null && settings.me === '' && settings.firstSteps !== 'due';
  const isSent = useRef(false);
  // It goes away with the field that had the keyboard; the list says so before the answer comes, or after it.
  useNextFocus(isAsked, () => {
    if (isAsked || !isSent.current) return null;
    followSelection(screen.get().selectedId);
    if (isFocusLost()) focusField('add');
    return null;
  });
  if (!isAsked) return null;
  const name = typed ?? computerUser;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    request.run(async () => {
      isSent.current = true;
      const result = await api.call('changeSettings', {
        settings: { ...settings, me: name.trim() },
        basedOn: settings,
      });
      isSent.current = result.ok;
      return result.ok ? null : result.refusal;
    });
  };
  const sentence = say('recorded-title', { name: computerUser });
  return (
    <form className="name-prompt" aria-label={sentence} onSubmit={save}>
      <div className="name-prompt-line">
        <p dir="auto" {...wholeText(sentence)}>
          {say.marked('recorded-as', { name: computerUser }, { b: strong })}
        </p>
        <label htmlFor="my-name">{say('your-name')}</label>
        <input
          id="my-name"
          className="field"
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="plain-button" disabled={name.trim() === ''} aria-disabled={request.isBusy}>
          {say('save-name')}
        </button>
      </div>
      <Problem text={request.problem} />
    </form>
  );
}
