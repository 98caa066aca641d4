import { expect, test } from 'vitest';
import { readBusCalls } from './read-bus-calls.ts';

const told = `signal time=1763818200.100000 sender=org.freedesktop.DBus -> destination=:1.9 serial=2 path=/org/freedesktop/DBus; interface=org.freedesktop.DBus; member=NameAcquired
   string ":1.9"
method call time=1763818201.250500 sender=:1.7 -> destination=:1.3 serial=12 path=/org/freedesktop/Notifications; interface=org.freedesktop.Notifications; member=Notify
   string "HTI Notifier"
   uint32 0
   string "Buy AMD"
   string "Entry 1
Target 2"
   array [
      string "default"
   ]
method call time=1763818202.000000 sender=:1.8 -> destination=:1.4 serial=3 path=/StatusNotifierItem; interface=org.kde.StatusNotifierItem; member=Activate
   int32 0
`;

test('calls are read with the time at which they passed and the first lines of their texts', () => {
  expect(readBusCalls(told)).toEqual([
    {
      atMs: 1_763_818_201_250.5,
      member: 'Notify',
      texts: ['HTI Notifier', 'Buy AMD', 'Entry 1', 'default'],
    },
    { atMs: 1_763_818_202_000, member: 'Activate', texts: [] },
  ]);
});
