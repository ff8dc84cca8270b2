import { useState } from 'react';
import { useDeskPart } from '../../desk/page-context.ts';
import type { StepProps } from './first-steps.tsx';
import { StepButtons } from './step-buttons.tsx';
import { namesIn } from './usual-choices.ts';
import { say } from './words.ts';

/** R2: an acknowledgement is a named person's. */
export function WhoStep({ settings, onNext, ...buttons }: StepProps) {
  const computerUser = useDeskPart('computerUser') ?? '';
  const [name, setName] = useState(settings.me === '' ? computerUser : settings.me);
  const [colleagues, setColleagues] = useState(settings.colleagues.join(', '));
  return (
    <form
      className="first-run-step"
      onSubmit={(event) => {
        event.preventDefault();
        onNext({ me: name.trim(), colleagues: namesIn(colleagues) });
      }}
    >
      <div className="labelled">
        <label htmlFor="first-name">{say('my-name')}</label>
        <input
          id="first-name"
          className="field"
          autoComplete="name"
          maxLength={100}
          dir="auto"
          aria-describedby="first-name-hint"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <p className="hint" id="first-name-hint">
          {say('my-name-hint')}
        </p>
      </div>
      <div className="labelled">
        <label htmlFor="first-colleagues">{say('colleagues')}</label>
        <input
          id="first-colleagues"
          className="field"
          autoComplete="off"
          maxLength={2_000}
          dir="auto"
          placeholder={say('colleagues-example')}
          aria-describedby="first-colleagues-hint"
          value={colleagues}
          onChange={({ target }) => setColleagues(target.value)}
        />
        <p className="hint" id="first-colleagues-hint">
          {say('colleagues-hint')}
        </p>
      </div>
      <StepButtons next="next" {...buttons} />
    </form>
  );
}
