import { describe, expect, it } from 'vitest';
import type { StandInApp } from '../support/electron/app-under-test.ts';
import { launchFixture, slow } from './fixtures/launch.ts';

/** A tray with a menu; what is clicked is kept for `clicked`. */
async function openTray(app: StandInApp): Promise<void> {
  await app.evaluate(({ Menu, nativeImage, Tray }) => {
    const image = nativeImage.createFromBitmap(Buffer.from([1, 2, 3, 255]), { width: 1, height: 1 });
    const clicked: string[] = [];
    const click = ({ label }: Electron.MenuItem): void => void clicked.push(label);
    const menu = Menu.buildFromTemplate([
      { label: 'Anna', submenu: [{ label: 'Acknowledge', click }] },
      { type: 'separator' },
      { label: 'Off', enabled: false, click },
      { label: 'Secret', visible: false, click },
      { id: 'quiet', label: 'Quiet', type: 'checkbox', checked: true, click },
    ]);
    const tray = new Tray(image);
    tray.setToolTip('Two wait');
    tray.setTitle('7:42');
    tray.setContextMenu(menu);
    tray.on('click', (_event, { width }) => void clicked.push(`click ${width}`));
    tray.on('right-click', () => void clicked.push('right-click'));
    Object.assign(globalThis, { clicked, tray, menu });
  });
}

const clicked = (app: StandInApp): Promise<unknown> =>
  app.evaluate(() => Reflect.get(globalThis, 'clicked') as unknown);

describe('the tray', slow, () => {
  it('is read as a person sees it, with what the shell asked for counted', async () => {
    const app = await launchFixture();
    expect(await app.tray.state()).toBeNull();
    await openTray(app);
    const state = await app.tray.state();
    expect(state).toMatchObject({ isShown: true, title: '', toolTip: 'Two wait' });
    expect(state?.image.representations).toEqual([
      { scaleFactor: 1, width: 1, height: 1, rgba: new Uint8Array([3, 2, 1, 255]) },
    ]);
    expect(
      state?.menu?.map(({ label, type, isEnabled, isChecked, items }) => [
        label,
        type,
        isEnabled,
        isChecked,
        items.length,
      ]),
    ).toEqual([
      ['Anna', 'submenu', true, false, 1],
      ['', 'separator', true, false, 0],
      ['Off', 'normal', false, false, 0],
      ['Secret', 'normal', true, false, 0],
      ['Quiet', 'checkbox', true, true, 0],
    ]);
    expect(app.callsOf('tray').map(({ name }) => name)).toEqual(['setToolTip', 'setTitle', 'setContextMenu']);
  });

  it('is clicked and its menu picked from, but not what cannot be clicked', async () => {
    const app = await launchFixture();
    await openTray(app);
    await app.tray.pick('Anna', 'Acknowledge');
    await app.tray.pick('quiet');
    await app.tray.click();
    expect(await clicked(app)).toEqual(['Acknowledge', 'Quiet', 'click 0']);
    await expect(app.tray.pick('Off')).rejects.toThrow('"Off" is there and cannot be clicked.');
    await expect(app.tray.pick('Secret')).rejects.toThrow('The menu has no "Secret"; it has "Anna", "Off", "Quiet".');
    await expect(app.tray.pick('Anna')).rejects.toThrow('"Anna" opens a further menu.');
  });

  it('has on Linux no right click, no title and no place, and an old menu until it is set again', async () => {
    const app = await launchFixture({ platform: 'linux' });
    await openTray(app);
    await expect(app.tray.rightClick()).rejects.toThrow('Linux trays have no right-click.');
    await app.evaluate(() => {
      const { menu } = globalThis as unknown as { menu: Electron.Menu };
      for (const item of menu.items) item.enabled = true;
    });
    expect((await app.tray.state())?.menu?.[2]?.isEnabled).toBe(false);
    await expect(app.tray.pick('Off')).rejects.toThrow('The menu was changed without setContextMenu');
    await app.evaluate(() => {
      const { tray, menu } = globalThis as unknown as { tray: Electron.Tray; menu: Electron.Menu };
      tray.setContextMenu(menu);
    });
    await app.tray.pick('Off');
    expect(await clicked(app)).toEqual(['Off']);
  });

  it('has on Windows a place and right clicks, on macOS a title and a menu instead of clicks', async () => {
    const windows = await launchFixture({ platform: 'win32' });
    await openTray(windows);
    await windows.tray.click();
    await windows.tray.rightClick();
    expect(await clicked(windows)).toEqual(['click 24', 'right-click']);
    const mac = await launchFixture({ platform: 'darwin' });
    await openTray(mac);
    await mac.tray.click();
    expect(await clicked(mac)).toEqual([]);
    expect((await mac.tray.state())?.title).toBe('7:42');
  });

  it('is there and seen by nobody, or cannot be made at all, where the spec says so', async () => {
    const app = await launchFixture({ tray: 'hidden' });
    await openTray(app);
    expect((await app.tray.state())?.isShown).toBe(false);
    await expect(app.tray.click()).rejects.toThrow('Nobody can see the tray icon.');
    const failing = await launchFixture({ tray: 'failing' });
    await expect(openTray(failing)).rejects.toThrow('The tray icon could not be created');
  });
});

describe('the session bus', slow, () => {
  it('answers whether anything shows tray icons', async () => {
    const app = await launchFixture();
    const ask = (): Promise<string> =>
      app.evaluate(() => process.getBuiltinModule('node:child_process').execFileSync('gdbus').toString());
    expect(await ask()).toBe('(<true>,)\n');
    await app.tray.setMode('hidden');
    expect(await ask()).toBe('(<false>,)\n');
  });
});

describe('images', slow, () => {
  it('keep their pixels through PNG, data URLs and scales', async () => {
    const app = await launchFixture();
    expect(
      await app.evaluate(({ nativeImage }) => {
        const bytes = Buffer.from([1, 2, 3, 255, 4, 5, 6, 128]);
        const image = nativeImage.createFromBitmap(bytes, { width: 2, height: 1 });
        const again = nativeImage.createFromBuffer(image.toPNG());
        const large = nativeImage.createFromBitmap(Buffer.alloc(32, 9), { width: 4, height: 2, scaleFactor: 2 });
        again.addRepresentation({ scaleFactor: 2, buffer: large.toPNG({ scaleFactor: 2 }) });
        again.setTemplateImage(true);
        return {
          same: again.toBitmap().equals(bytes),
          url: nativeImage.createFromDataURL(image.toDataURL()).toBitmap().equals(bytes),
          scales: again.getScaleFactors(),
          sizes: [again.getSize(), large.getSize()],
          isTemplate: again.isTemplateImage(),
          isEmpty: [nativeImage.createEmpty().isEmpty(), nativeImage.createFromPath('/nowhere').isEmpty()],
        };
      }),
    ).toEqual({
      same: true,
      url: true,
      scales: [1, 2],
      sizes: [
        { width: 2, height: 1 },
        { width: 2, height: 1 },
      ],
      isTemplate: true,
      isEmpty: [true, true],
    });
  });
});
