"""Rows of seed files at fault: each message says where, what was expected, and what to do."""

import pytest

from previews.models import Club, Stadium
from previews.seed_files.load import SeedFilesError, load
from tests.factories import ClubFactory, FixtureFactory
from tests.seed_files.rows import LIVERPOOL, club, problems, row

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            club(nickame="The Reds"),
            "line 6, column 14 (row 1), nickame: a club has no such field; did you mean nickname?",
            id="unknown-field",
        ),
        pytest.param(
            row("outlet", name="GOAL", kind="website", wesbite="goal.example"),
            "line 5, column 14 (row 1), wesbite: an outlet has no such field; did you mean "
            "website?",
            id="unknown-field-of-a-vowel",
        ),
        pytest.param(
            club(edited_by_hand="true"),
            "line 6, column 21 (row 1), edited_by_hand: filled in automatically; leave it out",
            id="field-of-the-desk",
        ),
        pytest.param(
            club(country=None),
            "line 1, column 3 (row 1), country: a club needs this; add it",
            id="missing-field",
        ),
        pytest.param(
            "- model: previews.clubb\n  fields: {name: X}\n",
            "line 1, column 10 (row 1), model: no model is called “previews.clubb”; "
            "did you mean previews.club?",
            id="unknown-model",
        ),
        pytest.param(
            "- model: previews.edition\n  fields: {}\n",
            "line 1, column 10 (row 1), model: an edition does not come from files; leave "
            "the row out",
            id="model-that-files-do-not-bring",
        ),
        pytest.param(
            f"- model: previews.club\n  pk: 7\n  fields: {LIVERPOOL}\n",
            "line 2, column 7 (row 1), pk: rows are named by their key; leave this line out",
            id="primary-key",
        ),
        pytest.param(
            f"- model: previews.club\n  filds: {LIVERPOOL}\n",
            "line 1, column 3 (row 1): “fields:” is missing; write the values under it",
            id="no-fields",
        ),
        pytest.param(
            "- fields: {name: X}\n",
            "line 1, column 3 (row 1): “model:” is missing; write “model: previews.club”",
            id="no-model",
        ),
        pytest.param(
            "- Liverpool\n",
            "line 1, column 3 (row 1): expected a row with “model” and “fields”, found “Liverpool”",
            id="no-row",
        ),
        pytest.param(
            club() + "    name: Everton\n",
            "line 6, column 5 (row 1): “name” is given twice; keep one",
            id="field-twice",
        ),
    ],
)
def test_row_at_fault_is_refused_with_its_place(write, text, says):
    assert problems(write("clubs.yaml", text)) == [f"clubs.yaml, {says}"]


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
        "fixtures.yaml, line 4, column 11 (row 1), home: no club “Liverpol, ENG”; "
        "did you mean Liverpool, ENG?",
        "fixtures.yaml, line 5, column 11 (row 1), away: no club “Evertonn, ENG”; "
        "did you mean Everton, ENG?",
    ]


def test_reference_through_another_row_names_the_part_that_is_unknown(write):
    fixture = FixtureFactory(home__name="Atalanta", away__name="Liverpool")
    stories = [
        row("story", fixture=f"[{day}, Atalanta, ENG, {away}, ENG]", text=text)
        for day, away, text in [("2024-04-18", "Liverpol", "A"), ("2024-04-19", "Liverpool", "B")]
    ]

    assert fixture.natural_key() == ("2024-04-18", "Atalanta", "ENG", "Liverpool", "ENG")
    assert problems(write("stories.yaml", "".join(stories))) == [
        "stories.yaml, line 3, column 14 (row 1), fixture: no club “Liverpol, ENG”; "
        "did you mean Liverpool, ENG?",
        "stories.yaml, line 7, column 14 (row 2), fixture: no fixture “2024-04-19, Atalanta, ENG, "
        "Liverpool, ENG”; did you mean 2024-04-18, Atalanta, ENG, Liverpool, ENG?",
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
        "fixtures.yaml, line 1, column 3 (row 1): A club cannot play itself.",
        "fixtures.yaml, line 1, column 3 (row 1): A leg is 1 or 2, and needs a tie.",
        "fixtures.yaml, line 1, column 3 (row 1): Enter the score of a fixture that was played.",
    ]


def test_rule_between_rows_of_one_run_is_kept_too(write):
    text = club() + club(name="Liverpool Montevideo", country="URU")

    assert problems(write("clubs.yaml", text)) == [
        "clubs.yaml, line 10, column 11 (row 2), slug: Club with this Slug already exists."
    ]


def test_row_that_stands_in_two_files_names_both_places(write):
    once, again = write("a.yaml", club()), write("b.yaml", club(slug="lfc"))

    assert problems(once, again) == [
        "b.yaml, line 1, column 3 (row 1): the club Liverpool, ENG is also in a.yaml, line 1; "
        "keep one"
    ]


def test_every_problem_of_a_run_is_told_and_nothing_is_written(write):
    stadiums = write(
        "stadiums.yaml", row("stadium", name="A", city="B", country="ITA", time_zone="X")
    )
    clubs = write(
        "clubs.yaml", club(kind="side", colour="red") + club(name="Anything new", country="en")
    )
    broken = write("broken.yaml", "- [")

    found = problems(stadiums, clubs, broken)

    assert [problem.split(":")[0] for problem in found] == [
        "broken.yaml, line 1, column 4",
        "clubs.yaml, line 6, column 11 (row 1), kind",
        "clubs.yaml, line 7, column 13 (row 1), colour",
        "clubs.yaml, line 11, column 14 (row 2), country",
        "stadiums.yaml, line 6, column 16 (row 1), time_zone",
    ]
    assert (Club.objects.count(), Stadium.objects.count()) == (0, 0)


def test_one_problem_of_a_row_does_not_hide_the_others(write):
    text = club(country="eng", stadium="[Anfield, Liverpool]", kind="side")

    assert problems(write("clubs.yaml", text)) == [
        "clubs.yaml, line 4, column 14 (row 1), country: "
        "Three capital letters, as FIFA writes them: ENG.",
        "clubs.yaml, line 6, column 14 (row 1), stadium: no stadium “Anfield, Liverpool”; "
        "add it, or correct the key",
        "clubs.yaml, line 7, column 11 (row 1), kind: expected one of club, national_team, "
        "reserves; found “side”",
    ]


def test_rows_that_refer_to_a_row_at_fault_are_counted_and_not_told_again(write):
    clubs = club(kind="side") + row("clubname", club="[Liverpool, ENG]", name="LFC", country="ENG")
    path = write("clubs.yaml", clubs)

    with pytest.raises(SeedFilesError) as caught:
        load([path])

    assert [problem.field for problem in caught.value.problems] == ["kind"]
    assert caught.value.not_checked == 1


def test_reference_is_not_called_unknown_while_a_file_cannot_be_read(write):
    clubs = write("clubs.yaml", "- model: previews.club\n  fields: {name: Liverpool: FC}\n")
    names = write("names.yaml", row("clubname", club="[Liverpool, ENG]", name="LFC", country="ENG"))

    with pytest.raises(SeedFilesError) as caught:
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
        "clubs.yaml, line 1, column 10 (row 1), model"
    ]
