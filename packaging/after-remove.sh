#!/bin/bash
# After deb and rpm are removed. electron-builder fills in the names in ${} and warns of unknown ones.
set -u

# An update brings the new files first: deb calls this with "upgrade", rpm with 1.
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

if type update-alternatives >/dev/null 2>&1; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile"
fi

# Launch at login is each user's own choice, made in the app.
getent passwd | cut -d: -f6 | sort -u | while read -r home; do
  rm -f "$home/.config/autostart/${executable}.desktop"
done
