// Loaded before main, by Electron's `-r` and by the stand-in alike: notes what main makes of the tray and of notifications, which
// no program can look at or click, and keeps it from what would wait for a person or change the computer of whoever runs the
// tests. Prototypes are changed, not classes: what Electron exports cannot be replaced.
// oxlint-disable-next-line typescript/no-require-imports -- Electron loads it with `-r`.
const { app, dialog, Notification, shell, Tray } = require('electron');

const trays = new Map();
const notifications = [];
const opened = [];
const loginItems = [];

/** Throws where Electron forbids it: a spec would otherwise open dialogs and other programs unseen. */
function replace(part, name, value) {
  Object.defineProperty(part, name, { value, configurable: true, writable: true });
}

function alsoNote(prototype, name, note) {
  const original = prototype[name];
  replace(prototype, name, function (...args) {
    const answer = Reflect.apply(original, this, args);
    note(this, ...args);
    return answer;
  });
}

function notesOf(tray) {
  const known = trays.get(tray);
  if (known !== undefined) return known;
  const made = { toolTip: '', setMenu: null, openMenu: null };
  trays.set(tray, made);
  return made;
}

// Main listens to its tray as soon as it has one.
alsoNote(Tray.prototype, 'on', (tray) => notesOf(tray));
alsoNote(Tray.prototype, 'setToolTip', (tray, toolTip) => (notesOf(tray).toolTip = toolTip));
alsoNote(Tray.prototype, 'setContextMenu', (tray, menu) => (notesOf(tray).setMenu = menu));
// On macOS nothing goes on while a menu is open.
replace(Tray.prototype, 'popUpContextMenu', function (menu) {
  notesOf(this).openMenu = menu;
});
alsoNote(Notification.prototype, 'show', (notification) => notifications.push(notification));

replace(dialog, 'showErrorBox', (...args) => process.stderr.write(`showErrorBox ${JSON.stringify(args)}\n`));
replace(shell, 'openExternal', (url) => {
  opened.push(url);
  return Promise.resolve();
});
replace(app, 'setLoginItemSettings', (settings) => loginItems.push(settings));

function theTray() {
  const [tray, second] = [...trays.keys()].filter((one) => !one.isDestroyed());
  if (second !== undefined) throw new Error('There are two tray icons.');
  if (tray === undefined) throw new Error('There is no tray icon.');
  return tray;
}

/** What a person gets to see: on Linux what main has set, elsewhere what it answers a click with. */
function openMenu() {
  const tray = theTray();
  const notes = notesOf(tray);
  if (process.platform === 'linux') return notes.setMenu;
  notes.openMenu = null;
  tray.emit('right-click', {}, tray.getBounds());
  return notes.openMenu;
}

const readMenu = (menu) =>
  menu.items.map(({ label, type, enabled, visible, submenu }) => ({
    label,
    type,
    isEnabled: enabled,
    isVisible: visible,
    items: submenu ? readMenu(submenu) : [],
  }));

function find(menu, label) {
  const item = menu.items.find((one) => one.visible && one.label === label);
  if (item === undefined) throw new Error(`The menu has no "${label}": ${JSON.stringify(readMenu(menu))}`);
  if (!item.enabled) throw new Error(`"${label}" is there and cannot be clicked.`);
  return item;
}

globalThis.noted = {
  trayCount: () => [...trays.keys()].filter((tray) => !tray.isDestroyed()).length,
  tray: () => {
    const tray = theTray();
    return { toolTip: notesOf(tray).toolTip, title: process.platform === 'darwin' ? tray.getTitle() : '' };
  },
  clickTray: () => {
    const tray = theTray();
    tray.emit('click', {}, tray.getBounds());
  },
  menu: () => {
    const menu = openMenu();
    return menu === null ? null : readMenu(menu);
  },
  pick: (labels) => {
    const menu = openMenu();
    if (menu === null) throw new Error('The tray icon has no menu.');
    const parents = labels.slice(0, -1);
    const last = parents.reduce((from, label) => find(from, label).submenu, menu);
    find(last, labels.at(-1)).click();
  },
  notifications: () =>
    notifications.map(({ title, body, actions }) => ({ title, body, actions: actions.map(({ text }) => text) })),
  emitOnNotification: (number, name, ...args) => notifications[number].emit(name, {}, ...args),
  openedOutside: () => opened,
  loginItems: () => loginItems,
};
