"""What holds of any league season, however it is written and however often it is imported."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from previews.models import Club, Fixture, HeldRow, Season
from previews.text.spelling import name_key
from tests.importers.import_text import load_files, outcomes
from tests.importers.random_seasons import COMPETITION, COUNTRY, WRITERS, League, Row, leagues

pytestmark = pytest.mark.django_db
# A season takes tenths of a second to import: few examples, of which each is a whole season.
FEW = settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
formats = st.sampled_from(sorted(WRITERS))


def load(folder, league, name, **options):
    """Imports the season as a file of that name; every line and row is accounted for."""
    text = WRITERS[name](league)
    path = folder / f"{league.first_year}-{name}"
    path.write_text(text, encoding="utf-8")
    given_by_hand = {"competition": COMPETITION, "season": league.name} if name == "b.csv" else {}
    report = load_files(path, create_clubs=True, country=COUNTRY, **given_by_hand, **options)
    (file,) = report.files
    assert file.lines.total() == text.count("\n") + (not text.endswith("\n"))
    assert file.lines["unparsed"] == 0
    assert file.fixtures.total() == len(league.rows)
    assert file.left_aside == []
    return report


def stored():
    """The results of the archive by the keys of the clubs' names."""
    rows = Fixture.objects.values_list(
        "day", "home__name", "away__name", "after_90_home", "after_90_away"
    )
    return sorted((day, name_key(home), name_key(away), *goals) for day, home, away, *goals in rows)


def expected(*seasons):
    return sorted(
        (day, name_key(home), name_key(away), *goals)
        for league in seasons
        for day, home, away, *goals in league.facts()
    )


def check_leagues():
    """No club twice, and no league with more than n(n-1) matches or one pairing twice."""
    keys = Counter((name_key(club.name), club.country) for club in Club.objects.all())
    assert set(keys.values()) <= {1}
    for season in Season.objects.all():
        pairs = list(season.fixtures.values_list("home", "away"))
        clubs = len({club for pair in pairs for club in pair})
        assert len(pairs) == len(set(pairs)) <= clubs * (clubs - 1)


def empty():
    """Hypothesis runs every example in the database of one test."""
    HeldRow.objects.all().delete()
    for model in (Fixture, Season):
        model.objects.all().delete()


@given(league=leagues(), name=formats, seed=st.integers(0, 99))
@FEW
def test_again_without_accents_and_in_another_order_nothing_changes(tmp_path, league, name, seed):
    empty()
    assert outcomes(load(tmp_path, league, name)) == {"added": len(league.rows)}
    assert stored() == expected(league)
    check_leagues()

    same = {"unchanged": len(league.rows)}
    assert outcomes(load(tmp_path, league, name)) == same
    assert outcomes(load(tmp_path, league.without_accents(), name)) == same
    if name != "a.txt":  # there, rows stand below their day
        assert outcomes(load(tmp_path, league.shuffled(seed), name)) == same
    assert stored() == expected(league)
    check_leagues()


@given(league=leagues(), first=formats, second=formats)
@FEW
def test_same_season_in_another_format_is_the_same(tmp_path, league, first, second):
    empty()
    load(tmp_path, league, first)

    report = load(tmp_path, league.without_accents(), second)

    assert outcomes(report) == {"unchanged": len(league.rows)}
    assert stored() == expected(league)


@given(this=leagues(), following=leagues(first_year=2022), name=formats)
@FEW
def test_next_season_is_added_beside_this_one(tmp_path, this, following, name):
    empty()
    load(tmp_path, this, name)

    report = load(tmp_path, following.without_accents(), name)

    assert outcomes(report) == {"added": len(following.rows)}
    assert stored() == expected(this, following)
    assert sorted(season.name for season in Season.objects.all()) == [this.name, following.name]
    check_leagues()


@given(league=leagues(), name=formats, part=st.integers(1, 5))
@FEW
def test_rows_in_any_order_and_in_two_parts_make_the_same_season(tmp_path, league, name, part):
    empty()
    mixed = league if name == "a.txt" else league.shuffled(part)
    rows = mixed.rows
    load(tmp_path, mixed.with_rows(rows[part:]), name)
    load(tmp_path, mixed.with_rows(rows[: part + 1]), name)

    assert stored() == expected(league)
    check_leagues()


@st.composite
def contradicting(draw):
    """A season, and the same with another score in some of its rows."""
    league = draw(leagues())
    wrong = draw(st.sets(st.integers(0, len(league.rows) - 1), min_size=1, max_size=3))
    rows = [
        Row(row.day, row.home, row.away, (row.goals[0] + 1, row.goals[1]))
        if number in wrong
        else row
        for number, row in enumerate(league.rows)
    ]
    return league, League(league.first_year, tuple(rows)), len(wrong)


@given(two=contradicting(), names=st.tuples(formats, formats))
@FEW
def test_better_source_wins_in_whichever_order_the_two_come(tmp_path, two, names):
    good, bad, wrong = two
    results = []
    for order in ("good first", "bad first"):
        empty()
        reports = {}
        for which in ("good", "bad") if order == "good first" else ("bad", "good"):
            league, rank = (good, 1) if which == "good" else (bad, 2)
            name = names[which == "bad"]
            reports[which] = load(tmp_path, league, name, source=which, rank=rank)
        results.append(stored())
        same = len(good.rows) - wrong
        if order == "good first":
            assert outcomes(reports["bad"]) == {"unchanged": same, "held": wrong} or same == 0
            assert HeldRow.objects.count() == wrong
        else:
            assert outcomes(reports["good"]) == {"unchanged": same, "changed": wrong} or same == 0
    assert results == [expected(good)] * 2


@given(two=contradicting(), names=st.tuples(formats, formats))
@FEW
def test_sources_without_a_rank_never_overwrite_each_other(tmp_path, two, names):
    first, second, wrong = two
    empty()
    load(tmp_path, first, names[0], source="first")
    report = load(tmp_path, second, names[1], source="second")

    assert outcomes(report)["held"] == wrong
    assert report.exit_status == 1
    assert stored() == expected(first)
    assert all(row.has_match for row in HeldRow.objects.all())
    check_leagues()
