/**
 * The built app, held back until Playwright listens, which calls `__playwright_run` when it does.
 * A window that opens earlier may navigate in the very moment in which Playwright attaches to it,
 * and then the launch waits for ever for a navigation that is over.
 */
const path = require('node:path');
// Electron loads a class when it is first named. What a test asks for runs in the middle of any
// statement of the app, and would find this one half loaded.
const { app, BrowserWindow: _loaded } = require('electron');

const ready = app.whenReady();
const released = new Promise((release) => {
  Reflect.set(globalThis, '__playwright_run', release);
});
app.whenReady = () => released.then(() => ready);

// By a computed path: the bundle is no source to be type-checked.
require(path.join(__dirname, '../../../dist/main.cjs'));
