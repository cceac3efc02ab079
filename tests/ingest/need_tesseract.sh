#!/bin/sh
# Looks for Tesseract for the tests of scans; installs it where it may. Never fails: those tests skip without it.
if command -v tesseract >/dev/null 2>&1; then
  exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Installing tesseract for the tests of scans..."
  if apt-get update -qq >/dev/null 2>&1 &&
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      tesseract-ocr tesseract-ocr-eng tesseract-ocr-ara >/dev/null 2>&1; then
    exit 0
  fi
  echo "tesseract could not be installed."
fi
echo "No Tesseract here: the tests of scans will be skipped. To run them: apt-get install tesseract-ocr tesseract-ocr-ara (as root)."
exit 0
