#!/bin/sh
# Looks for a Chromium for the tests of the page; installs it where it may. Never fails: those tests skip without one.
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null 2>&1; then
    exit 0
  fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing chromium for the tests of the page..."
  if apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null 2>&1; then
    exit 0
  fi
  echo "chromium could not be installed."
fi
echo "No Chromium here: the tests of the page will be skipped. To run them: apt-get install chromium (as root)."
exit 0
