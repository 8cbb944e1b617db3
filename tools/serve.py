"""Prepare the site, serve it, and print its addresses. `make run` calls this."""

import hashlib
import io
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path

import django
from django.contrib.staticfiles.finders import get_finders
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import OperationalError

from matchhub.serve import command, limit_statements
from matchhub.server_settings import ServerSettings

PROJECT = Path(__file__).resolve().parent.parent
VAR = PROJECT / "var"
EXAMPLE = "previews/atalanta-v-liverpool-2024-04-18/"
# In seconds. An idle machine takes one, a busy one minutes; a server that ends is noticed at once.
START_TIMEOUT = 300


def parse_port(port: str) -> int:
    if port.isdecimal() and 1 <= int(port) <= 65535:
        return int(port)
    sys.exit(f"PORT={port} is not a port: choose a number from 1 to 65535, e.g. make run PORT=8001")


def check_port_is_free(port: int) -> None:
    # A second granian would silently share the port of the first, each getting some requests.
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


def secret_key(path: Path) -> str:
    """Return the secret key in the file; first write a random one that only its owner can read."""
    if not path.exists():
        with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text()


def set_default_environment() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "matchhub.settings")
    os.environ.setdefault("HTTPS", "off")  # 127.0.0.1 has no certificate
    os.environ.setdefault("LOG_LEVEL", "WARNING")
    try:
        VAR.mkdir(exist_ok=True)
        os.environ["SECRET_KEY"] = os.environ.get("SECRET_KEY") or secret_key(VAR / "secret_key")
    except PermissionError:
        sys.exit(
            f'matchhub cannot write to {VAR}: become its owner (chown -R "$USER" var), '
            "or clone matchhub into a folder of your own."
        )


def static_files_hash() -> str:
    """Hash the names and modification times of the static files before they are collected."""
    files = [(storage, name) for finder in get_finders() for name, storage in finder.list([])]
    lines = sorted(f"{name} {storage.get_modified_time(name)}" for storage, name in files)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def collect_static_files(hash_file: Path) -> None:
    """Collect the static files, unless they are the same as at the last run."""
    # Compressing them takes four seconds.
    if not hash_file.exists() or hash_file.read_text() != static_files_hash():
        call_command("collectstatic", interactive=False, verbosity=0)
        hash_file.write_text(static_files_hash())


def prepare() -> None:
    """Migrate the database, collect static files and load the example. Safe to repeat."""
    print("Preparing the database and static files ...", flush=True)
    call_command("migrate", interactive=False, verbosity=0)
    collect_static_files(VAR / "static" / "collected")
    if any((PROJECT / "fixtures").rglob("*.*")):
        call_command("load_fixtures")


def set_demo_clock() -> None:
    """As of when fans' pages are shown, unless the environment says it; empty means as of now."""
    if "DEMO_CLOCK" not in os.environ:
        os.environ["DEMO_CLOCK"] = call_command("demo_clock", stdout=io.StringIO())


def is_up(url: str, seconds: int = 5) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=seconds) as response:
            return bool(response.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def print_addresses(site: str) -> None:
    print(f"\nmatchhub is running. Press Ctrl-C to stop it.\n  the site   {site}")
    # The first page of a new site takes long on a busy machine.
    if is_up(site + EXAMPLE, START_TIMEOUT):
        print(f"  a preview  {site}{EXAMPLE}")
    print(f"  the admin  {site}admin/")
    call_command("demo_editor")
    if shown := os.environ.get("DEMO_CLOCK"):
        print(f"  fans' pages are shown as on {shown[:10]}; as of today: DEMO_CLOCK= make run")
    sys.stdout.flush()


def serve(settings: ServerSettings) -> int:
    """Serve until Ctrl-C or SIGTERM. Returns the exit status of the server."""
    site = f"http://127.0.0.1:{settings.port}/"
    limit_statements(settings)
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    # In its own process group: Ctrl-C reaches only this process, which then stops the server once.
    os.environ |= {"LISTEN": settings.listen, "PORT": str(settings.port)}
    server = subprocess.Popen(command(), cwd=PROJECT, process_group=0)
    try:
        deadline = time.monotonic() + START_TIMEOUT
        while server.poll() is None and not is_up(site + "ready/"):
            if time.monotonic() > deadline:
                sys.exit(f"{site}ready/ did not answer within {START_TIMEOUT} seconds.")
            time.sleep(0.1)
        if server.poll() is None:
            print_addresses(site)
        return server.wait()
    finally:
        server.terminate()
        server.wait()


def main() -> int:
    port = parse_port(os.environ.get("PORT") or "8000")
    try:
        settings = replace(ServerSettings.from_environment(), listen="127.0.0.1")
    except ImproperlyConfigured as error:
        sys.exit(str(error))
    check_port_is_free(port)
    set_default_environment()
    django.setup()
    try:
        prepare()
        set_demo_clock()
    except CommandError as error:
        sys.exit(str(error))
    except OperationalError as error:
        reason = str(error).splitlines()[0]
        sys.exit(f"Cannot connect to the database (see DATABASE_URL in README.md): {reason}")
    return serve(settings)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # SIGTERM ends it as Ctrl-C does
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("\nStopped.")
