import { Sheet } from '../../ui/sheet.tsx';

const keys: readonly (readonly [keys: readonly string[], text: string])[] = [
  [['N'], 'Add somebody who is waiting'],
  [['↑', '↓', 'Page ↑', 'Page ↓', 'Home', 'End'], 'Choose a row'],
  [['→', '←'], 'Into the buttons of the row, and back'],
  [['A'], 'Acknowledge; on a promised row: contacted'],
  [['M'], 'Acknowledge with a message: mail, text, call or copy'],
  [['P'], 'Promise a time; on a promised row: contacted, nothing new yet, and the next time'],
  [['S'], 'Snooze: quiet for a while, no deadline moves'],
  [['H'], 'Hand off to a colleague'],
  [['T'], 'Taken: the colleague has accepted it'],
  [['D'], 'Done, with a reason'],
  [['W'], 'Write a note, or when they are best reached'],
  [['J'], 'Join with another inquiry of the same customer'],
  [['U'], 'Undo the last thing done; again: bring it back'],
  [['C'], 'The customer: everything of theirs, how to reach them, when best'],
  [['R'], 'Reopen a closed one, with new clocks'],
  [['E'], 'Erase this customer everywhere, after a preview'],
  [['B'], 'The book of promises, by day'],
  [['/'], 'Search the list, and those closed earlier'],
  [['V'], 'Everything that is closed, by channel, person, result and day'],
  [['1', '…', '9'], 'In a sheet: choose'],
  [['Enter'], 'In a sheet: take the green one'],
  [['Esc'], 'Close, leave a field, end the search'],
  [['?'], 'This help'],
];

export function HelpSheet({ onClose }: { onClose: () => void }) {
  return (
    <Sheet title="Keys and help" onClose={onClose} isTall>
      <p className="hint">
        Ten-Four means “message received”. A customer who is told “seen, on it, you hear from me by then” waits calmly.
        An acknowledgement need not be the answer.
      </p>
      <dl className="keys-list">
        {keys.map(([names, text]) => (
          <div key={text}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">
        Adding is one line: “call +34 600 110 233 about the invoice 5 min ago”, “email complaint from
        billing@example.org”, “lead Northside Dental web form”. A name alone is enough.
      </p>
    </Sheet>
  );
}
