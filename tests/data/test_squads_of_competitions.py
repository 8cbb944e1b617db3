"""Competitions of women whose names say so in other words than "women"."""

import pytest

from previews.data.squads import squad_of_competition


@pytest.mark.parametrize(
    "name",
    ["Copa de la Reina", "Supercopa de la Reina", "Liga MX Femenil", "SWPL 1", "FAWSL",
     "Besta deild kvenna", "Elitedivisionen", "Empress's Cup", "WK League", "Algarve Cup",
     "Northern Super League", "Genero Adran Premier", "Primera Iberdrola"],
)  # fmt: skip
def test_competitions_of_women(name):
    assert squad_of_competition(name) == "women"


@pytest.mark.parametrize(
    "name", ["Copa del Rey", "Liga MX", "Scottish Premiership", "Eliteserien", "Emperor's Cup",
             "K League 1", "Super League", "Cymru Premier", "Superliga"],
)  # fmt: skip
def test_competitions_of_men(name):
    assert squad_of_competition(name) == "men"
