"""Bad input in fixture files: each message says where, what was expected, and what to do."""

import os

import pytest

from previews.importers.fixture_files import FixtureFilesError, load
from previews.models import Club, LoadedRow, Stadium
from tests.factories import ClubFactory, FixtureFactory

pytestmark = pytest.mark.django_db
LIVERPOOL = "{name: Liverpool, country: ENG, slug: liverpool}"


def problems(*paths):
    with pytest.raises(FixtureFilesError) as caught:
        load(paths)
    assert Club.objects.named("Anything new").count() == LoadedRow.objects.count() == 0
    return [str(problem) for problem in caught.value.problems]


def row(model, **fields):
    lines = [f"- model: previews.{model}", "  fields:"]
    return "\n".join(lines + [f"    {name}: {value}" for name, value in fields.items()]) + "\n"


def club(**changes):
    named = {"name": "Liverpool", "country": "ENG", "slug": "liverpool"} | changes
    return row("club", **{name: value for name, value in named.items() if value is not None})


def fixture(**changes):
    return row(
        "fixture", home="[Liverpool, ENG]", away="[Everton, ENG]", day="2024-04-18", **changes
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            club(name=2024),
            "line 3 (row 1), name: expected text, but 2024 without quotes is a number; "
            "write '2024'",
            id="number-for-a-text",
        ),
        pytest.param(
            club(city="no"),
            "line 6 (row 1), city: expected text, but no without quotes means false; write 'no'",
            id="word-that-means-false",
        ),
        pytest.param(
            club(city="20:00"),
            "line 6 (row 1), city: 20:00 without quotes means the number 1200; write '20:00'",
            id="time-that-means-a-number",
        ),
        pytest.param(
            club(city="010"),
            "line 6 (row 1), city: 010 without quotes means the number 8; write '010'",
            id="number-that-means-another",
        ),
        pytest.param(
            club(city="2024-04-18"),
            "line 6 (row 1), city: expected text, but 2024-04-18 without quotes is a day; "
            "write '2024-04-18'",
            id="day-for-a-text",
        ),
        pytest.param(
            club(city="[Liverpool]"),
            "line 6 (row 1), city: expected text, found a list",
            id="list-for-a-text",
        ),
        pytest.param(
            club(city='"Liver\\0pool"'),
            "line 6 (row 1), city: a text cannot hold the character NUL; take it out",
            id="nul",
        ),
        pytest.param(
            club(city=""),
            "line 6 (row 1), city: nothing is written here; leave the line out, or write ''",
            id="nothing-for-a-text",
        ),
        pytest.param(
            club(name=""),
            "line 3 (row 1), name: nothing is written here, but it is needed",
            id="nothing-for-a-needed-text",
        ),
        pytest.param(
            club(kind="reservs"),
            "line 6 (row 1), kind: expected one of club, national_team, reserves; "
            "found “reservs”; did you mean reserves?",
            id="no-such-choice",
        ),
        pytest.param(
            club(city="!town Liverpool"),
            "line 6 (row 1), city: the tag !town means nothing here; leave it out",
            id="tag",
        ),
        pytest.param(
            row(
                "stadium", name="A", city="B", country="ITA", time_zone="Europe/Rome", capacity="x"
            ),
            "line 7 (row 1), capacity: expected a whole number, found “x”",
            id="text-for-a-number",
        ),
        pytest.param(
            row("stadium", name="A", city="B", country="ITA", time_zone="UTC", capacity="'9'"),
            "line 7 (row 1), capacity: expected a whole number, found “9”; take the quotes away",
            id="number-in-quotes",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="2024-02-30"),
            "line 4 (row 1), born_on: 2024-02-30 is no day of the calendar",
            id="no-such-day",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="'2024-02-30'"),
            "line 4 (row 1), born_on: 2024-02-30 is no day of the calendar",
            id="no-such-day-in-quotes",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="June 1967"),
            "line 4 (row 1), born_on: expected a day such as 2024-04-18, found “June 1967”",
            id="words-for-a-day",
        ),
        pytest.param(
            row("person", name="Klopp", born_on="2024-04-18T20:00:00Z"),
            "line 4 (row 1), born_on: expected a day such as 2024-04-18, "
            "found 2024-04-18T20:00:00Z",
            id="moment-for-a-day",
        ),
        pytest.param(
            club(nickame="The Reds"),
            "line 6 (row 1), nickame: a club has no such field; did you mean nickname?",
            id="unknown-field",
        ),
        pytest.param(
            row("outlet", name="GOAL", kind="website", wesbite="goal.example"),
            "line 5 (row 1), wesbite: an outlet has no such field; did you mean website?",
            id="unknown-field-of-a-vowel",
        ),
        pytest.param(
            club(edited_by_hand="true"),
            "line 6 (row 1), edited_by_hand: the desk fills this in; leave it out",
            id="field-of-the-desk",
        ),
        pytest.param(
            club(slug=None),
            "line 1 (row 1), slug: a club needs this; add it",
            id="missing-field",
        ),
        pytest.param(
            club(country="eng"),
            "line 4 (row 1), country: Three capital letters, as FIFA writes them: ENG.",
            id="validator",
        ),
        pytest.param(
            club(nickname="x" * 61),
            "line 6 (row 1), nickname: Ensure this value has at most 60 characters (it has 61).",
            id="too-long",
        ),
        pytest.param(
            club(stadium="Anfield"),
            "line 6 (row 1), stadium: expected the key of a stadium: [name, city]; found “Anfield”",
            id="name-for-a-key",
        ),
        pytest.param(
            club(stadium="[Anfield]"),
            "line 6 (row 1), stadium: a stadium is named by [name, city]; found [Anfield]",
            id="short-key",
        ),
        pytest.param(
            club(stadium="[Anfield, 5]"),
            "line 6 (row 1), stadium: expected text, but 5 without quotes is a number; write '5'",
            id="wrong-type-in-a-key",
        ),
        pytest.param(
            club(stadium="[Anfield, Liverpool]"),
            "line 6 (row 1), stadium: no stadium “Anfield, Liverpool”; add it, or correct the key",
            id="unknown-reference",
        ),
        pytest.param(
            "- model: previews.clubb\n  fields: {name: X}\n",
            "line 1 (row 1), model: no model is called “previews.clubb”; "
            "did you mean previews.club?",
            id="unknown-model",
        ),
        pytest.param(
            "- model: previews.publication\n  fields: {}\n",
            "line 1 (row 1), model: a publication does not come from files; leave the row out",
            id="model-that-files-do-not-bring",
        ),
        pytest.param(
            f"- model: previews.club\n  pk: 7\n  fields: {LIVERPOOL}\n",
            "line 2 (row 1), pk: rows are named by their key; leave this line out",
            id="primary-key",
        ),
        pytest.param(
            f"- model: previews.club\n  filds: {LIVERPOOL}\n",
            "line 1 (row 1): a row gives its values under “fields:”",
            id="no-fields",
        ),
        pytest.param(
            "- fields: {name: X}\n",
            "line 1 (row 1): a row says first what it is, such as “model: previews.club”",
            id="no-model",
        ),
        pytest.param(
            "- Liverpool\n",
            "line 1 (row 1): expected a row with “model” and “fields”, found “Liverpool”",
            id="no-row",
        ),
        pytest.param(
            club() + "    name: Everton\n",
            "line 1 (row 1): “name” stands here twice; keep one",
            id="field-twice",
        ),
        pytest.param(
            "model: previews.club\n",
            "line 1: expected a list of rows, each beginning with “- model:”",
            id="no-list",
        ),
        pytest.param(
            club(nickname="The Reds: champions"),
            "line 6: this is not YAML: mapping values are not allowed in this context; "
            "a text with a colon in it stands in quotes",
            id="broken-yaml",
        ),
        pytest.param("", "this file is empty; write rows, or remove it", id="empty"),
        pytest.param(
            "# nothing\n", "no row stands in this file; write rows, or remove it", id="comment-only"
        ),
        pytest.param(
            b"- model: previews.club\n  fields: {name: K\xf6ln}\n",
            "line 2: this is not UTF-8; save the file in that encoding",
            id="encoding",
        ),
    ],
)
def test_problem_of_a_yaml_file(write, text, says):
    path = write("clubs.yaml", text)

    place = ": " if says.startswith(("this", "no row")) else ", "
    assert problems(path) == [f"clubs.yaml{place}{says}"]


@pytest.mark.parametrize(
    ("kick_off", "says"),
    [
        pytest.param(
            "20:00", "20:00 without quotes means the number 1200; write '20:00'", id="clock-only"
        ),
        pytest.param(
            '"2024-04-18T21:00"',
            '2024-04-18T21:00 has no time zone; write it such as "2024-04-18T21:00:00+02:00"',
            id="naive",
        ),
        pytest.param(
            "2024-04-18 21:00:00",
            '2024-04-18 21:00:00 has no time zone; write it such as "2024-04-18T21:00:00+02:00"',
            id="naive-without-quotes",
        ),
        pytest.param(
            "2024-04-18",
            'expected a moment such as "2024-04-18T21:00:00+02:00", found 2024-04-18',
            id="day-only",
        ),
        pytest.param(
            '"2024-04-18T25:00+02:00"',
            "2024-04-18T25:00+02:00 is no moment of the calendar",
            id="hour-25",
        ),
    ],
)
def test_kick_off_is_a_moment_with_its_time_zone(write, kick_off, says):
    season = FixtureFactory().season
    ClubFactory(name="Liverpool")
    ClubFactory(name="Everton")
    key = f"[{season.competition.name}, 2023/24]"
    path = write("fixtures.yaml", fixture(season=key, kick_off=kick_off))

    assert problems(path) == [f"fixtures.yaml, line 7 (row 1), kick_off: {says}"]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        pytest.param(
            "a.json",
            '[\n  {"model" "previews.club"}\n]',
            "a.json, line 2: this is not JSON: Expecting ':' delimiter, column 12",
            id="broken-json",
        ),
        pytest.param(
            "a.json", "{}", "a.json, line 1: expected a list of rows: [ { ... }, { ... } ]", id="{}"
        ),
        pytest.param(
            "a.json", "[NaN]", "a.json: this is not JSON: NaN is no number of JSON", id="nan"
        ),
        pytest.param(
            "a.json",
            '[\n {"model": "previews.person",\n  "fields": {"name": 7}}]',
            "a.json, line 2 (row 1), name: expected text, but 7 without quotes is a number; "
            "write '7'",
            id="wrong-type-in-json",
        ),
        pytest.param(
            "a.json",
            '[{"model": "previews.person", "fields": {"name": "A", "name": "B"}}]',
            "a.json, line 1 (row 1): “name” stands here twice; keep one",
            id="field-twice-in-json",
        ),
        pytest.param(
            "a.json",
            '[{"model": "previews.person", "fields": {"name": "Half \\ud83d"}}]',
            "a.json, line 1 (row 1), name: half a character stands in this text; write it anew",
            id="half-a-character",
        ),
        pytest.param(
            "a.txt", "", "a.txt: a fixture file ends in .yaml, .json or .jsonl", id="other-kind"
        ),
    ],
)
def test_problem_of_another_file(write, name, text, says):
    assert problems(write(name, text)) == [says]


def test_every_broken_line_of_json_lines_is_told(write):
    good = '{"model": "previews.outlet", "fields": {"name": "Reuters", "kind": "agency"}}'
    path = write("a.jsonl", f"{{\n{good}\n\nnull\n")

    assert problems(path) == [
        "a.jsonl, line 1: this is not JSON: Expecting property name enclosed in double quotes, "
        "column 2",
        "a.jsonl, line 4 (row 2): expected a row with “model” and “fields”, found null",
    ]


def test_missing_and_empty_places_are_told(write, tmp_path):
    write("clubs.yaml", club())
    (tmp_path / "none").mkdir()

    assert problems(
        *[path.relative_to(tmp_path) for path in (tmp_path / "no", tmp_path / "none")]
    ) == [
        "no: there is no such file or folder; check the path",
        "none: no file in this folder ends in .yaml, .json or .jsonl",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_file_without_the_right_to_read_is_told(write):
    path = write("clubs.yaml", club())
    path.chmod(0)

    assert problems(path) == ["clubs.yaml: it cannot be read (Permission denied); check its rights"]


def test_unknown_reference_names_the_nearest_in_the_files_and_in_the_tables(write):
    season = FixtureFactory().season
    ClubFactory(name="Liverpool")
    clubs = write("clubs.yaml", club(name="Everton", slug="everton"))
    fixtures = write(
        "fixtures.yaml",
        row(
            "fixture",
            season=f"[{season.competition.name}, 2023/24]",
            home="[Liverpol, ENG]",
            away="[Evertonn, ENG]",
            day="2024-04-18",
        ),
    )

    assert problems(clubs, fixtures) == [
        "fixtures.yaml, line 4 (row 1), home: no club “Liverpol”; did you mean Liverpool?",
        "fixtures.yaml, line 5 (row 1), away: no club “Evertonn”; did you mean Everton?",
    ]


def test_reference_through_another_row_names_the_part_that_is_unknown(write):
    fixture = FixtureFactory(home__name="Atalanta", away__name="Liverpool")
    stories = [
        row("story", fixture=f"[{day}, Atalanta, ENG, {away}, ENG]", text=text)
        for day, away, text in [("2024-04-18", "Liverpol", "A"), ("2024-04-19", "Liverpool", "B")]
    ]

    assert fixture.natural_key() == ("2024-04-18", "Atalanta", "ENG", "Liverpool", "ENG")
    assert problems(write("stories.yaml", "".join(stories))) == [
        "stories.yaml, line 3 (row 1), fixture: no club “Liverpol”; did you mean Liverpool?",
        "stories.yaml, line 7 (row 2), fixture: no fixture “2024-04-19, Atalanta, ENG, Liverpool, "
        "ENG”; did you mean 2024-04-18, Atalanta, ENG, Liverpool, ENG?",
    ]


def test_broken_rule_is_told_in_its_own_sentence(write):
    season = FixtureFactory().season
    ClubFactory(name="Liverpool")
    text = row(
        "fixture",
        season=f"[{season.competition.name}, 2023/24]",
        home="[Liverpool, ENG]",
        away="[Liverpool, ENG]",
        day="2024-04-18",
        status="played",
        leg=3,
    )

    assert problems(write("fixtures.yaml", text)) == [
        "fixtures.yaml, line 1 (row 1): A club cannot play itself.",
        "fixtures.yaml, line 1 (row 1): A leg is 1 or 2, and needs a tie.",
        "fixtures.yaml, line 1 (row 1): Enter the score of a fixture that was played.",
    ]


def test_rule_between_rows_of_one_run_is_kept_too(write):
    text = club() + club(name="Liverpool Montevideo", country="URU")

    assert problems(write("clubs.yaml", text)) == [
        "clubs.yaml, line 10 (row 2), slug: Club with this Slug already exists."
    ]


def test_row_that_stands_in_two_files_names_both_places(write):
    once, again = write("a.yaml", club()), write("b.json", '[{"model": "previews.club", "fields": '
        '{"name": "Liverpool", "country": "ENG", "slug": "lfc"}}]')  # fmt: skip

    assert problems(once, again) == [
        "b.json, line 1 (row 1): the club Liverpool, ENG stands also in a.yaml, line 1; keep one"
    ]


def test_every_problem_of_a_run_is_told_and_nothing_is_written(write):
    stadiums = write(
        "stadiums.yaml", row("stadium", name="A", city="B", country="ITA", time_zone="X")
    )
    clubs = write(
        "clubs.yaml", club(city="no", colour="red") + club(name="Anything new", country="en")
    )
    broken = write("broken.yaml", "- [")

    found = problems(stadiums, clubs, broken)

    assert [problem.split(":")[0] for problem in found] == [
        "broken.yaml, line 2",
        "clubs.yaml, line 6 (row 1), city",
        "clubs.yaml, line 7 (row 1), colour",
        "clubs.yaml, line 11 (row 2), country",
        "stadiums.yaml, line 6 (row 1), time_zone",
    ]
    assert (Club.objects.count(), Stadium.objects.count()) == (0, 0)


def test_one_problem_of_a_row_does_not_hide_the_others(write):
    text = club(country="eng", stadium="[Anfield, Liverpool]", city="no")

    assert problems(write("clubs.yaml", text)) == [
        "clubs.yaml, line 4 (row 1), country: Three capital letters, as FIFA writes them: ENG.",
        "clubs.yaml, line 6 (row 1), stadium: no stadium “Anfield, Liverpool”; "
        "add it, or correct the key",
        "clubs.yaml, line 7 (row 1), city: expected text, but no without quotes means false; "
        "write 'no'",
    ]


def test_rows_that_refer_to_a_row_at_fault_are_counted_and_not_told_again(write):
    clubs = club(city="no") + row("clubname", club="[Liverpool, ENG]", name="LFC", country="ENG")
    path = write("clubs.yaml", clubs)

    with pytest.raises(FixtureFilesError) as caught:
        load([path])

    assert [problem.field for problem in caught.value.problems] == ["city"]
    assert caught.value.not_checked == 1


def test_reference_is_not_called_unknown_while_a_file_cannot_be_read(write):
    clubs = write("clubs.yaml", "- model: previews.club\n  fields: {name: Liverpool: FC}\n")
    names = write("names.yaml", row("clubname", club="[Liverpool, ENG]", name="LFC", country="ENG"))

    with pytest.raises(FixtureFilesError) as caught:
        load([names, clubs])

    assert [problem.file for problem in caught.value.problems] == ["clubs.yaml"]
    assert caught.value.not_checked == 1


def test_row_of_a_mistyped_model_is_not_called_unknown_by_others(write):
    path = write(
        "clubs.yaml",
        f"- model: previews.clubb\n  fields: {LIVERPOOL}\n"
        + row("clubname", club="[Liverpool, ENG]", name="LFC", country="ENG"),
    )

    assert [problem.split(":")[0] for problem in problems(path)] == [
        "clubs.yaml, line 1 (row 1), model"
    ]
