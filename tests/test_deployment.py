"""The files that deploy the site say what the settings read, and the document says both."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from matchhub.server_settings import ServerSettings

PROJECT = Path(__file__).parent.parent
OF_OTHERS = {"DJANGO_SETTINGS_MODULE", "PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE"}


def text(name):
    return (PROJECT / name).read_text()


def settings_read():
    in_settings = re.findall(r'env(?:\.\w+)?\(\s*"([A-Z_0-9]+)"', text("matchhub/settings.py"))
    return {*in_settings, *(field.name.upper() for field in fields(ServerSettings))}


def documented():
    table = text("docs/operators.md").partition("## Settings")[2]
    cells = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return {name for cell in cells for name in re.findall(r"`([A-Z_0-9]+)`", cell)}


@pytest.fixture
def compose():
    return YAML(typ="safe").load(text("compose.yaml"))


def test_every_setting_is_documented():
    missing = settings_read() - documented() - {"DEMO_CLOCK", "PORT"}

    assert missing == set()


def test_the_readme_has_the_settings_of_make_run():
    assert {"DEMO_CLOCK", "PORT"} <= set(re.findall(r"^\| `(\w+)`", text("README.md"), re.M))


def test_the_container_sets_only_what_is_read():
    environment = re.search(r"^ENV ((?:.*\\\n)*.*)$", text("deploy/Dockerfile"), re.M)[1]

    assert set(re.findall(r"([A-Z_]+)=", environment)) - OF_OTHERS <= settings_read()


def test_compose_sets_only_what_is_read(compose):
    assert set(compose["x-application"]["environment"]) <= settings_read()


def test_the_application_of_compose_has_no_more_rights_than_it_needs(compose):
    for name in ("site", "migrations", "scheduled"):
        service = compose["services"][name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["mem_limit"]
    assert re.search(r"^USER matchhub$", text("deploy/Dockerfile"), re.M)


def test_each_service_of_compose_waits_for_what_it_asks(compose):
    services = compose["services"]
    for service in services.values():
        for name, needs in service.get("depends_on", {}).items():
            if needs["condition"] == "service_healthy" and name != "site":
                assert "healthcheck" in services[name]
    assert "HEALTHCHECK" in text("deploy/Dockerfile")


@pytest.mark.parametrize(
    "unit", ["matchhub.service", "matchhub-scheduled.service", "matchhub-scheduled.timer"]
)
def test_each_unit_runs_what_is_there(unit):
    for command in re.findall(r"^Exec\w+=(.*)$", text(f"deploy/{unit}"), re.M):
        name = re.search(r"manage\.py (\w+)", command)
        if name and name[1] != "migrate":
            assert (PROJECT / f"previews/management/commands/{name[1]}.py").exists()


def test_stopping_fits_into_the_time_that_supervisors_give(compose):
    drain = float(compose["x-application"]["environment"]["DRAIN_SECONDS"])
    whole = drain + ServerSettings.stop_seconds
    unit = int(re.search(r"TimeoutStopSec=(\d+)", text("deploy/matchhub.service"))[1])

    assert whole <= unit
    assert whole <= int(compose["services"]["site"]["stop_grace_period"].removesuffix("s"))
