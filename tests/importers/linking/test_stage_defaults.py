import pytest

from previews.data.competitions import KnownCompetition
from previews.importers.linking.stage_defaults import (
    NOT_KNOWN,
    JoiningRules,
    is_group_after_a_split,
    joining_rules,
)


def league(country):
    return KnownCompetition("First Division", country)


@pytest.mark.parametrize(
    ("country", "year", "stage", "rules"),
    [
        ("SCO", 2023, "Championship", JoiningRules("all", group_order=1)),
        ("SCO", 2023, "Relegation", JoiningRules("all", group_order=3)),
        ("SCO", 1999, "Championship", NOT_KNOWN),
        ("AUT", 2023, "Meistergruppe", JoiningRules("half_down", group_order=1)),
        ("AUT", 2023, "Qualifikationsgruppe", JoiningRules("half_down", group_order=3)),
        ("AUT", 2017, "Meistergruppe", NOT_KNOWN),
        ("BEL", 2023, "Europe", JoiningRules("half_up", carries_goals=False, group_order=2)),
        ("BEL", 2023, "Relegation", NOT_KNOWN),
        ("ROU", 2022, "Play-out", JoiningRules("half_up", carries_goals=False, group_order=3)),
        ("DEN", 2023, "Championship", JoiningRules("all", group_order=1)),
        ("ISR", 2010, "Championship round", JoiningRules("half_up", group_order=1)),
        ("WAL", 2023, "Championship Conference", JoiningRules("all", group_order=1)),
        ("SRB", 2016, "Relegation round", JoiningRules("half_up", group_order=3)),
        ("GER", 2023, "Relegation", NOT_KNOWN),
        ("MEX", 2023, "Apertura", JoiningRules("nothing")),
        ("ARG", 2023, "Clausura", JoiningRules("nothing")),
        ("SCO", 2023, "League", NOT_KNOWN),
    ],
)
def test_how_a_stage_joins(country, year, stage, rules):
    assert joining_rules(league(country), year, stage) == rules


def test_a_relegation_round_is_a_group_only_where_the_league_splits():
    assert is_group_after_a_split(league("SRB"), 2016, "Relegation round")
    assert not is_group_after_a_split(league("GER"), 2016, "Relegation round")
    assert not is_group_after_a_split(league("SRB"), 2016, "Play-off, Final")
    cup = KnownCompetition("Cup", "SRB", is_cup=True)
    assert not is_group_after_a_split(cup, 2016, "Relegation round")
