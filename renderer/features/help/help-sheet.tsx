import { TrySample } from '../sample/try-sample.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { say, type HelpText } from './words.ts';

/** Keys that have another name in each language. */
const namedKeys = {
  'Page ↑': 'page-up',
  'Page ↓': 'page-down',
  Home: 'home',
  End: 'end',
  Enter: 'enter',
  Esc: 'escape',
  Shift: 'shift',
} as const satisfies Readonly<Record<string, HelpText>>;

const keys: readonly (readonly [keys: readonly string[], text: HelpText])[] = [
  [['N'], 'add'],
  [['↑', '↓', 'Page ↑', 'Page ↓', 'Home', 'End'], 'choose'],
  [['→', '←'], 'buttons'],
  [['A'], 'acknowledge'],
  [['M'], 'message'],
  [['P'], 'promise'],
  [['S'], 'snooze'],
  [['H'], 'hand-off'],
  [['T'], 'taken'],
  [['D'], 'done'],
  [['W'], 'note'],
  [['J'], 'join'],
  [['Y'], 'why'],
  [['Shift', 'F10'], 'menu'],
  [['U'], 'undo'],
  [['C'], 'customer'],
  [['R'], 'reopen'],
  [['E'], 'erase'],
  [['B'], 'book'],
  [['K'], 'call-back'],
  [['/'], 'search'],
  [['V'], 'history'],
  [['1', '…', '9'], 'digits'],
  [['Enter'], 'default'],
  [['Esc'], 'close'],
  [['?'], 'help'],
];

export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title={say('title')} onClose={onClose} isTall>
      <p className="hint">{say('meaning')}</p>
      <dl className="keys-list">
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{keyName(name)}</kbd>
              ))}
            </dt>
            <dd>{say(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        {say('adding', { first: say('line-call'), second: say('line-complaint'), third: say('line-lead') })}
      </p>
      <TrySample />
    </Sheet>
  );
}

function isNamed(key: string): key is keyof typeof namedKeys {
  return key in namedKeys;
}

function keyName(key: string): string {
  return isNamed(key) ? say(namedKeys[key]) : key;
}
