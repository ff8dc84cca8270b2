import { useState, type FormEvent } from 'react';
import { Problem } from '../../ui/problem.tsx';
import { useRequest } from '../../ui/use-request.ts';
import { usePage, useSettings } from '../desk/page.ts';

/** R2: an acknowledgement is a named person's, so the name is asked for before the first one. */
export function NamePrompt() {
  const { api } = usePage();
  const settings = useSettings();
  const [name, setName] = useState('');
  const request = useRequest();
  if (settings === null || settings.me !== '') return null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    request.run(async () => {
      const result = await api.call('changeSettings', { ...settings, me: name.trim() });
      return result.ok ? null : result.refusal;
    });
  };
  return (
    <form className="banner" aria-label="Your name" onSubmit={save}>
      <label className="labelled" htmlFor="my-name">
        <span>Your name, as your customers and colleagues know it</span>
      </label>
      <input
        id="my-name"
        className="field"
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="plain-button is-strong" disabled={name.trim() === '' || request.isBusy}>
        Save my name
      </button>
      <Problem text={request.problem} />
    </form>
  );
}
