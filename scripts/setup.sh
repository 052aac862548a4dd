#!/bin/sh
# Makes .venv and installs from the hash-pinned lists: setup.sh PYTHON run|dev
# Does nothing when what is installed is already what the lists say.
set -eu
python=$1
what=$2
cd "$(dirname "$0")/.."

fail() { echo "mithaq: $1" >&2; exit 1; }

command -v "$python" >/dev/null 2>&1 || fail "need python3 (3.11 or newer), found none: install the package python3"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    fail "need Python 3.11 or newer, found $("$python" -V 2>&1): name another with make PYTHON=python3.12 ..."

if [ ! -x .venv/bin/python ]; then
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "need Python's venv module, found none: install the package python3-venv"
    "$python" -m venv .venv
fi

# A stamp holds the hash of everything that decided an installation.
fingerprint() { cat "$@" | cksum | tr ' ' '-'; }

tools=$(fingerprint requirements/uv.txt)
if [ "$(cat .venv/.uv-stamp 2>/dev/null || true)" != "$tools" ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/uv.txt
    echo "$tools" > .venv/.uv-stamp
fi

wanted=$(fingerprint "requirements/$what.txt" pyproject.toml)
have=$(cat ".venv/.$what-stamp" 2>/dev/null || true)
if [ "$have" != "$wanted" ]; then
    echo "installing Mithaq ($what), hash-pinned: some minutes the first time" >&2
    .venv/bin/uv pip install --python .venv/bin/python --quiet --require-hashes -r "requirements/$what.txt"
    .venv/bin/uv pip install --python .venv/bin/python --quiet --no-deps --no-build-isolation --editable .
    echo "$wanted" > ".venv/.$what-stamp"
fi

words=$(fingerprint src/mithaq/platform/locale/*/LC_MESSAGES/*.po)
if [ "$(cat .venv/.words-stamp 2>/dev/null || true)" != "$words" ]; then
    .venv/bin/python -m mithaq.platform.translations compile
    echo "$words" > .venv/.words-stamp
fi
