// What everyone writes: the stream goes straight into `new Notification`. It stores nothing, knows no
// rules, tells an idea again after each reconnect, and never notices that a connection went silent.
const path = require('node:path');
const { app, Notification, Tray } = require('electron');

const {
  HTI_BASE_URL: baseUrl = '',
  HTI_API_CODE: code = '',
  HTI_USER_DATA: userData = '',
} = process.env;
/**
 * @typedef {Record<'idea_id' | 'LAST_UPDATE' | 'SIDE' | 'INSTRUMENT' | 'TIMEFRAME', string> &
 *   Record<'PRICE' | 'TAKE_PROFIT' | 'STOP_LOSS', number>} Idea
 */

const shown = new Set();
/** @type {Electron.Tray | undefined} */
let tray;

app.setPath('userData', userData);
void app.whenReady().then(() => {
  tray = new Tray(path.join(__dirname, '../../../../assets/tray/linux/live.png'));
  tray.setToolTip('Trade ideas');
  return listen();
});

async function listen() {
  try {
    const url = `${baseUrl}/client-api/hti/stream?api_code=${encodeURIComponent(code)}`;
    const response = await fetch(url, { headers: { Accept: 'text/event-stream' } });
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) hear(event);
    }
  } catch (error) {
    console.error(error);
  }
  setTimeout(listen, 2_000);
}

/** @param {string} event */
function hear(event) {
  const fields = new Map(
    event.split('\n').map((line) => {
      const [name, ...value] = line.split(': ');
      return [name, value.join(': ')];
    }),
  );
  if (fields.get('event') === 'idea') show(JSON.parse(fields.get('data') ?? ''));
}

/** @param {Idea} idea */
function show(idea) {
  const version = `${idea.idea_id} ${idea.LAST_UPDATE}`;
  if (shown.has(version)) return;
  shown.add(version);
  new Notification({
    title: `${idea.SIDE} ${idea.INSTRUMENT} (${idea.TIMEFRAME})`,
    body: `Entry ${idea.PRICE}\nTake profit ${idea.TAKE_PROFIT}\nStop loss ${idea.STOP_LOSS}`,
  }).show();
}
