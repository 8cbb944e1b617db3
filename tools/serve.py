"""What make run does once the packages are there: prepare the site, serve it, say where it is."""

import hashlib
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import django
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command
from django.db import OperationalError

PROJECT = Path(__file__).resolve().parent.parent
VAR = PROJECT / "var"
EXAMPLE = "previews/atalanta-v-liverpool-2024-04-18/"
GRANIAN = ["--interface", "wsgi", "--workers", "2", "--blocking-threads", "4", "--no-ws"]
# Without a limit in seconds, a worker that misses the signal to stop stays for ever.
GRANIAN += ["--workers-kill-timeout", "5", "--log-level", "warning"]
STARTS_WITHIN = 60  # seconds; on an idle machine it takes one


def port_asked(port: str) -> int:
    if port.isdecimal() and 1 <= int(port) <= 65535:
        return int(port)
    sys.exit(f"PORT={port} is not a port: choose a number from 1 to 65535, e.g. make run PORT=8001")


def check_port_is_free(port: int) -> None:
    # granian would share the port with another granian without a word, each getting some requests.
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except PermissionError:
            sys.exit(f"Port {port} is reserved for root: choose another, e.g. make run PORT=8000")
        except OSError:
            sys.exit(
                f"Port {port} is taken by another program: stop it, "
                f"or choose another, e.g. make run PORT={port + 1}"
            )


def secret_key(kept_in: Path) -> str:
    """This machine's own key, made up at the first run and readable by nobody else."""
    if not kept_in.exists():
        with open(os.open(kept_in, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    return kept_in.read_text()


def set_what_is_not_set() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matchhub.settings")
    os.environ.setdefault("HTTPS", "off")  # it is served on this machine only
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    try:
        VAR.mkdir(exist_ok=True)
        os.environ["SECRET_KEY"] = os.environ.get("SECRET_KEY") or secret_key(VAR / "secret_key")
    except PermissionError:
        sys.exit(
            f'matchhub cannot write to {VAR}: make it yours (chown -R "$USER" var) '
            "or clone matchhub where you may write."
        )


def static_files() -> str:
    """A fingerprint of the static files as they lie in the source."""
    found = [(storage, name) for finder in get_finders() for name, storage in finder.list([])]
    seen = sorted(f"{name} {storage.get_modified_time(name)}" for storage, name in found)
    return hashlib.sha256("\n".join(seen).encode()).hexdigest()


def collect_static_files(collected: Path) -> None:
    # Compressing takes four seconds, which a second run need not wait for.
    if not collected.exists() or collected.read_text() != static_files():
        call_command("collectstatic", interactive=False, verbosity=0)
        collected.write_text(static_files())


def prepare() -> None:
    """Tables, static files and the facts of the example. All of it changes nothing when done."""
    print("Preparing the database and static files ...", flush=True)
    call_command("migrate", interactive=False, verbosity=0)
    collect_static_files(VAR / "static" / "collected")
    if any((PROJECT / "fixtures").rglob("*.*")):
        call_command("load_fixtures")


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def say_where(site: str) -> None:
    print(f"\nmatchhub serves (Ctrl-C stops it):\n  the site   {site}")
    if answers(site + EXAMPLE):
        print(f"  a preview  {site}{EXAMPLE}")
    print(f"  the admin  {site}admin/")
    call_command("demo_editor")
    sys.stdout.flush()


def serve(port: int) -> int:
    """Serves until Ctrl-C or a plain kill, and leaves no process behind."""
    site = f"http://127.0.0.1:{port}/"
    where = ["--host", "127.0.0.1", "--port", str(port)]
    command = [sys.executable, "-m", "granian", *GRANIAN, *where, "matchhub.wsgi:application"]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # In a group of its own, so that Ctrl-C comes to this process only, which passes it on once.
    server = subprocess.Popen(command, cwd=PROJECT, process_group=0)
    try:
        give_up_at = time.monotonic() + STARTS_WITHIN
        while server.poll() is None and not answers(site + "health/"):
            if time.monotonic() > give_up_at:
                sys.exit(f"{site}health/ did not answer within {STARTS_WITHIN} seconds.")
            time.sleep(0.1)
        if server.poll() is None:
            say_where(site)
        return server.wait()
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    port = port_asked(os.environ.get("PORT") or "8000")
    check_port_is_free(port)
    set_what_is_not_set()
    django.setup()
    try:
        prepare()
    except CommandError as error:
        sys.exit(str(error))
    except OperationalError as error:
        why = str(error).splitlines()[0]
        sys.exit(f"The database does not let matchhub in (see DATABASE_URL in README.md): {why}")
    return serve(port)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # kill and Ctrl-C: the same end
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("\nStopped.")
