"""Fixture files: what becomes of their rows, and in which order."""

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from previews.models import (
    Availability,
    Club,
    ClubName,
    Fixture,
    Injury,
    LoadedRow,
    Stadium,
    TalkingPoint,
)
from previews.seed_files.load import SeedFilesError, load
from previews.seed_files.report import Action
from tests.by_loaddata import loaddata
from tests.factories import ClubFactory, PreviewFactory, TalkingPointFactory

pytestmark = pytest.mark.django_db

CLUBS = """
    - model: previews.club
      fields:
        name: Atalanta
        country: ITA
        slug: atalanta
        stadium: [Gewiss Stadium, Bergamo]
    - model: previews.club
      fields: {name: Liverpool, country: ENG, slug: liverpool}
"""
STADIUMS = """
    - model: previews.stadium
      fields: {name: Gewiss Stadium, city: Bergamo, country: ITA, time_zone: Europe/Rome}
"""
SECOND_LEG = """
    - model: previews.fixture
      fields:
        season: [UEFA Europa League, 2023/24]
        home: [Atalanta, ITA]
        away: [Liverpool, ENG]
        stadium: [Gewiss Stadium, Bergamo]
        day: 2024-04-18
        kick_off: "2024-04-18T21:00:00+02:00"
    - model: previews.season
      fields:
        competition: [UEFA Europa League]
        name: 2023/24
        starts_on: 2023-07-01
        ends_on: 2024-06-30
    - model: previews.competition
      fields: {name: UEFA Europa League, slug: uefa-europa-league, kind: cup}
"""
WITHOUT_SOURCE = """
    - model: previews.person
      fields: {name: Conor Bradley}
    - model: previews.injury
      fields: {person: [Conor Bradley], club: [Liverpool, ENG], part: ankle}
    - model: previews.availability
      fields: {club: [Liverpool, ENG], kind: nothing_new}
"""


def counts(report):
    return {kind: dict(deeds) for kind, deeds in report.counts.items()}


def said(report):
    return [str(line) for line in report.lines]


def test_order_of_files_and_rows_does_not_matter(write):
    paths = [write("a.yaml", SECOND_LEG), write("b.yaml", CLUBS), write("c.yaml", STADIUMS)]

    report = load(paths)

    fixture = Fixture.objects.get()
    assert str(fixture) == "Atalanta v Liverpool, 18 Apr 2024"
    assert fixture.kick_off == datetime(2024, 4, 18, 19, tzinfo=UTC)
    assert fixture.day == date(2024, 4, 18)
    assert (fixture.home.stadium, fixture.edited_by_hand) == (fixture.stadium, False)
    assert counts(report) == {
        "competition": {Action.NEW: 1},
        "season": {Action.NEW: 1},
        "stadium": {Action.NEW: 1},
        "club": {Action.NEW: 2},
        "fixture": {Action.NEW: 1},
    }


def test_loading_twice_changes_nothing(write):
    paths = [write("a.yaml", SECOND_LEG), write("b.yaml", CLUBS), write("c.yaml", STADIUMS)]
    load(paths)
    loaded = list(LoadedRow.objects.values_list())
    with CaptureQueriesContext(connection) as queries:
        report = load(paths)

    assert report.total == {Action.UNCHANGED: 6}
    assert report.lines == []
    assert Club.history.count() == 2
    assert list(LoadedRow.objects.values_list()) == loaded
    written = ("INSERT", "UPDATE", "DELETE")
    assert [each["sql"] for each in queries if each["sql"].startswith(written)] == []


def test_rows_without_a_source_or_a_day_are_found_again(write):
    path = write("injuries.yaml", CLUBS + STADIUMS + WITHOUT_SOURCE)
    load([path])
    LoadedRow.objects.all().delete()

    report = load([path])
    loaddata([path])

    assert report.total == {Action.UNCHANGED: 6}
    keys = [model.objects.get().natural_key() for model in (Injury, Availability)]
    assert keys == [
        ("Conor Bradley", "Liverpool", "ENG", "", ""),
        ("Liverpool", "ENG", "", "nothing_new", "", ""),
    ]


def test_change_in_a_file_changes_its_row_and_says_which_fields(write):
    load([write("c.yaml", STADIUMS)])

    report = load([write("c.yaml", STADIUMS.replace("ITA", "SMR").replace("Rome", "San_Marino"))])

    assert said(report) == ["changed stadium Gewiss Stadium, Bergamo: country, time_zone"]
    stadium = Stadium.objects.get()
    assert (stadium.country, stadium.time_zone) == ("SMR", "Europe/San_Marino")
    assert [each.history_type for each in stadium.history.all()] == ["~", "+"]
    assert stadium.history.first().history_change_reason == "Loaded from c.yaml"


def test_field_that_a_file_does_not_mention_is_left_alone(write):
    club = ClubFactory(name="Liverpool", nickname="The Reds")
    path = write("clubs.yaml", CLUBS.split("    - model")[2].join(["    - model", ""]))

    report = load([path])

    club.refresh_from_db()
    assert (report.total, club.nickname) == ({Action.UNCHANGED: 1}, "The Reds")


def test_a_folder_gives_all_files_in_it(write):
    write("a/b/stadiums.yml", STADIUMS)
    write("a/notes.txt", "none of its files")

    assert load([write("a/clubs.yaml", CLUBS).parent]).total == {Action.NEW: 3}


def test_dry_run_reports_the_same_and_writes_nothing(write):
    paths = [write("b.yaml", CLUBS), write("c.yaml", STADIUMS)]

    report = load(paths, dry_run=True)

    assert counts(report) == {"stadium": {Action.NEW: 1}, "club": {Action.NEW: 2}}
    assert str(report).endswith("A dry run: nothing was written.")
    assert (Club.objects.count(), LoadedRow.objects.count()) == (0, 0)
    assert counts(load(paths)) == counts(report)


def test_what_one_row_gives_up_another_may_take_in_the_same_run(write):
    preview = PreviewFactory(slug="second-leg")
    TalkingPointFactory(preview=preview, number=1, heading="One")
    TalkingPointFactory(preview=preview, number=2, heading="Two", section="tie")
    text = """
        - model: previews.talkingpoint
          fields: {preview: [second-leg], number: 1, heading: One, section: tie}
        - model: previews.talkingpoint
          fields: {preview: [second-leg], number: 2, heading: Two, section: ""}
    """

    report = load([write("points.yaml", text)])

    assert report.total == {Action.CHANGED: 2}
    points = TalkingPoint.objects.of(preview).in_order()
    assert [point.section for point in points] == ["tie", ""]


def test_a_chain_of_rows_that_give_up_something_is_resolved_whatever_its_order(write):
    preview = PreviewFactory(slug="second-leg")
    sections = ["tie", "form", "table", "quotes", "line-ups", ""]
    rows = [
        "- model: previews.talkingpoint\n"
        f"  fields: {{preview: [second-leg], number: {number}, heading: H, section: '{section}'}}\n"
        for number, section in enumerate(sections)
    ]
    load([write("points.yaml", "".join(rows))])
    moved = [*sections[1:], "claims"]
    rows = [
        row.replace(f"'{old}'", f"'{new}'")
        for row, old, new in zip(rows, sections, moved, strict=True)
    ]

    report = load([write("points.yaml", "".join([*rows[3:], *rows[:3]]))])

    assert report.total == {Action.CHANGED: 6}
    assert [point.section for point in TalkingPoint.objects.of(preview).in_order()] == moved


def points(*sections):
    return "".join(
        f"""
    - model: previews.talkingpoint
      fields: {{preview: [a], number: {number}, heading: {section}, section: {section}}}
"""
        for number, section in enumerate(sections, 1)
    )


def sections_of(preview):
    rows = TalkingPoint.objects.of(preview).in_order()
    return [(row.number, row.heading, row.section) for row in rows]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("ab", "ba", id="two"),
        pytest.param("abc", "bca", id="in turn"),
        pytest.param("abcde", "badce", id="two pairs"),
        pytest.param("abcd", "dabe", id="and one that is given up"),
    ],
)
def test_rows_may_exchange_what_only_one_can_have(write, before, after):
    preview = PreviewFactory(slug="a")
    load([write("points.yaml", points(*before))])

    report = load([write("points.yaml", points(*after))])

    assert sections_of(preview) == [(n, each, each) for n, each in enumerate(after, 1)]
    stays = sum(old == new for old, new in zip(before, after, strict=True))
    expected = {Action.CHANGED: len(after) - stays, Action.UNCHANGED: stays}
    assert counts(report)["talking point"] == {
        action: number for action, number in expected.items() if number
    }
    assert not TalkingPoint.history.filter(section__startswith="row-").exists()
    again = load([write("points.yaml", points(*after))])
    assert counts(again)["talking point"] == {Action.UNCHANGED: len(after)}


def test_a_row_that_an_editor_has_changed_gives_up_nothing(write):
    preview = PreviewFactory(slug="a")
    load([write("points.yaml", points(*"ab"))])
    TalkingPoint.objects.filter(number=1).update(edited_by_hand=True, heading="By hand")

    with pytest.raises(SeedFilesError) as refused:
        load([write("points.yaml", points(*"ba"))])

    assert "introduces this section already" in str(refused.value.problems[0])
    assert sections_of(preview) == [(1, "By hand", "a"), (2, "b", "b")]


def test_what_a_row_outside_of_the_files_has_is_not_taken(write):
    preview = PreviewFactory(slug="a")
    load([write("points.yaml", points(*"ab"))])
    TalkingPointFactory(preview=preview, number=9, section="c")

    with pytest.raises(SeedFilesError):
        load([write("points.yaml", points(*"bc"))])

    assert [section for _number, _heading, section in sections_of(preview)] == ["a", "b", "c"]


def test_files_that_loaddata_brought_are_taken_over(write):
    path = write("stadiums.yaml", STADIUMS)
    loaddata([path])

    assert load([path]).total == {Action.UNCHANGED: 1}
    assert Stadium.objects.count() == LoadedRow.objects.count() == 1


def test_loaddata_keeps_the_keys_of_names_and_touches_no_history(write):
    text = (
        CLUBS.replace("        stadium: [Gewiss Stadium, Bergamo]\n", "")
        + """
    - model: previews.clubname
      fields: {club: [Atalanta, ITA], name: Atalanta Bergamàsca, country: ITA}
    """
    )
    path = write("clubs.yaml", text)
    for _ in range(2):
        loaddata([path])

    assert [name.name_key for name in ClubName.objects.spelt("ATALANTA bergamasca")] == [
        "atalanta bergamasca"
    ]
    assert Club.objects.count() == 2
    assert (Club.history.count(), Club.objects.get(name="Atalanta").edited_by_hand) == (0, False)


def test_a_second_load_costs_the_same_queries_for_one_club_as_for_twenty(write):
    def queries_of_a_second_load(clubs):
        rows = [
            f"- model: previews.club\n  fields: {{name: C{n}, country: ENG, slug: c{n}}}\n"
            for n in range(clubs)
        ]
        path = write("clubs.yaml", "".join(rows))
        load([path])
        with CaptureQueriesContext(connection) as queries:
            load([path])
        return len(queries)

    assert queries_of_a_second_load(1) == queries_of_a_second_load(20) == 4
