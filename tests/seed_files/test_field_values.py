"""Values of seed files: read as their field asks, else a message with place and remedy."""

import pytest

from previews.models import Claim, Club, Person
from previews.seed_files.load import load
from tests.factories import ClubFactory, FixtureFactory, PreviewFactory, StadiumFactory
from tests.seed_files.rows import club, fixture, problems, row

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            club(city="[Liverpool]"),
            "line 6, column 11 (row 1), city: expected text, found a list",
            id="list-for-a-text",
        ),
        pytest.param(
            club(city='"Liver\\0pool"'),
            "line 6, column 11 (row 1), city: a text cannot hold the character NUL; take it out",
            id="nul",
        ),
        pytest.param(
            club(city=""),
            "line 6, column 5 (row 1), city: this line has no value; leave it out, or write ''",
            id="nothing-for-a-text",
        ),
        pytest.param(
            club(name=""),
            "line 3, column 5 (row 1), name: this line has no value, but it is required",
            id="nothing-for-a-needed-text",
        ),
        pytest.param(
            club(kind="reservs"),
            "line 6, column 11 (row 1), kind: expected one of club, national_team, reserves; "
            "found “reservs”; did you mean reserves?",
            id="no-such-choice",
        ),
        pytest.param(
            club(kind="National teams"),
            "line 6, column 11 (row 1), kind: expected one of club, national_team, reserves; "
            "found “National teams”; did you mean national_team?",
            id="label-of-a-choice",
        ),
        pytest.param(
            club(city='"Half \\ud83d"'),
            "line 6, column 11 (row 1), city: this text has a broken character; write it again",
            id="half-a-character",
        ),
        pytest.param(
            row("story", fixture="[18 April, A, ENG, B, ENG]", text="C"),
            "line 3, column 15 (row 1), fixture: expected a day such as 2024-04-18, "
            "found “18 April”",
            id="wrong-part-of-a-key",
        ),
        pytest.param(
            club(city="!town Liverpool"),
            "line 6, column 11 (row 1), city: the tag !town has no meaning here; leave it out",
            id="tag",
        ),
        pytest.param(
            row(
                "stadium", name="A", city="B", country="ITA", time_zone="Europe/Rome", capacity="x"
            ),
            "line 7, column 15 (row 1), capacity: expected a whole number, found “x”",
            id="text-for-a-number",
        ),
        pytest.param(
            row("stadium", name="A", city="B", country="ITA", time_zone="UTC", capacity="'9'"),
            "line 7, column 15 (row 1), capacity: expected a whole number, found “9”; take "
            "the quotes away",
            id="number-in-quotes",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="2024-02-30"),
            "line 4, column 14 (row 1), born_on: 2024-02-30 is not in the calendar",
            id="no-such-day",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="'2024-02-30'"),
            "line 4, column 14 (row 1), born_on: 2024-02-30 is not in the calendar",
            id="no-such-day-in-quotes",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="June 1967"),
            "line 4, column 14 (row 1), born_on: expected a day such as 2024-04-18, found "
            "“June 1967”",
            id="words-for-a-day",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="2024-04-18T20:00:00Z"),
            "line 4, column 14 (row 1), born_on: expected a day such as 2024-04-18, "
            "found “2024-04-18T20:00:00Z”",
            id="moment-for-a-day",
        ),
        pytest.param(
            club(country="eng"),
            "line 4, column 14 (row 1), country: Three capital letters, as FIFA writes them: ENG.",
            id="validator",
        ),
        pytest.param(
            club(nickname="x" * 61),
            "line 6, column 15 (row 1), nickname: Ensure this value has at most 60 "
            "characters (it has 61).",
            id="too-long",
        ),
        pytest.param(
            club(stadium="Anfield"),
            "line 6, column 14 (row 1), stadium: expected the key of a stadium: [name, "
            "city]; found “Anfield”",
            id="name-for-a-key",
        ),
        pytest.param(
            club(stadium="[Anfield]"),
            "line 6, column 14 (row 1), stadium: the key of a stadium is [name, city]; found "
            "[Anfield]",
            id="short-key",
        ),
        pytest.param(
            club(stadium="[Anfield, Liverpool]"),
            "line 6, column 14 (row 1), stadium: no stadium “Anfield, Liverpool”; add it, or "
            "correct the key",
            id="unknown-reference",
        ),
    ],
)
def test_wrong_value_is_refused_with_its_place(write, text, says):
    assert problems(write("clubs.yaml", text)) == [f"clubs.yaml, {says}"]


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        pytest.param(
            "kick_off",
            "20:00",
            'expected a moment such as "2024-04-18T21:00:00+02:00", found “20:00”',
            id="clock-only",
        ),
        pytest.param(
            "kick_off",
            '"2024-04-18T21:00"',
            '2024-04-18T21:00 has no time zone; write it such as "2024-04-18T21:00:00+02:00"',
            id="naive",
        ),
        pytest.param(
            "kick_off",
            "2024-04-18 21:00:00",
            '2024-04-18 21:00:00 has no time zone; write it such as "2024-04-18T21:00:00+02:00"',
            id="naive-without-quotes",
        ),
        pytest.param(
            "kick_off",
            "2024-04-18",
            'expected a moment such as "2024-04-18T21:00:00+02:00", found “2024-04-18”',
            id="day-only",
        ),
        pytest.param(
            "kick_off",
            '"2024-04-18T25:00+02:00"',
            "2024-04-18T25:00+02:00 is not in the calendar",
            id="hour-25",
        ),
        pytest.param(
            "status",
            "planned",
            "expected one of scheduled, to_be_confirmed, "
            "postponed, abandoned, cancelled, awarded, played; found “planned”",
            id="choice-in-other-words",
        ),
        pytest.param(
            "neutral_ground",
            "yes",
            "expected true or false, found “yes”",
            id="yes-for-true",
        ),
        pytest.param(
            "neutral_ground",
            "'true'",
            "expected true or false, found “true”; take the quotes away",
            id="truth-value-in-quotes",
        ),
        pytest.param(
            "attendance",
            "1_000",
            "expected a whole number, found “1_000”",
            id="number-with-underscores",
        ),
    ],
)
def test_wrong_value_of_a_fixture_is_refused_with_its_place(write, name, value, says):
    season = FixtureFactory().season
    ClubFactory(name="Liverpool")
    ClubFactory(name="Everton")
    key = f"[{season.competition.name}, 2023/24]"
    path = write("fixtures.yaml", fixture(season=key, **{name: value}))

    place = f"line 7, column {len(name) + 7} (row 1), {name}"
    assert problems(path) == [f"fixtures.yaml, {place}: {says}"]


@pytest.mark.parametrize("unclear", ["010", "1_000", "+5", ".5", "1e3", "0x1F", "True", ".nan"])
def test_data_whose_meaning_is_not_clear_is_refused(write, unclear):
    key = f"[{', '.join(FixtureFactory().natural_key())}]"
    parameters = f"{{a: [{unclear}]}}"
    claim = row("claim", slug="a", fixture=key, sentence="A.", parameters=parameters)

    assert problems(write("claims.yaml", claim)) == [
        f"claims.yaml, line 6, column 22 (row 1), parameters: {unclear} is not clear without "
        f"quotes: write '{unclear}' for text, and true, false and numbers as JSON writes them"
    ]


@pytest.mark.parametrize(
    "text", ["2024", "no", "20:00", "010", "2024-04-18", "true", "1e3", "0x1F", "1.10", "a#b"]
)
def test_text_is_taken_as_it_is_written(write, text):
    load([write("clubs.yaml", club(city=text))])

    assert Club.objects.get().city == text


@pytest.mark.parametrize("file", ["pictures/missing.jpg", "../../missing.jpg"])
def test_picture_needs_its_file(write, settings, tmp_path, file):
    settings.MEDIA_ROOT = tmp_path
    preview = f"[{PreviewFactory().slug}]"
    text = row("picture", preview=preview, slug="a", alternative_text="A", file=file)

    assert problems(write("pictures.yaml", text)) == [
        f"pictures.yaml, line 6, column 11 (row 1), file: there is no uploaded file {file}; "
        "upload it in the admin"
    ]


def test_text_loses_the_spaces_around_it_as_in_the_admin(write):
    load([write("clubs.yaml", club(city="' Liverpool '", nickname="|\n      The Reds\n"))])

    liverpool = Club.objects.get()
    assert (liverpool.city, liverpool.nickname) == ("Liverpool", "The Reds")


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_nothing_empties_what_may_be_empty(write, nothing):
    ClubFactory(name="Liverpool", slug="liverpool", stadium=StadiumFactory())
    Person.objects.create(name="Klopp", slug="klopp", born_on="1967-06-16")
    klopp = row("person", name="Klopp", born_on=nothing)

    load([write("rows.yaml", club(stadium=nothing) + klopp)])

    assert Club.objects.get().stadium is None
    assert Person.objects.get().born_on is None


def test_data_has_numbers_and_truth_values_as_json_writes_them_and_else_text(write):
    fixture = FixtureFactory()
    data = "{a: [1, -2.5, true, ~], b: 2024-04-11, c: 2023/24, d: '1', e: no, f: {g: 5-0}}"
    key = f"[{', '.join(fixture.natural_key())}]"
    claim = row("claim", slug="a", fixture=key, sentence="A.", parameters=data)

    load([write("claims.yaml", claim)])

    assert Claim.objects.get().parameters == {
        "a": [1, -2.5, True, None],
        "b": "2024-04-11",
        "c": "2023/24",
        "d": "1",
        "e": "no",
        "f": {"g": "5-0"},
    }
