"""Headings of football.txt that are only a country, and the competitions below them."""

import pytest

from previews.importers.formats.football_txt import read
from previews.importers.formats.parsed_fixture import ParsedFixture, UnparsedLine

MATCH = "Sat Aug 10 2024\n  Alder v Beech  2-1\n"


def items_of(*headings):
    """A match below each group of headings."""
    lines = "".join(f"{heading}\n{MATCH}" for heading in headings).splitlines(keepends=True)
    items = list(read(lines))
    # Each line is accounted for once.
    assert sum(item.lines for item in items) == len(lines)
    return items


def matches_of(*headings):
    matches = [item for item in items_of(*headings) if isinstance(item, ParsedFixture)]
    return [(each.country, each.competition, each.season, each.stage.name) for each in matches]


@pytest.mark.parametrize(
    ("heading", "match"),
    [
        ("= Premier League 2024/25\n== England", ("ENG", "Premier League", "2024/25", "")),
        ("= England\n== Premier League 2024/25", ("ENG", "Premier League", "2024/25", "")),
        ("== England\n== Premier League 2024/25", ("ENG", "Premier League", "2024/25", "")),
        ("== England\n=== League One 2024/25", ("ENG", "League One", "2024/25", "")),
        ("= England 2024/25\n== Championship", ("ENG", "Championship", "2024/25", "")),
        ("= England\n== Premier League", ("ENG", "Premier League", "", "")),
        ("= England\n== Moor County League 2024/25", ("ENG", "Moor County League", "2024/25", "")),
        ("= Cup 2024/25\n== Deutschland\n=== Final", ("GER", "Cup", "2024/25", "Final")),
        ("= 2024/25\n== Österreich • Austria ==\n=== Cup", ("AUT", "Cup", "2024/25", "")),
        ("= Cup\n== USA 2024", ("USA", "Cup", "2024", "")),
    ],
)  # fmt: skip
def test_a_heading_that_is_only_a_country_is_no_stage(heading, match):
    assert matches_of(heading) == [match]


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("= Primera B 2024\n== Sur", "Sur"),
        ("= Belgium | Provincial 2024/25\n== Luxembourg", "Luxembourg"),
        ("= England\n== Premier League 2024/25\n=== Regular season", "Regular season"),
        ("= Scotland\n== Premiership 2024/25\n=== Relegation", "Relegation"),
        ("= Austria | Cup 2024/25\n== Wien", "Wien"),
    ],
)
def test_a_region_or_a_phase_is_a_stage(heading, stage):
    ((_country, _competition, _season, name),) = matches_of(heading)

    assert name == stage


def test_a_country_holds_until_the_next_heading_of_its_level():
    assert matches_of("= Cup 2024/25\n== Wales", "== Scotland", "== Final") == [
        ("WAL", "Cup", "2024/25", ""),
        ("SCO", "Cup", "2024/25", ""),
        ("", "Cup", "2024/25", "Final"),
    ]


def test_a_competition_of_one_country_is_not_that_of_the_next():
    assert matches_of(
        "= 2024/25\n== Germany\n=== Bundesliga", "== Italy\n=== Serie A", "=== Serie B"
    ) == [
        ("GER", "Bundesliga", "2024/25", ""),
        ("ITA", "Serie A", "2024/25", ""),
        ("ITA", "Serie B", "2024/25", ""),
    ]
    assert matches_of("== Germany\n=== Bundesliga 2024/25", "== Italy")[1][:2] == ("ITA", "")


def test_competitions_may_have_the_level_of_their_country():
    assert matches_of(
        "== Germany\n== Bundesliga 2024/25", "== Relegation", "== Cup 2024/25", "== Italy"
    ) == [
        ("GER", "Bundesliga", "2024/25", ""),
        ("GER", "Bundesliga", "2024/25", "Relegation"),
        ("GER", "Cup", "2024/25", ""),
        ("ITA", "", "", ""),
    ]


def test_a_heading_above_a_country_leaves_its_competition():
    assert matches_of("= Cup 2024/25\n== Germany\n=== Bundesliga", "== Final", "== Italy") == [
        ("GER", "Bundesliga", "2024/25", ""),
        ("", "Cup", "2024/25", "Final"),
        ("ITA", "Cup", "2024/25", ""),
    ]


def test_a_region_below_the_country_of_a_competition_is_a_stage():
    assert matches_of("= Moor Cup 2024/25\n== Germany\n=== Nord") == [
        ("GER", "Moor Cup", "2024/25", "Nord")
    ]


@pytest.mark.parametrize("title", ["UEFA Champions League 2024/25", "World Cup 2026"])
def test_a_country_below_a_competition_of_many_is_told_and_is_no_stage(title):
    items = items_of(f"= {title}\n== England")

    (unread,) = [item for item in items if isinstance(item, UnparsedLine)]
    assert (unread.line, unread.text) == (2, "== England")
    assert "a heading with a country only, below a competition of many countries" in unread.why
    ((country, _competition, _season, stage),) = matches_of(f"= {title}\n== England")
    assert (country, stage) == ("", "")
