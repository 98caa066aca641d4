#!/usr/bin/env bash
# Starts Electron with its output copied to a file: Playwright reads the first lines for itself.
set -eu
executable=$LOGGED_ELECTRON
log=$LOGGED_TO
unset LOGGED_ELECTRON LOGGED_TO
mkdir -p "$(dirname "$log")"
exec "$executable" "$@" > >(tee -a "$log") 2> >(tee -a "$log" >&2)
