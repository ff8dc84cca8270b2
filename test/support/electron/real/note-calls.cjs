// Loaded by Electron before main: notes what main makes of the tray and of notifications, and leaves it to be asked for.
// A class is replaced by one that notes itself; everything else stays Electron's own.
// oxlint-disable-next-line typescript/no-require-imports -- Electron loads it with `-r`.
const electron = require('electron');

const trays = [];
const notifications = [];

class NotedTray extends electron.Tray {
  constructor(...args) {
    super(...args);
    this.noted = { image: args[0], toolTip: '', menu: null };
    trays.push(this);
  }
  setImage(image) {
    super.setImage(image);
    if (this.noted !== undefined) this.noted.image = image;
  }
  setToolTip(toolTip) {
    super.setToolTip(toolTip);
    this.noted.toolTip = toolTip;
  }
  setContextMenu(menu) {
    super.setContextMenu(menu);
    this.noted.menu = menu;
  }
}

class NotedNotification extends electron.Notification {
  show() {
    notifications.push(this);
    super.show();
  }
}

for (const [name, value] of Object.entries({ Tray: NotedTray, Notification: NotedNotification })) {
  Object.defineProperty(electron, name, { value, configurable: true, enumerable: true });
}

const readMenu = (menu) =>
  menu.items.map((item) => ({
    id: item.id ?? '',
    label: item.label,
    sublabel: item.sublabel ?? '',
    type: item.type,
    isEnabled: item.enabled,
    isVisible: item.visible,
    isChecked: item.checked,
    accelerator: item.accelerator ?? '',
    items: item.submenu ? readMenu(item.submenu) : [],
  }));

const readImage = (image) => ({
  isTemplate: image.isTemplateImage(),
  representations: image.getScaleFactors().map((scaleFactor) => {
    const { width, height } = image.getSize(scaleFactor);
    const rgba = Uint8Array.from(image.toBitmap({ scaleFactor }));
    for (let at = 0; at < rgba.length; at += 4) [rgba[at], rgba[at + 2]] = [rgba[at + 2], rgba[at]];
    return { scaleFactor, width: width * scaleFactor, height: height * scaleFactor, rgba };
  }),
});

const living = () => trays.find((tray) => !tray.isDestroyed());

globalThis.noted = {
  tray: () => {
    const tray = living();
    if (tray === undefined) return null;
    const { image, toolTip, menu } = tray.noted;
    const title = tray.getTitle();
    return { isShown: true, image: readImage(image), title, toolTip, menu: menu === null ? null : readMenu(menu) };
  },
  press: (name) => living().emit(name, {}, living().getBounds()),
  pick: (labels) => {
    let { menu } = living().noted;
    let item;
    for (const label of labels) {
      item = menu.items.find((one) => one.visible && (one.label === label || one.id === label));
      if (item === undefined) throw new Error(`The menu has no "${label}".`);
      menu = item.submenu;
    }
    item.click();
  },
  notifications: () =>
    notifications.map((notification, number) => ({
      number,
      state: 'shown',
      title: notification.title,
      body: notification.body,
      actions: notification.actions.map(({ text }) => text),
      isSilent: notification.silent,
      urgency: notification.urgency,
      timeoutType: notification.timeoutType,
    })),
  emitOnNotification: (number, name, ...args) => notifications[number].emit(name, {}, ...args),
};
