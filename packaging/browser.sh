#!/bin/sh
# Prints where Chromium is, for the browser tests; says what to install when it is nowhere.
set -eu

if [ -n "${DOINGOAI_CHROMIUM:-}" ]; then
    if [ -x "$DOINGOAI_CHROMIUM" ]; then
        printf '%s\n' "$DOINGOAI_CHROMIUM"
        exit 0
    fi
    printf 'DOINGOAI_CHROMIUM says %s, but there is no program there.\n' "$DOINGOAI_CHROMIUM" >&2
    exit 1
fi

for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" 2>/dev/null; then
        exit 0
    fi
done

cat >&2 <<'END'

NO BROWSER: the browser tests need Chromium, and none was found. Without them this is no test.
    Debian and Ubuntu:  sudo apt-get install chromium
    elsewhere:          install Chromium or Chrome, or set DOINGOAI_CHROMIUM to the program
To run the other tests only:  .venv/bin/python -m pytest -m "not browser"
END
exit 1
