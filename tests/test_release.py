"""A release: one version everywhere, and distributions that hold what a site needs."""

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path, PurePosixPath

import django
import pytest
from django.core.management import call_command
from django.db import connection

from matchhub.version import VERSION

PROJECT = Path(__file__).parent.parent
# What runs, and what is needed beside it to install, deploy and understand a site.
RUNS = ("accounts", "fixtures", "matchhub", "previews", "templates")
BESIDE = (
    "ARCHITECTURE.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md",
    "SECURITY.md", "compose.yaml", "deploy", "docs", "manage.py", "pyproject.toml",
    "requirements-dev.txt", "requirements-server.txt", "requirements.txt", "tools",
)  # fmt: skip


def files_below(*names):
    """The files of these folders, as this working copy has them."""
    return {
        path.relative_to(PROJECT).as_posix()
        for name in names
        for path in ((PROJECT / name).rglob("*") if (PROJECT / name).is_dir() else [PROJECT / name])
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def distributions(tmp_path_factory):
    """Built without a package index: the build backend is a part of uv."""
    folder = tmp_path_factory.mktemp("distributions")
    subprocess.run(
        [sys.executable, "-m", "uv", "--offline", "--no-cache", "build", "--quiet",
         "--out-dir", str(folder)],
        cwd=PROJECT, check=True, capture_output=True,
    )  # fmt: skip
    return folder


def test_the_version_is_that_of_the_project_file():
    assert tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"] == VERSION


def test_the_newest_release_of_the_changelog_is_this_version():
    releases = re.findall(r"^## (\d\S*)", (PROJECT / "CHANGELOG.md").read_text(), re.M)

    assert releases[:1] in ([VERSION], [])  # none before the first release


def test_a_command_names_the_versions(capsys):
    call_command("site_version")

    first, second, *_, last = capsys.readouterr().out.splitlines()
    assert first == f"matchhub {VERSION}"
    assert second == f"Django {django.get_version()}"
    assert last == f"on {connection.display_name}"


def test_the_wheel_has_every_file_that_runs_and_nothing_else(distributions):
    with zipfile.ZipFile(distributions / f"matchhub-{VERSION}-py3-none-any.whl") as wheel:
        names = {name for name in wheel.namelist() if not name.endswith("/")}

    held = {name for name in names if not name.startswith(f"matchhub-{VERSION}.dist-info/")}
    assert held == files_below(*RUNS)


def test_the_source_distribution_has_what_installs_and_explains_a_site(distributions):
    with tarfile.open(distributions / f"matchhub-{VERSION}.tar.gz") as archive:
        names = {
            PurePosixPath(member.name).relative_to(f"matchhub-{VERSION}").as_posix()
            for member in archive.getmembers()
            if member.isfile()
        }

    assert files_below(*RUNS, *BESIDE) <= names
    assert {name.split("/")[0] for name in names} <= {
        *RUNS, *BESIDE, "PKG-INFO", "pyproject.toml.orig",
    }  # fmt: skip


def test_an_unpacked_wheel_finds_its_templates_and_style_sheets(distributions, tmp_path):
    with zipfile.ZipFile(distributions / f"matchhub-{VERSION}-py3-none-any.whl") as wheel:
        wheel.extractall(tmp_path)
    code = (
        "import django; django.setup();"
        "from django.contrib.staticfiles import finders;"
        "from django.template.loader import get_template;"
        "print(get_template('previews/preview_detail.html').origin.name);"
        "print(finders.find('previews/css/admin.css'))"
    )

    told = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True,
        env={"DJANGO_SETTINGS_MODULE": "matchhub.settings", "VAR": str(tmp_path / "var")},
    )  # fmt: skip

    template, style_sheet = told.stdout.splitlines()
    assert template == str(tmp_path / "templates/previews/preview_detail.html")
    assert style_sheet.startswith(str(tmp_path))
