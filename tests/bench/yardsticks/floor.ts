// The floor: parses the event and makes the D-Bus call, in one process and with nothing around it.
import { connect } from 'node:net';
import { createClient } from '@homebridge/dbus-native';
import { createParser } from 'eventsource-parser';
import { readBusAddress } from '../../../main/dbus/read-bus-address.ts';

const { HTI_BASE_URL: baseUrl = '', HTI_API_CODE: code = '' } = process.env;
const bus = createClient({ stream: connect(readBusAddress(process.env) ?? '') });
const parser = createParser({
  onEvent: ({ event, data }) => {
    if (event === 'idea') show(JSON.parse(data));
  },
});
const url = `${baseUrl}/client-api/hti/stream?api_code=${encodeURIComponent(code)}`;
const { body } = await fetch(url);
const decoder = new TextDecoder();
for await (const chunk of body ?? []) parser.feed(decoder.decode(chunk, { stream: true }));

function show(idea: Readonly<Record<string, unknown>>): void {
  const title = `${String(idea['SIDE'])} ${String(idea['INSTRUMENT'])}`;
  const text = `Entry ${String(idea['PRICE'])}`;
  bus.invoke(
    {
      destination: 'org.freedesktop.Notifications',
      path: '/org/freedesktop/Notifications',
      interface: 'org.freedesktop.Notifications',
      member: 'Notify',
      signature: 'susssasa{sv}i',
      body: ['floor', 0, '', title, text, [], [], -1],
    },
    (error) => {
      if (error !== null) console.error(error.message);
    },
  );
}
