"""Claims over the real result files, with answers that are known from elsewhere."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command

from previews.factcheck.answers import Archive
from previews.factcheck.verdicts import judged
from previews.models import Claim, Club
from tests.factories import ClubFactory, ClubNameFactory, ResultsStatementFactory

SHARED = Path(__file__).parents[2].parent / "shared" / "data"
EVE = datetime(2024, 4, 17, 23, tzinfo=UTC)
SUMMER = datetime(2024, 6, 1, tzinfo=UTC)


@pytest.fixture
def files(db):
    if not SHARED.exists():
        pytest.skip("the folder ../shared/data is not here")
    csv = SHARED / "csv"
    call_command("import_clubs", str(SHARED / "clubs" / "eng.clubs.txt"), verbosity=0)
    # The table has the club under both names.
    ClubNameFactory(club=ClubFactory(name="Sparta Praha", country="CZE"), name="AC Sparta Praha")
    call_command("import_results", str(csv / "liverpool-atalanta-europe-1963-2024.csv"),
                 create_clubs=True, verbosity=0)  # fmt: skip
    call_command("import_results", str(csv / "epl-2023-24.csv"), competition="Premier League",
                 country="ENG", create_clubs=True, verbosity=0)  # fmt: skip
    ResultsStatementFactory(club=Club.objects.get(name="Liverpool FC"))


EUROPE = {"club": "Liverpool", "organiser": "UEFA"}
LEAGUE = {"competition": "Premier League", "season": "2023/24"}
# question, parameters, what is stated, verdict on the eve, verdict in the summer
KNOWN = [
    ("first-legs-lost-at-home", EUROPE, {"count": 4, "progressed": 0}, "misleading", "true"),
    ("first-legs-lost-at-home", EUROPE, {"count": 4}, "true", "true"),
    ("first-legs-lost-at-home", EUROPE, {"progressed": 0, "decided": 3}, "true", "false"),
    ("first-legs-lost-at-home", EUROPE, {"years": [1971, 2009, 2023, 2024]}, "true", "true"),
    ("first-legs-lost-at-home", EUROPE, {"count": 3}, "false", "false"),
    ("ties-lost-both-legs", EUROPE, {"count": 8}, "true", "true"),
    ("ties-lost-both-legs", EUROPE, {"count": 7}, "misleading", "misleading"),
    ("ties-lost-both-legs", EUROPE, {"count": 7, "definition": "90 minutes"}, "true", "true"),
    ("ties-lost-both-legs", EUROPE, {"count": 9}, "false", "false"),
    ("comebacks", {**EUROPE, "deficit": 3}, {"years": [2019]}, "true", "true"),
    ("comebacks", {**EUROPE, "deficit": 3, "second_leg": "away"}, {"years": []}, "true", "true"),
    ("table", {**LEAGUE, "club": "Liverpool"}, {"points_behind": 2}, "true", "false"),
    ("table", {**LEAGUE, "club": "Liverpool"}, {"position": 3}, "true", "true"),
    ("table", {**LEAGUE, "club": "Liverpool"}, {"points": 82}, "false", "true"),
    ("table", {**LEAGUE, "club": "Manchester City"}, {"position": 1}, "true", "true"),
    ("streak", {"club": "Liverpool", "kind": "without_a_goal"}, {"current": 2}, "true", "false"),
    (
        "last-time",
        {"club": "Liverpool", "what": "clean_sheet"},
        {"home": "Nottingham Forest", "date": "2024-03-02"},
        "true",
        "false",
    ),
    (
        "last-time",
        {"club": "Liverpool", "what": "win", "margin": 5, "opponent": "Atalanta"},
        {"home": "Atalanta", "score": "0-5"},
        "true",
        "true",
    ),
    (
        "last-time",
        {"club": "Liverpool", "what": "win", "margin": 5, "opponent": "Atalanta"},
        {"home": "Liverpool", "score": "5-0"},
        "false",
        "false",
    ),
]


@pytest.mark.django_db
def test_the_table_of_known_claims(files):
    eve, summer = Archive(EVE), Archive(SUMMER)

    told = [
        (question, stated, *(verdict(question, parameters, stated, one) for one in (eve, summer)))
        for question, parameters, stated, _eve, _summer in KNOWN
    ]

    assert told == [
        (question, stated, on_eve, in_summer)
        for question, _parameters, stated, on_eve, in_summer in KNOWN
    ]


def verdict(question, parameters, stated, archive):
    claim = Claim(question=question, parameters=parameters)
    asked = archive.about(claim)
    spelt = archive.spellings.spelt(stated, asked.computed.values)
    return str(judged(stated, asked, spelt).verdict)
