"""Run the whole suite: everything on SQLite, then the platform on PostgreSQL.

What this machine lacks (a browser, a PostgreSQL server) is left out and named in one closing line;
`MITHAQ_REQUIRE=postgres,chromium` turns that into a failure. Further arguments go to pytest.
"""

import os
import shutil
import socket
import subprocess
import sys

POSTGRES = (os.environ.get("MITHAQ_TEST_DB_HOST", "127.0.0.1"), int(os.environ.get("MITHAQ_TEST_DB_PORT", "5432")))


def has_chromium() -> bool:
    return shutil.which("chromium") is not None


def has_postgres() -> bool:
    try:
        with socket.create_connection(POSTGRES, timeout=2):
            return True
    except OSError:
        return False


def run_pytest(*arguments: str, **environment: str) -> int:
    command = [sys.executable, "-m", "pytest", "-q", *arguments, *sys.argv[1:]]
    return subprocess.run(command, env={**os.environ, **environment}, check=False).returncode  # noqa: S603


def main() -> int:
    required = {name.strip() for name in os.environ.get("MITHAQ_REQUIRE", "").split(",") if name.strip()}
    present = {"chromium": has_chromium(), "postgres": has_postgres()}
    unknown = required - present.keys()
    if unknown:
        print(f"MITHAQ_REQUIRE: expected some of {sorted(present)}, got {sorted(unknown)}", file=sys.stderr)
        return 2
    missing = [name for name, there in present.items() if not there]
    refused = sorted(required.intersection(missing))
    if refused:
        print(f"required, and not on this machine: {', '.join(refused)}", file=sys.stderr)
        return 1

    failed = run_pytest(*([] if present["chromium"] else ["-m", "not browser"]), MITHAQ_TEST_DATABASE="sqlite")
    if present["postgres"] and not failed:
        failed = run_pytest("tests/platform", MITHAQ_TEST_DATABASE="postgres")
    if missing:
        print(f"left out, because not on this machine: {', '.join(missing)}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
