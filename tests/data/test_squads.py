"""Sides of clubs: the words of a name say whether men, women, reserves or a youth team play."""

import pytest

from previews.data.squads import (
    SQUADS,
    name_with_squad,
    side_named,
    squad_label,
    squad_of_competition,
    squad_words,
)
from previews.text.spelling import name_key


@pytest.mark.parametrize(
    ("name", "club", "squad"),
    [
        ("Kelsall", "Kelsall", "men"),
        ("Kelsall Women", "Kelsall", "women"),
        ("Kelsall W.F.C.", "Kelsall", "women"),
        ("Kelsall (W)", "Kelsall", "women"),
        ("FC Kelsall Femení", "FC Kelsall", "women"),
        ("Kelsall Féminines", "Kelsall", "women"),
        ("Kelsall Ladies", "Kelsall", "women"),
        ("VfL Kelsall Frauen", "VfL Kelsall", "women"),
        ("England U-21", "England", "u21"),
        ("England Under 21", "England", "u21"),
        ("Brasil Sub-20", "Brasil", "u20"),
        ("Spain Women U19", "Spain", "women_u19"),
        ("Kelsall Reserves", "Kelsall", "reserves"),
        ("Kelsall II", "Kelsall II", "men"),
        ("Boca Juniors", "Boca Juniors", "men"),
        ("FC Frauenfeld", "FC Frauenfeld", "men"),
        ("W Connection", "W Connection", "men"),
        ("Schalke 04", "Schalke 04", "men"),
        ("Ladies", "Ladies", "men"),
    ],
)
def test_the_side_that_a_name_says(name, club, squad):
    assert side_named(name) == (club, squad)


@pytest.mark.parametrize(
    ("name", "squad"),
    [
        ("Premier League", "men"),
        ("Women's Super League", "women"),
        ("Frauen-Bundesliga", "women"),
        ("Frauenliga", "women"),
        ("Serie A Femminile", "women"),
        ("Liga F", "women"),
        ("Division 1 Féminine", "women"),
        ("Damallsvenskan", "women"),
        ("Kvindeligaen", "women"),
        ("A-League Women", "women"),
        ("Primera División Femenina", "women"),
        ("DFB-Pokal der Frauen", "women"),
        ("U19 Bundesliga", "u19"),
        ("UEFA European Under-21 Championship", "u21"),
        ("Campeonato Sub-20", "u20"),
        ("Women's Under-19 Championship", "women_u19"),
        ("UEFA Youth League", "youth"),
        ("Primavera 1", "youth"),
        ("Premier League 2", "reserves"),
        ("Central League Reserves", "reserves"),
    ],
)
def test_the_sides_that_a_competition_is_for(name, squad):
    assert squad_of_competition(name) == squad


@pytest.mark.parametrize(
    ("name", "squad", "side"),
    [
        ("Kelsall", "men", "Kelsall"),
        ("Kelsall", "women", "Kelsall Women"),
        ("Kelsall Ladies", "women", "Kelsall Ladies"),
        ("Kelsall", "u19", "Kelsall U19"),
        ("Kelsall Women", "u19", "Kelsall Women U19"),
        ("Kelsall U21", "reserves", "Kelsall U21"),
        ("Kelsall Women", "men", "Kelsall Women"),
    ],
)
def test_the_name_of_the_side_that_plays_in_a_competition(name, squad, side):
    assert name_with_squad(name, squad) == side


def test_every_squad_has_a_label_and_a_name_with_it_says_the_squad():
    for squad in SQUADS:
        if squad not in ("youth", "women_youth"):
            assert side_named(f"Kelsall {squad_label(squad)}").squad == squad


def test_words_are_written_as_keys():
    words = squad_words()
    for each in (words.women, words.women_competitions, words.reserves, words.youth_competitions):
        assert [word for word in each if word != name_key(word)] == []
