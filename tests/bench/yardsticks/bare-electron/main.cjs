// The least that stands in a tray: an icon, and on a click a window with a static page.
const path = require('node:path');
const { app, BrowserWindow, Tray } = require('electron');

const { HTI_USER_DATA: userData = '' } = process.env;

/** Held, because one that is let go disappears. */
let tray;
/** @type {Electron.BrowserWindow | undefined} */
let win;

app.setPath('userData', userData);
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  process.stdout.write('ready\n');
  tray = new Tray(path.join(__dirname, '../../../../assets/tray/linux/live.png'));
  tray.on('click', toggle);
});

function toggle() {
  if (win === undefined) win = open();
  else if (win.isVisible()) win.hide();
  else win.show();
}

function open() {
  const opened = new BrowserWindow({ width: 400, height: 640, show: false });
  opened.once('ready-to-show', () => opened.show());
  void opened.loadFile(path.join(__dirname, 'page.html'));
  return opened;
}
