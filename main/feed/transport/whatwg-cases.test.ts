import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { openEventStream } from './open-event-stream.ts';
import { serveRaw } from './testing/loopback.ts';

/**
 * The rules of WHATWG HTML §9.2.5–9.2.6 (parsing and interpreting an event stream), case by case
 * as bytes on a socket. Many are those of web-platform-tests `eventsource/`, by their names.
 * Bytes are written as Latin-1: `\xEF\xBB\xBF` is the byte order mark, `\xE2\x82\xAC` is €.
 */
interface Case {
  readonly bytes: string;
  /** `[data]`, `[data, type]` or `[data, type, lastEventId]`. */
  readonly events: readonly (readonly [data: string, type?: string, lastEventId?: string])[];
}

const mark = '\xEF\xBB\xBF';
const long = 'x'.repeat(2_048);

const cases: Record<string, Case> = {
  'one message': { bytes: 'data: a\n\n', events: [['a']] },
  'CR ends lines': { bytes: 'data:a\r\rdata:b\r\r', events: [['a'], ['b']] },
  'CRLF ends lines': { bytes: 'data:a\r\n\r\ndata:b\r\n\r\n', events: [['a'], ['b']] },
  'LF CR is two line ends': { bytes: 'data:a\n\rdata:b\n\n', events: [['a'], ['b']] },
  'line ends mixed': {
    bytes: 'data: A\r\ndata: B\r\ndata: C\r\n\r\n\n',
    events: [['A\nB\nC']],
  },
  'CR, then CRLF': { bytes: 'data:a\r\r\ndata:b\n\n', events: [['a'], ['b']] },
  'blank lines alone': { bytes: '\n\r\n\r\r\n\ndata:a\n\n', events: [['a']] },
  'format-newlines': {
    bytes: 'data:test\r\n\ndata\n\ndata:test\r\rdata:test\r\n\r\n',
    events: [['test'], [''], ['test'], ['test']],
  },
  'format-bom': { bytes: `${mark}data:1\n\n${mark}data:2\n\ndata:3\n\n`, events: [['1'], ['3']] },
  'format-bom-2': { bytes: `${mark}${mark}data:1\n\ndata:2\n\ndata:3\n\n`, events: [['2'], ['3']] },
  'a mark before a comment': { bytes: `${mark}:x\n\ndata:1\n\n`, events: [['1']] },
  'a mark before a blank line': { bytes: `${mark}\ndata:1\n\n`, events: [['1']] },
  'a mark before an event type': { bytes: `${mark}event:t\ndata:1\n\n`, events: [['1', 't']] },
  'a mark after a comment': { bytes: `:x\n${mark}data:1\n\ndata:2\n\n`, events: [['2']] },
  'half a mark': { bytes: '\xEF\xBBdata:1\n\ndata:2\n\n', events: [['2']] },
  'the text of a mark': {
    bytes: `${Buffer.from(mark, 'utf8').toString('latin1')}data:1\n\ndata:2\n\n`,
    events: [['2']],
  },
  'a mark within data': { bytes: `data:${mark}1\n\n`, events: [['\uFEFF1']] },
  'format-comments': {
    bytes: `data:1\r:\0\n:\r\ndata:2\n:${long}\rdata:3\n:data:fail\r:${long}\ndata:4\n\n`,
    events: [['1\n2\n3\n4']],
  },
  'comments between events': {
    bytes: ':a\n:b\r\n:c\rdata:1\n\n:d\n\n:e\rdata:2\n\n',
    events: [['1'], ['2']],
  },
  'a comment before the blank line': {
    bytes: 'data:1\n:\n\ndata:2\r:\n\n',
    events: [['1'], ['2']],
  },
  'format-data-before-final-empty-line': {
    bytes: 'data:test1\n\nid:test\ndata:test2',
    events: [['test1']],
  },
  'an end after the last line but before its blank line': {
    bytes: 'data:1\n\ndata:2\n',
    events: [['1']],
  },
  'format-field-data': {
    bytes: 'data:\n\ndata\ndata\n\ndata:test\n\n',
    events: [[''], ['\n'], ['test']],
  },
  'no data, no event': {
    bytes: 'event:t\n\nid:1\n\n\ndata:a\n\n',
    events: [['a', 'message', '1']],
  },
  'format-field-parsing': {
    bytes:
      'data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n',
    events: [['\0\n 2\n1\n3\n\n4']],
  },
  'format-field-unknown': {
    bytes: 'data:test\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:test\n\n',
    events: [['test\n\ntest']],
  },
  'format-leading-space': {
    bytes: 'data:\ttest\rdata: \ndata:test\n\n',
    events: [['\ttest\n\ntest']],
  },
  'only the first space goes': { bytes: 'data:  a \n\n', events: [[' a ']] },
  'colons within a value': { bytes: 'data: a: b:c\ndata::d\n\n', events: [['a: b:c\n:d']] },
  'format-null-character': { bytes: 'data:\0\n\n\n\n', events: [['\0']] },
  'names are case-sensitive': { bytes: 'DATA:1\nEvent:t\ndata:2\n\n', events: [['2']] },
  'format-field-event': {
    bytes: 'event:test\ndata:x\n\ndata:x\n\n',
    events: [['x', 'test'], ['x']],
  },
  'format-field-event-empty': { bytes: 'event: \ndata:data\n\n', events: [['data']] },
  'the last event field counts': { bytes: 'event:a\nevent:b\ndata:1\n\n', events: [['1', 'b']] },
  'an empty event field resets the type': { bytes: 'event:a\nevent\ndata:1\n\n', events: [['1']] },
  'a type does not outlive its block': { bytes: 'event:a\n\ndata:1\n\n', events: [['1']] },
  'a type after its data': { bytes: 'data:1\nevent:a\n\n', events: [['1', 'a']] },
  'a server error has data': { bytes: 'event: error\ndata: {}\n\n', events: [['{}', 'error']] },
  'types that are names in JavaScript': {
    bytes: 'event: __proto__\ndata: 1\n\nevent: constructor\ndata: 2\n\nevent: open\ndata: 3\n\n',
    events: [
      ['1', '__proto__'],
      ['2', 'constructor'],
      ['3', 'open'],
    ],
  },
  'an id comes with its event': {
    bytes: 'id: 42\n\ndata: x\n\n',
    events: [['x', 'message', '42']],
  },
  'format-field-id-3, persists': {
    bytes: 'id:1\ndata:a\n\ndata:b\n\n',
    events: [
      ['a', 'message', '1'],
      ['b', 'message', '1'],
    ],
  },
  'format-field-id-3, changes': {
    bytes: 'id:1\ndata:a\n\nid:2\ndata:b\n\ndata:c\n\n',
    events: [
      ['a', 'message', '1'],
      ['b', 'message', '2'],
      ['c', 'message', '2'],
    ],
  },
  'format-field-id-3, resets': {
    bytes: 'id:1\ndata:a\n\nid\ndata:b\n\ndata:c\n\n',
    events: [['a', 'message', '1'], ['b'], ['c']],
  },
  'an id with NUL is ignored': {
    bytes: 'id:1\ndata:a\n\nid:2\x003\ndata:b\n\n',
    events: [
      ['a', 'message', '1'],
      ['b', 'message', '1'],
    ],
  },
  'an id in UTF-8': { bytes: 'id:\xE2\x80\xA6\ndata:a\n\n', events: [['a', 'message', '…']] },
  'retry fields are no content': {
    bytes: 'retry:03000\nretry:1000x\nretry\nretry:99999999999999999999\ndata:x\n\n',
    events: [['x']],
  },
  'format-utf-8': { bytes: 'data:ok\xE2\x80\xA6\n\n', events: [['ok…']] },
  'UTF-8 of two to four bytes': {
    bytes: 'data:\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\n\n',
    events: [['é€😀']],
  },
  'malformed UTF-8 is replaced': { bytes: 'data:a\xFFb\n\n', events: [['a\uFFFDb']] },
  'UTF-8 cut off by a line end': {
    bytes: 'data:\xE2\x82\n\ndata:b\n\n',
    events: [['\uFFFD'], ['b']],
  },
  'line ends of Unicode are none': {
    bytes: 'data:a\xE2\x80\xA8b\xC2\x85c\x0Bd\x0Ce\n\n',
    events: [['a\u2028b\u0085c\vd\fe']],
  },
  nothing: { bytes: '', events: [] },
};

/** Every way to cut a short text in two, and bytes one by one; a long text in pieces of odd sizes. */
function chunkingsOf(bytes: string): string[][] {
  const pieces = (size: number) => bytes.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
  if (bytes.length > 200) return [pieces(bytes.length), pieces(61), pieces(1_021)];
  const cuts = Array.from({ length: Math.max(0, bytes.length - 1) }, (_, i) => i + 1);
  const inTwo = cuts.map((at) => [bytes.slice(0, at), bytes.slice(at)]);
  return [pieces(200), pieces(1), ...inTwo];
}

/** Serves the chunks through a socket, each sent only when the one before was read, and hears the events. */
async function eventsOf(url: string, delivery: Delivery): Promise<string[][]> {
  const events: string[][] = [];
  const why = await new Promise((resolve) => {
    openEventStream(
      {
        fetch,
        url,
        types,
        lastEventId: '',
        maxEventBytes: 10_000,
        readRefusal: async () => null,
      },
      {
        onOpen: () => delivery.sendNext(),
        onBytes: () => delivery.sendNext(),
        onEvent: (type, data, lastEventId) => events.push([data, type, lastEventId]),
        onCut: () => events.push(['cut']),
        onEnd: resolve,
      },
    );
  });
  expect(why).toEqual({ kind: 'ended' });
  return events;
}

interface Delivery {
  socket?: Socket;
  readonly sendNext: () => void;
}

function deliveryOf(chunks: readonly string[]): Delivery {
  const left = [...chunks];
  const delivery: Delivery = {
    sendNext: () => {
      const chunk = left.shift();
      if (chunk === undefined) delivery.socket?.end();
      else delivery.socket?.write(Buffer.from(chunk, 'latin1'));
    },
  };
  return delivery;
}

const types = ['message', 'test', 't', 'a', 'b', '__proto__', 'constructor', 'open'];

test.each(Object.entries(cases))('%s', async (_name, { bytes, events }) => {
  const expected = events.map(([data, type = 'message', id = '']) => [data, type, id]);
  let delivery = deliveryOf([]);
  const url = await serveRaw((socket) => {
    delivery.socket = socket;
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n');
  });
  for (const chunks of chunkingsOf(bytes)) {
    delivery = deliveryOf(chunks);
    expect(await eventsOf(url, delivery), JSON.stringify(chunks)).toEqual(expected);
  }
});
