# PyICU, which a peer needs, is built from source: its headers and a compiler must be there.
set -eu
if command -v pkg-config >/dev/null && pkg-config --exists icu-i18n; then exit 0; fi
if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends g++ libicu-dev pkg-config
else
    echo "The peers of 'make bench' need ICU's headers: install g++, libicu-dev and pkg-config." >&2
    exit 2
fi
