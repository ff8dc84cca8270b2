import { describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../electron/shell/notifications/announce.ts';
import { fakeClock } from '../../support/fake-clock.ts';
import { anEmitter, type Emitter } from '../support/recorders.ts';
import { inWords } from '../../../electron/domain/words.ts';

interface Given {
  readonly isSupported?: boolean;
  readonly onShow?: (shown: Emitter) => void;
}

function anAnnouncer({ isSupported = true, onShow }: Given = {}) {
  const clock = fakeClock(0);
  const [say, showMessageBox] = [vi.fn(), vi.fn(() => Promise.resolve({ response: 0, checkboxChecked: false }))];
  const created: Electron.NotificationConstructorOptions[] = [];
  const part = createAnnouncer({
    notifications: { isSupported: () => isSupported },
    createNotification: (options) => {
      created.push(options);
      const emitter = anEmitter();
      return Object.assign(emitter, { show: () => onShow?.(emitter), close: vi.fn() });
    },
    dialog: { showMessageBox },
    clock,
    say,
    speaker: { sentenceOf: (words) => words.sentence },
  });
  const announce = (text: string): Promise<void> => part.announce(inWords(text));
  return { ...part, announce, clock, say, showMessageBox, created };
}

const sentence = 'Ten-Four has ended.';

describe('what the program says about itself', () => {
  it('is a notification, and stands in the terminal', async () => {
    const { announce, showMessageBox, created, say, clock } = anAnnouncer({
      onShow: (shown) => shown.emit('show', {}),
    });
    await announce(sentence);
    expect(created).toEqual([{ title: 'Ten-Four', body: sentence, silent: true }]);
    expect(say.mock.calls).toEqual([[sentence]]);
    expect([showMessageBox.mock.calls, clock.armed]).toEqual([[], 0]);
  });

  it.each<[string, Given]>([
    ['there are none', { isSupported: false }],
    ['it fails', { onShow: (shown) => shown.emit('failed', {}, 'not allowed') }],
    [
      'it throws',
      {
        onShow: () => {
          throw new Error('no service');
        },
      },
    ],
  ])('is a dialog where %s', async (_what, given) => {
    const { announce, showMessageBox } = anAnnouncer(given);
    await announce(sentence);
    expect(showMessageBox.mock.calls).toEqual([[{ type: 'info', title: 'Ten-Four', message: sentence }]]);
  });

  it('is a dialog where nothing says that it was shown, and settles when that was answered', async () => {
    const { announce, showMessageBox, clock } = anAnnouncer();
    const said = announce(sentence);
    await clock.advance(2_999);
    expect(showMessageBox).not.toHaveBeenCalled();
    await clock.advance(1);
    await said;
    expect(showMessageBox).toHaveBeenCalledOnce();
  });

  it('keeps nothing waiting at the end', async () => {
    const { announce, dispose, clock, showMessageBox } = anAnnouncer();
    const said = announce(sentence);
    await dispose();
    await said;
    expect([clock.armed, showMessageBox.mock.calls]).toEqual([0, []]);
  });
});
