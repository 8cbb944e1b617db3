"""The site and nginx, each on a port of its own for as long as a measurement takes."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.databases import PROJECT, environment
from benchmarks.wire.client import ask, connections, request
from benchmarks.wire.processes import cpu_seconds, family
from matchhub.serve import command

START_TIMEOUT = 120
PLAIN = "benchmarks.wire.plain:application"
NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log; {user} worker_processes 2;
events {{ }}
http {{
  access_log off; keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  server {{
    listen 127.0.0.1:{port}; root {folder}/files; default_type "text/html; charset=utf-8";
    location / {{ add_header Content-Encoding {encoding}; }}
  }}
}}
"""


@dataclass(slots=True)
class Server:
    """A running server, and the processor time that it has used since `mark`."""

    port: int
    process: subprocess.Popen[bytes]
    marked: float = field(default=0.0)

    def mark(self) -> None:
        self.marked = cpu_seconds(family(self.process.pid))

    def since_mark(self) -> float:
        return cpu_seconds(family(self.process.pid)) - self.marked

    @property
    def workers(self) -> list[int]:
        return family(self.process.pid)[1:]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def site(database_url: str, folder: Path) -> Iterator[Server]:
    """The site as `make run` and a production server serve it."""
    port = free_port()
    own = {
        "PORT": str(port),
        "WORKERS": "2",
        "PAGE_COPIES": str(folder / "page_copies"),
    }
    program = [sys.executable, "-m", "matchhub.serve"]
    with running(program, port, "/health/", environment(database_url) | own) as server:
        yield server


@contextmanager
def plain(content: bytes, folder: Path) -> Iterator[Server]:
    """The site's server, with the content in memory and without the site."""
    path, port = folder / "plain_page", free_port()
    path.write_bytes(content)
    variables = os.environ | {"PLAIN_PAGE": str(path), "PORT": str(port), "WORKERS": "2"}
    with running(command(PLAIN), port, "/page", variables) as server:
        yield server


def has_nginx() -> bool:
    return nginx() is not None


def nginx() -> str | None:
    return shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


@contextmanager
def static_file(content: bytes, encoding: str, folder: Path) -> Iterator[Server]:
    """nginx serving the content, compressed already, at /page."""
    program, port = nginx(), free_port()
    assert program is not None
    (folder / "files").mkdir()
    (folder / "files" / "page").write_bytes(content)
    configuration = folder / "nginx.conf"
    user = "user root;" if os.geteuid() == 0 else ""  # or it could not read the folder
    configuration.write_text(
        NGINX.format(folder=folder, port=port, encoding=encoding or "identity", user=user)
    )
    nginx_command = [program, "-e", str(folder / "error.log"), "-c", str(configuration)]
    with running(nginx_command, port, "/page", os.environ) as server:
        yield server


@contextmanager
def running(
    program: list[str], port: int, ready: str, variables: Mapping[str, str]
) -> Iterator[Server]:
    process = subprocess.Popen(program, cwd=PROJECT, env=variables, stderr=subprocess.DEVNULL)
    try:
        wait_for(port, ready, process)
        yield Server(port, process)
    finally:
        process.terminate()
        process.wait(timeout=START_TIMEOUT)


def wait_for(
    port: int, path: str, process: subprocess.Popen[bytes], timeout: float = START_TIMEOUT
) -> None:
    deadline = time.monotonic() + timeout
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with connections(port, 1) as [connection]:
                if ask(connection, request(path)).status == 200:
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise RuntimeError(f"http://127.0.0.1:{port}{path} did not answer")
