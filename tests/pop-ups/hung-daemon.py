"""Owns the name of the notification service and never answers anybody, like a daemon that hangs."""

import dbus
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

HANDLED = 0

DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
bus.add_message_filter(
    lambda _connection, message: (
        HANDLED if message.get_interface() == "org.freedesktop.Notifications" else None
    )
)
bus.request_name("org.freedesktop.Notifications")
GLib.MainLoop().run()
