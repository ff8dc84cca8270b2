import { useState } from 'react';
import { usePage } from '../../desk/page-context.ts';
import { Problem } from '../../ui/problem.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { useRequest } from '../../ui/use-request.ts';
import { updateWords } from './update-words.ts';
import { say } from './words.ts';

/** Which version this is, and how a newer one comes; where the program can look for one itself, it can be asked to. */
export function UpdateFields() {
  const { api, clock } = usePage();
  const request = useRequest();
  const [said, setSaid] = useState('');
  const { value: program, problem } = useAnswer('program', clock, () => api.call('program', {}));
  if (program === null) return <Problem text={problem} />;
  const { version, updates } = program;
  const look = (): void =>
    request.run(async () => {
      const result = await api.call('lookForUpdate', {});
      if (!result.ok) return result.refusal;
      setSaid(result.value.sentence);
      return null;
    });
  return (
    <>
      {version !== '' && <p>{say('version', { version })}</p>}
      <p className="hint">{updateWords(updates)}</p>
      {updates?.isOn === true && (
        <div className="sheet-actions">
          <button type="button" className="plain-button" aria-disabled={request.isBusy} onClick={look}>
            {say('look-now')}
          </button>
          <output>{said}</output>
        </div>
      )}
      <Problem text={request.problem} />
    </>
  );
}
