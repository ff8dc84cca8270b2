import { useId } from 'react';
import { messageLanguages, type MessageLanguage } from '../../../electron/domain/message-language.ts';
import { say } from './words.ts';

/** Each by its own name: whoever looks for a language knows that one. */
const names: Readonly<Record<MessageLanguage, string>> = { en: 'English', es: 'Español', de: 'Deutsch' };

interface LanguageFieldProps {
  readonly language: MessageLanguage;
  /** Words changed by hand were not put into this language. */
  readonly isKept: boolean;
  readonly onLanguage: (language: MessageLanguage) => void;
}

/** The customer's language is not always the office's. */
export function LanguageField({ language, isKept, onLanguage }: LanguageFieldProps) {
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>{say('language')}</label>
      <select
        id={id}
        className="field"
        value={language}
        aria-describedby={isKept ? `${id}-kept` : undefined}
        onChange={({ target }) => {
          const chosen = messageLanguages.find((one) => one === target.value);
          if (chosen !== undefined) onLanguage(chosen);
        }}
      >
        {messageLanguages.map((one) => (
          <option key={one} value={one} lang={one}>
            {names[one]}
          </option>
        ))}
      </select>
      {isKept && (
        <p id={`${id}-kept`} className="hint">
          {say('language-kept')}
        </p>
      )}
    </div>
  );
}
