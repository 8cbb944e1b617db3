import re

import pytest

from previews.data.competitions import KnownCompetition, known_competitions
from previews.data.countries import countries, member_codes
from previews.data.season_defaults import Seasons, season_defaults
from previews.football.rounds import Round
from previews.football.stage_rules import Carried
from previews.football.tie_breaker import TieBreaker

NAMES = {known.name for known in known_competitions()}
ORGANISERS = {known.organiser for known in known_competitions() if known.organiser}
PLACES = {*member_codes(), *ORGANISERS}


def by_seasons(defaults):
    """Every entry that says of which seasons it is."""
    return (
        *defaults.tie_breakers,
        *defaults.shoot_out_points,
        *defaults.points_per_game,
        *defaults.splits,
        *defaults.replays,
        *defaults.meetings_at_one_ground,
    )


def test_every_competition_is_a_known_one():
    defaults = season_defaults()
    named = {
        *defaults.replays_until,
        *defaults.no_extra_time_since,
        *defaults.neutral_rounds,
        *defaults.extra_time_in_finals,
        *defaults.hosts,
        *defaults.hosts_of_groups,
        *(seasons.competition for seasons in defaults.away_goals if seasons.competition),
        *(seasons.competition for seasons in by_seasons(defaults) if seasons.competition),
    }

    assert named - NAMES == set()


def test_every_place_is_a_country_or_an_organiser():
    defaults = season_defaults()
    entries = (*defaults.away_goals, *by_seasons(defaults))
    organisers = {seasons.organiser for seasons in entries if seasons.organiser}

    assert {place for seasons in entries for place in seasons.places} - PLACES == set()
    assert set(defaults.three_points_since) - PLACES == {"elsewhere"}
    assert organisers | set(defaults.neutral_rounds_of_organisers) <= ORGANISERS


def test_every_host_is_a_country():
    defaults = season_defaults()
    tournaments = (*defaults.hosts.values(), *defaults.hosts_of_groups.values())

    hosts = {host for years in tournaments for hosts in years.values() for host in hosts}
    assert hosts - set(countries()) == set()


def test_every_round_is_one_that_stages_have():
    defaults = season_defaults()
    tables = (defaults.neutral_rounds, defaults.neutral_rounds_of_organisers)

    rounds = {round_ for table in tables for rounds in table.values() for round_ in rounds}
    assert rounds - set(Round) == set()


def test_every_tie_breaker_is_one_that_the_table_has():
    for entry in season_defaults().tie_breakers:
        assert TieBreaker.parse(", ".join(entry.order)) == entry.order


def test_the_last_order_of_tie_breakers_is_that_of_every_other_season():
    *_, last = season_defaults().tie_breakers

    assert last.include(KnownCompetition("Any League"), 1888)
    assert last.include(KnownCompetition("Any Cup", organiser="AFC", nations=True), 2030)


def test_what_a_split_and_a_shoot_out_give_are_values_that_the_models_have():
    defaults = season_defaults()
    groups = set(defaults.groups_after_a_split)

    assert {split.carried for split in defaults.splits} <= set(Carried)
    assert {group for split in defaults.splits for group in split.groups} == groups
    assert {each.points for each in defaults.shoot_out_points} <= {"2-1", "1-0"}


@pytest.mark.parametrize("name", ["Championship", "Europe", "Relegation", "Meistergruppe"])
def test_a_group_after_a_split_has_one_place(name):
    groups = season_defaults().groups_after_a_split

    fitting = [
        group
        for group, patterns in groups.items()
        if any(re.fullmatch(pattern, name, re.IGNORECASE) for pattern in patterns)
    ]
    assert len(fitting) == 1


def test_a_season_is_ended_early_after_it_has_begun():
    for each in season_defaults().points_per_game:
        assert each.first == each.last == each.decided_on.year - 1


@pytest.mark.parametrize(
    "table", ["replays_until", "no_extra_time_since", "neutral_rounds", "hosts", "hosts_of_groups"]
)
def test_tables_by_competition_are_in_order(table):
    keys = list(getattr(season_defaults(), table))

    assert keys == sorted(keys)


def test_tables_by_year_are_in_order():
    defaults = season_defaults()
    tournaments = (*defaults.hosts.values(), *defaults.hosts_of_groups.values())

    for years in (*tournaments, defaults.season_starts):
        assert list(years) == sorted(years)


def test_the_start_of_a_season_is_in_its_year():
    for year, start in season_defaults().season_starts.items():
        assert (start.domestic.year, start.uefa.year) == (year, year)


CUP = KnownCompetition("Cup", is_cup=True, organiser="UEFA")
LEAGUE = KnownCompetition("League", "ITA")


@pytest.mark.parametrize(
    ("seasons", "included"),
    [
        pytest.param(Seasons(), ["Cup", "League"], id="all"),
        pytest.param(Seasons(first=2000, last=2000), ["Cup", "League"], id="from and to this year"),
        pytest.param(Seasons(first=2001), [], id="later"),
        pytest.param(Seasons(last=1999), [], id="earlier"),
        pytest.param(Seasons(competition="Cup"), ["Cup"], id="one competition"),
        pytest.param(Seasons(organiser="UEFA"), ["Cup"], id="an organiser"),
        pytest.param(Seasons(places=("UEFA", "ITA")), ["Cup", "League"], id="places"),
        pytest.param(Seasons(places=("ENG", "ITA")), ["League"], id="countries"),
        pytest.param(Seasons(contestants="nations"), [], id="national teams"),
        pytest.param(Seasons(competition="Cup", places=("ITA",)), [], id="one of two"),
    ],
)
def test_seasons_are_included_where_everything_said_is_true(seasons, included):
    competitions = (CUP, LEAGUE)

    assert [each.name for each in competitions if seasons.include(each, 2000)] == included


def test_matches_were_replayed_in_rounds_that_there_are():
    assert [each.up_to for each in season_defaults().replays if each.up_to not in list(Round)] == []


def test_only_a_cup_without_extra_time_has_it_in_its_final_alone():
    defaults = season_defaults()

    assert set(defaults.extra_time_in_finals) <= set(defaults.no_extra_time_since)
