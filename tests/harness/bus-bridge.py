"""Carries a D-Bus session bus to the tests as JSON lines.

stdin:   {"id": 1, "to": [bus name, object path, interface, method], "signature": "s", "args": []}
stdout:  {"kind": "ready"} once it listens,
         {"kind": "result", "id": 1, "values": []} or {"kind": "error", "id": 1, "message": ""},
         {"kind": "heard", ...} for every message that passes about notifications.

It ends when stdin does.
"""

import base64
import json
import sys

import dbus
import dbus.bus
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

NOTIFICATIONS = "org.freedesktop.Notifications"
OVERHEARD = [
    f"interface='{NOTIFICATIONS}'",
    f"type='method_return',sender='{NOTIFICATIONS}'",
    f"type='error',sender='{NOTIFICATIONS}'",
]
TYPES = {1: "call", 2: "return", 3: "error", 4: "signal"}


def plain(value):
    """A D-Bus value as JSON knows it; bytes become base64 text."""
    if isinstance(value, dbus.Array) and value.signature == "y":
        return base64.b64encode(bytes(value)).decode()
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, dbus.Boolean):
        return bool(value)
    if isinstance(value, float):
        return float(value)
    return int(value) if isinstance(value, int) else str(value)


def tell(kind, **fields):
    print(json.dumps({"kind": kind, **fields}), flush=True)


def overhear(_connection, message):
    tell(
        "heard",
        type=TYPES[message.get_type()],
        serial=message.get_serial(),
        replyTo=message.get_reply_serial(),
        sender=message.get_sender(),
        destination=message.get_destination(),
        member=message.get_member(),
        args=plain(message.get_args_list(byte_arrays=False)),
    )


def carry_out(bus, line):
    asked = json.loads(line)
    bus.call_async(
        *asked["to"],
        asked["signature"],
        asked["args"],
        lambda *values: tell("result", id=asked["id"], values=plain(values)),
        lambda error: tell("error", id=asked["id"], message=str(error)),
    )


def main():
    DBusGMainLoop(set_as_default=True)
    loop = GLib.MainLoop()
    bus = dbus.SessionBus(private=True)

    # A monitor may not send, so listening has a connection of its own.
    monitor = dbus.SessionBus(private=True)
    monitor.add_message_filter(overhear)
    monitor.call_blocking(
        "org.freedesktop.DBus",
        "/org/freedesktop/DBus",
        "org.freedesktop.DBus.Monitoring",
        "BecomeMonitor",
        "asu",
        (OVERHEARD, 0),
    )

    def read(stdin, _condition):
        line = stdin.readline()
        if line == "":
            loop.quit()
            return False
        carry_out(bus, line)
        return True

    GLib.io_add_watch(sys.stdin, GLib.IO_IN | GLib.IO_HUP, read)
    tell("ready")
    loop.run()


main()
