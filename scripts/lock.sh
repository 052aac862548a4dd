#!/bin/sh
# Resolves pyproject.toml into hash-pinned lists that name no address: lock.sh UV
# Each list constrains the next, so that all install the same versions.
set -eu
uv=$1
cd "$(dirname "$0")/.."

resolve() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --custom-compile-command "make lock" "$@"
}

echo uv | resolve - -o requirements/uv.txt
resolve pyproject.toml --group build -o requirements/library.txt
resolve pyproject.toml --group build --group test-library -c requirements/library.txt -o requirements/library-test.txt
resolve pyproject.toml --extra platform --group build -c requirements/library.txt -o requirements/run.txt
resolve pyproject.toml --extra platform --group dev -c requirements/run.txt -c requirements/library-test.txt -o requirements/dev.txt
