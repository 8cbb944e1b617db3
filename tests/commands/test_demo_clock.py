"""As of when `make run` shows the site."""

import os
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.management import call_command

from tests.factories import ClubFactory, FixtureFactory, PreviewFactory, StadiumFactory
from tools.serve import set_demo_clock

pytestmark = pytest.mark.django_db
KICK_OFF = datetime(2024, 4, 18, 19, tzinfo=UTC)


@pytest.fixture
def bergamo():
    return StadiumFactory(name="Gewiss", city="Bergamo", country="ITA", time_zone="Europe/Rome")


def preview(kick_off, stadium=None, **facts):
    fixture = FixtureFactory(
        home=ClubFactory(), day=kick_off.date(), kick_off=kick_off, stadium=stadium
    )
    return PreviewFactory(fixture=fixture, published=True, **facts)


def shown(capsys):
    return call_command("demo_clock") or "", capsys.readouterr().out.strip()


@time_machine.travel("2026-11-29T12:00Z")
def test_it_is_nine_in_the_evening_before_the_latest_match_at_its_ground(bergamo, capsys):
    preview(datetime(2024, 3, 1, 19, tzinfo=UTC))
    preview(KICK_OFF, bergamo)

    assert shown(capsys)[1] == "2024-04-17T21:00:00+02:00"


@time_machine.travel("2026-11-29T12:00Z")
def test_it_is_later_if_fans_did_not_see_the_preview_before(bergamo, capsys):
    preview(KICK_OFF, bergamo, publish_at=datetime(2024, 4, 17, 20, tzinfo=UTC))

    assert shown(capsys)[1] == "2024-04-17T22:00:00+02:00"


@time_machine.travel("2024-04-18T12:00Z")
def test_while_a_match_is_to_come_the_site_is_shown_as_of_now(bergamo, capsys):
    preview(KICK_OFF, bergamo)

    assert shown(capsys)[1] == ""


@time_machine.travel("2026-11-29T12:00Z")
def test_a_site_without_a_preview_is_shown_as_of_now(capsys):
    PreviewFactory()

    assert shown(capsys)[1] == ""


@time_machine.travel("2026-11-29T12:00Z")
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        (None, "2024-04-17T21:00:00+02:00"),
        ("", ""),
        ("2024-04-10T12:00+00:00", "2024-04-10T12:00+00:00"),
    ],
)
def test_make_run_sets_it_unless_the_environment_does(monkeypatch, bergamo, environment, expected):
    preview(KICK_OFF, bergamo)
    monkeypatch.setenv("DEMO_CLOCK", environment or "")
    if environment is None:
        monkeypatch.delenv("DEMO_CLOCK")

    set_demo_clock()

    assert os.environ["DEMO_CLOCK"] == expected
