"""`python -m bench [NAME …]`: run benchmarks and print their tables; all of them without a name."""

from __future__ import annotations

import importlib
import platform
import sys

NAMES = ("command", "reading", "names", "linking", "generator", "registers")


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in NAMES]
    if unknown:
        print(f"expected some of {', '.join(NAMES)}, got {', '.join(unknown)}", file=sys.stderr)
        return 2
    print(f"Python {platform.python_version()} on {platform.machine()}")
    for name in names or NAMES:
        print(f"\n== {name}")
        for line in importlib.import_module(f"bench.{name}").run():
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
