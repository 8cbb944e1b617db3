"""The command that checks claims: what it prints, keeps and ends with."""

import json
from datetime import UTC, datetime
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command

from previews.models import Check, Claim
from tests.factories import (
    ClaimFactory,
    EditionFactory,
    FixtureFactory,
    PreviewFactory,
    ReportFactory,
    ResultsStatementFactory,
)
from tests.questions.seasons import clubs, league, play

pytestmark = pytest.mark.django_db
BEFORE, AFTER = datetime(2024, 4, 17, 12, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def claim():
    liverpool, everton = clubs("Liverpool", "Everton")
    ResultsStatementFactory(club=liverpool)
    season = league()
    play(season, "2024-04-01", liverpool, everton, "2-0")
    fixture = FixtureFactory(season=season, home=liverpool, away=everton, kick_off_known=True)
    preview = PreviewFactory(fixture=fixture, slug="the-derby", published=True)
    # A first edition would have its claims checked, also after the match.
    EditionFactory(preview=preview, number=1, document="{}")
    claim = ClaimFactory(
        fixture=fixture,
        slug="met-once",
        sentence="They have met once.",
        question="head-to-head",
        parameters={"club": "Liverpool", "opponent": "Everton"},
        expected={"played": 1},
    )
    for outlet, played in (("Echo", 1), ("Post", 2)):
        ReportFactory(
            claim=claim, wording=f"{played} so far", stated={"played": played},
            article__outlet__name=outlet, article__slug=outlet.lower(),
        )  # fmt: skip
    return claim


def run(*options):
    out = StringIO()
    call_command("check_claims", *options, stdout=out)
    return out.getvalue()


def test_the_coming_previews_are_checked_and_told():
    with time_machine.travel(BEFORE):
        assert run() == (
            "the-derby, as of 2024-04-18 19:00\n"
            "  They have met once.\n"
            "    True. Agrees with the archive: there is 1 match played.\n"
            "    Echo: 1 so far\n"
            "      True. Agrees with the archive: there is 1 match played.\n"
            "    Post: 2 so far\n"
            "      False. It says that there are 2 matches played; "
            "by the results, there is 1 match played.\n"
            "      better: Liverpool against Everton: 1 match played.\n"
            "  contradiction: Played: Echo: 1; Post: 2. The archive has 1.\n"
            "1 claims checked; checks new or changed: 3\n"
        )


@pytest.mark.parametrize(
    ("options", "checks"), [((), 0), (("--all",), 3), (("--preview", "the-derby"), 3)]
)
def test_past_previews_are_checked_when_asked_for(options, checks):
    with time_machine.travel(AFTER):
        run(*options)

    assert Check.objects.count() == checks


def test_json_says_the_same_in_plain_data():
    (told,) = json.loads(run("--all", "--json"))

    (claim,) = told.pop("claims")
    assert told == {"preview": "the-derby", "as_of": "2024-04-18T19:00:00+00:00"}
    assert claim["reports"][1] == {
        "article": "post",
        "wording": "2 so far",
        "verdict": "false",
        "reason": (
            "It says that there are 2 matches played; by the results, there is 1 match played."
        ),
        "suggestion": "Liverpool against Everton: 1 match played.",
    }
    assert (claim["claim"], claim["verdict"], claim["changed"]) == ("met-once", "true", True)
    assert claim["contradictions"] == ["Played: Echo: 1; Post: 2. The archive has 1."]


def test_a_claim_that_fans_read_and_that_is_false_ends_with_one():
    Claim.objects.update(expected={"played": 7})

    with pytest.raises(SystemExit) as ended:
        run("--all")

    assert ended.value.code == 1


def test_an_unknown_preview_ends_with_two():
    with pytest.raises(CommandError, match="There is no preview “nowhere”") as ended:
        run("--preview", "nowhere")

    assert ended.value.returncode == 2


def test_an_import_checks_what_is_to_come_again(tmp_path):
    with time_machine.travel(BEFORE):
        run()
        results = tmp_path / "league.csv"
        results.write_text("Date,HomeTeam,AwayTeam,FTHG,FTAG\n2024-04-10,Everton,Liverpool,0,1\n")
        out = StringIO()
        call_command(
            "import_results", str(results), competition="Premier League", season="2023/24",
            country="ENG", stdout=out,
        )  # fmt: skip

    assert "claims checked again: 1, outcomes new or changed: 3" in out.getvalue()
    assert Check.objects.filter(report=None).latest("pk").outcome == "false"
