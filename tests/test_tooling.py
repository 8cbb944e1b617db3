"""The commands that the Makefile calls: their error messages and their files."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools.serve import check_port_is_free, parse_port, secret_key

PROJECT = Path(__file__).parent.parent


def run(*command, **environment):
    return subprocess.run(
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )


def program(path, *lines):
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines]))
    path.chmod(0o755)


def test_a_python_that_does_not_start_is_skipped(tmp_path):
    program(
        tmp_path / "bin" / "python3.13", "echo 'pyenv: version 3.13 is not installed'", "exit 1"
    )
    program(tmp_path / "bin" / "python3", f'exec {sys.executable} "$@"')

    answer = run("tools/find_python.sh", PATH=f"{tmp_path}/bin", PYENV_ROOT="/nowhere")

    assert answer.returncode == 0
    assert os.path.samefile(answer.stdout.strip(), sys.executable)


@pytest.mark.parametrize(
    ("environment", "reason"),
    [
        pytest.param({}, "(found only Python 3.9.18)", id="in-path"),
        pytest.param({"PYTHON": "python3"}, "(PYTHON=python3 cannot be used)", id="named"),
    ],
)
def test_an_old_python_is_refused_in_one_sentence_with_the_remedy(tmp_path, environment, reason):
    program(
        tmp_path / "bin" / "python3",
        'if [ "$1" = --version ]; then echo Python 3.9.18; else exit 1; fi',
    )

    refused = run(
        "tools/find_python.sh", PATH=f"{tmp_path}/bin", PYENV_ROOT="/nowhere", **environment
    )

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == (
        f"matchhub needs Python 3.12 or newer with its venv module {reason}: "
        "install it (Debian and Ubuntu: apt-get install python3 python3-venv; "
        "pyenv: pyenv install 3.13), or choose one: make run PYTHON=/path/to/python3.13\n"
    )


def test_a_taken_port_is_refused_with_the_next_one_as_remedy():
    with socket.socket() as other_program:
        other_program.bind(("127.0.0.1", 0))
        other_program.listen()
        port = other_program.getsockname()[1]

        with pytest.raises(SystemExit) as refused:
            check_port_is_free(port)

    assert str(refused.value) == (
        f"Port {port} is taken by another program: stop it, "
        f"or choose another, e.g. make run PORT={port + 1}"
    )


@pytest.mark.parametrize("port", ["0", "65536", "eight", "-1", "80.5"])
def test_a_value_that_is_not_a_port_is_refused(port):
    with pytest.raises(SystemExit, match=f"PORT={port} is not a port"):
        parse_port(port)


def test_the_secret_key_is_made_once_and_only_its_owner_can_read_it(tmp_path):
    path = tmp_path / "secret_key"

    key = secret_key(path)

    assert len(key) >= 50
    assert secret_key(path) == key
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("environment", "ends_with"),
    [pytest.param({}, 0, id="laptop"), pytest.param({"CI": "true"}, 1, id="ci")],
)
def test_a_missing_browser_is_named_with_its_remedy_and_fails_only_in_ci(environment, ends_with):
    nothing_there = {"CHROMIUM": "/nowhere", "PATH": "/nowhere"}  # apt-get neither

    said = run(sys.executable, "-m", "tools.components", **nothing_there, **environment)

    assert said.returncode == ends_with
    assert said.stdout.splitlines()[0] == (
        "chromium is missing, so the tests in tests/browser will be skipped. To install: "
        "apt-get install chromium, or .venv/bin/python -m playwright install chromium, "
        "or CHROMIUM=/path/to/chromium."
    )
