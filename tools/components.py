"""Find and install what the tests need beside packages: Chromium, PostgreSQL, Redis."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PLAYWRIGHT_CACHE = Path.home() / ".cache/ms-playwright"
REMEDIES = {
    "chromium": "apt-get install chromium, or .venv/bin/python -m playwright install chromium, "
    "or CHROMIUM=/path/to/chromium",
    "postgresql": "apt-get install postgresql (the server; a running one is not needed)",
    "redis-server": "apt-get install redis-server (a running one is not needed)",
}
SKIPPED = {
    "chromium": "the tests in tests/browser",
    "postgresql": "the second run of the suite, on PostgreSQL",
    "redis-server": "the test of two machines that share a cache",
}


def chromium() -> Path | None:
    """Return the browser in $CHROMIUM, else the system's, else the newest one of Playwright."""
    if path := os.environ.get("CHROMIUM"):
        return Path(path) if os.access(path, os.X_OK) else None
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        # Ubuntu's chromium is a link into snap, which does not start as root or in a container.
        if (path := shutil.which(name)) and "snap" not in Path(path).resolve().parts:
            return Path(path)
    downloaded = sorted(PLAYWRIGHT_CACHE.glob("chromium-*/chrome-linux*/chrome"))
    return downloaded[-1] if downloaded else None


def postgresql() -> Path | None:
    """Return the folder with initdb and pg_ctl of the newest PostgreSQL server."""
    packaged = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    if versions := sorted(packaged, key=lambda path: float(path.parts[4])):
        return versions[-1].parent
    # On macOS and other distributions. An initdb in PATH may be of an older server.
    if (pg_config := shutil.which("pg_config")) is None:
        return None
    answer = subprocess.run([pg_config, "--bindir"], capture_output=True, text=True, check=False)
    folder = Path(answer.stdout.strip())
    return folder if (folder / "initdb").exists() else None


def redis_server() -> Path | None:
    path = shutil.which("redis-server") or shutil.which("valkey-server")
    return Path(path) if path else None


FIND = {"chromium": chromium, "postgresql": postgresql, "redis-server": redis_server}


def missing() -> list[str]:
    return [name for name, find in FIND.items() if find() is None]


def install() -> None:
    """Install the missing components with apt-get. Needs root on Debian or Ubuntu."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    commands = [
        ["apt-get", "update", "--quiet=2"],
        ["apt-get", "install", "--yes", "--quiet=2", *missing()],
    ]
    for command in commands:
        print(*command, flush=True)
        subprocess.run(command, env=environment, check=False, stdin=subprocess.DEVNULL)
    if "chromium" in missing():
        command = [sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"]
        subprocess.run(command, check=False, stdin=subprocess.DEVNULL)


def main() -> int:
    """Install missing components as root, or print how to install them. Returns the exit status.

    With `--has NAME`: installs nothing; 0 if the component is there, else 1.
    """
    if sys.argv[1:2] == ["--has"]:
        return int(sys.argv[2] in missing())
    if missing() and os.geteuid() == 0 and shutil.which("apt-get"):
        install()
    for name in missing():
        print(
            f"{name} is missing, so {SKIPPED[name]} will be skipped. To install: {REMEDIES[name]}."
        )
    return int(bool(missing()) and os.environ.get("CI") == "true")


if __name__ == "__main__":
    sys.exit(main())
