#!/bin/sh
# Makes .venv, or brings it up to date, from pyproject.toml and constraints.txt.
#
# Called by the Makefile, only when the stamp file given as $1 is missing, older than those two
# files, or written for another place. Plain sh: a fresh machine has nothing else.
set -eu

stamp=$1
venv=.venv
unfinished=$venv/.unfinished
extras=instructor,author,dev

say() { printf '%s\n' "$*"; }
give_up() { printf '\n%s\n' "$*" >&2; exit 1; }

# --- a Python that can do it ------------------------------------------------------------------
# A name on the PATH proves nothing (version managers put stand-ins there), so each one is asked.
new_enough='import sys; sys.exit(sys.version_info < (3, 11))'
seen=''
without_venv=''
python=''
for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3 python}; do
    command -v "$candidate" >/dev/null 2>&1 || continue
    version=$("$candidate" -c 'import platform; print(platform.python_version())' 2>/dev/null) || continue
    seen="$seen $candidate ($version)"
    "$candidate" -c "$new_enough" 2>/dev/null || continue
    if "$candidate" -c 'import ensurepip, venv' 2>/dev/null; then
        python=$candidate
        break
    fi
    without_venv=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
done

if [ -z "$python" ] && [ -n "$without_venv" ]; then
    give_up "Python $without_venv is here, but without its venv module.
Install it, then call make again. On Debian and Ubuntu:
    sudo apt-get install python3-venv python$without_venv-venv"
fi
if [ -z "$python" ]; then
    give_up "doingoai needs Python 3.11 or newer. Found:${seen:- no Python at all}.
Install one, then call make again (or name it: make PYTHON=/path/to/python3.11 …).
    Debian and Ubuntu: sudo apt-get install python3 python3-venv
    Fedora:            sudo dnf install python3
    macOS:             brew install python@3.12"
fi

# --- a clean start where one is needed ----------------------------------------------------------
if [ -e "$unfinished" ]; then
    say "The last set-up was interrupted; starting again."
    rm -rf "$venv"
elif [ -s "$stamp" ] && [ "$(cat "$stamp")" != "$PWD" ]; then
    say "This folder has moved since it was set up; setting it up again."
    rm -rf "$venv"
elif [ -d "$venv" ] && ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    say "The environment in $venv does not work; making it anew."
    rm -rf "$venv"
fi

if [ ! -d "$venv" ]; then
    say "Setting up doingoai in $venv with $python ($version): once only, a few minutes."
    mkdir -p "$venv"
    : >"$unfinished"
    "$python" -m venv "$venv"
else
    say "Bringing $venv up to date."
    : >"$unfinished"
fi

# --- the packages ---------------------------------------------------------------------------------
# A failed pip undoes what it began (and mostly failed while fetching): the next call goes on from
# here. A killed one does not: then $unfinished stays behind and the next call starts afresh.
install() {
    PIP_DISABLE_PIP_VERSION_CHECK=1 "$venv/bin/python" -m pip install \
        --quiet --quiet --no-input --prefer-binary --constraint constraints.txt "$@" && return
    rm -f "$unfinished"
    give_up "Some packages could not be installed; pip's reason stands above.
Most often it is the network: call make again, what was fetched is kept."
}
say "Fetching and installing packages …"
install hatchling editables
install --no-build-isolation --editable ".[$extras]"

rm -f "$unfinished"
printf '%s\n' "$PWD" >"$stamp"
say "Ready."
