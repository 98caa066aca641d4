import { expect, test } from 'vitest';
import { readBusAddress } from './read-bus-address.ts';

test.each([
  ['a path', 'unix:path=/run/user/1000/bus', '/run/user/1000/bus'],
  ['a path with its guid', 'unix:guid=00aa,path=/run/bus', '/run/bus'],
  ['an escaped path', 'unix:path=/tmp/my%20bus%3d1', '/tmp/my bus=1'],
  ['a path with other letters', 'unix:path=/tmp/Jos%c3%a9%e2%80%a8/bus', '/tmp/José\u2028/bus'],
  ['an abstract socket', 'unix:abstract=/tmp/dbus-x', '\0/tmp/dbus-x'],
  ['the first of several that can be used', 'autolaunch:;tcp:host=h;unix:path=/b', '/b'],
])('the bus is found by %s', (_name, address, path) => {
  expect(readBusAddress({ DBUS_SESSION_BUS_ADDRESS: address })).toBe(path);
});

test('without an address the bus is looked for where systemd puts it', () => {
  expect(readBusAddress({ XDG_RUNTIME_DIR: '/run/user/1000' })).toBe('/run/user/1000/bus');
});

test.each([{}, { DBUS_SESSION_BUS_ADDRESS: 'disabled:', XDG_RUNTIME_DIR: '/run/user/1000' }])(
  'where there is no bus none is made up',
  (env) => {
    expect(readBusAddress(env)).toBeNull();
  },
);
