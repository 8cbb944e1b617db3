"""What make calls: its one sentence when something is in the way, and what it keeps."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tools.serve import check_port_is_free, port_asked, secret_key

PROJECT = Path(__file__).parent.parent


def run(*command, **environment):
    return subprocess.run(
        command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )


def program(path, *lines):
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines]))
    path.chmod(0o755)


def test_a_python_that_is_only_a_name_is_passed_over_for_one_that_runs(tmp_path):
    program(
        tmp_path / "bin" / "python3.13", "echo 'pyenv: version 3.13 is not installed'", "exit 1"
    )
    program(tmp_path / "bin" / "python3", f'exec {sys.executable} "$@"')

    found = run("tools/find_python.sh", PATH=f"{tmp_path}/bin", PYENV_ROOT="/nowhere")

    assert found.returncode == 0
    assert os.path.samefile(found.stdout.strip(), sys.executable)


@pytest.mark.parametrize(
    ("environment", "found_instead"),
    [
        pytest.param({}, "(found Python 3.9.18 at best)", id="in-path"),
        pytest.param({"PYTHON": "python3"}, "(PYTHON=python3 is not one)", id="named"),
    ],
)
def test_an_old_python_is_refused_in_one_sentence_with_the_remedy(
    tmp_path, environment, found_instead
):
    program(
        tmp_path / "bin" / "python3",
        'if [ "$1" = --version ]; then echo Python 3.9.18; else exit 1; fi',
    )

    refused = run(
        "tools/find_python.sh", PATH=f"{tmp_path}/bin", PYENV_ROOT="/nowhere", **environment
    )

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr == (
        f"matchhub needs Python 3.12 or newer with its venv module {found_instead}: "
        "install it (Debian and Ubuntu: apt-get install python3 python3-venv; "
        "pyenv: pyenv install 3.13), or name one: make run PYTHON=/path/to/python3.13\n"
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
def test_what_is_no_port_is_refused(port):
    with pytest.raises(SystemExit, match=f"PORT={port} is not a port"):
        port_asked(port)


def test_the_secret_key_is_made_up_once_and_is_nobody_elses_to_read(tmp_path):
    kept_in = tmp_path / "secret_key"

    key = secret_key(kept_in)

    assert len(key) >= 50
    assert secret_key(kept_in) == key
    assert kept_in.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("environment", "ends_with"),
    [pytest.param({}, 0, id="laptop"), pytest.param({"CI": "true"}, 1, id="ci")],
)
def test_a_missing_browser_is_named_with_its_remedy_and_fails_only_in_ci(environment, ends_with):
    nothing_there = {"CHROMIUM": "/nowhere", "PATH": "/nowhere"}  # apt-get neither

    said = run(sys.executable, "-m", "tools.components", **nothing_there, **environment)

    assert said.returncode == ends_with
    assert said.stdout.splitlines()[0] == (
        "chromium is missing, so the tests in tests/browser will be skipped. Get it: "
        "apt-get install chromium, or .venv/bin/python -m playwright install chromium, "
        "or CHROMIUM=/path/to/chromium."
    )
