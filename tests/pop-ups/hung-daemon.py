"""Owns the name that it is given and never answers anybody, like a daemon that hangs."""

import sys

import dbus
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

HANDLED = 0
CALL = 1

DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
bus.add_message_filter(
    lambda _connection, message: HANDLED if message.get_type() == CALL else None
)
bus.request_name(sys.argv[1])
GLib.MainLoop().run()
