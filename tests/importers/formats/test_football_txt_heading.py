import pytest

from previews.importers.formats.football_txt_heading import read_heading


@pytest.mark.parametrize(
    ("title", "competition", "country", "season"),
    [
        ("Austria | Bundesliga 2025/26", "Bundesliga", "AUT", "2025/26"),
        ("Österreich • Austria | 2. Liga 2025/26", "2. Liga", "AUT", "2025/26"),
        ("Deutschland | Bundesliga", "Bundesliga", "GER", ""),
        ("England | Premier League | 2023/24", "Premier League", "ENG", "2023/24"),
        ("MEX | Apertura 2024", "Apertura", "MEX", "2024"),
        ("Bundesliga 2025/26 | Germany", "Bundesliga", "GER", "2025/26"),
        ("2025/26 | Bundesliga | Austria", "Bundesliga", "AUT", "2025/26"),
        ("Germany: 2. Bundesliga 2023/24", "2. Bundesliga", "GER", "2023/24"),
        ("Spain - Primera División 2024-25", "Primera División", "ESP", "2024/25"),
        ("Italy \u203a Serie B 2024/25", "Serie B", "ITA", "2024/25"),
        ("Serie A 2023–24, Italy", "Serie A", "ITA", "2023/24"),
        ("Bundesliga (Austria) 2025/2026", "Bundesliga", "AUT", "2025/26"),
        ("Bundesliga (2025/26)", "Bundesliga", "", "2025/26"),
        ("Saison 2023/24 - 2. Bundesliga - Deutschland", "2. Bundesliga", "GER", "2023/24"),
        ("Premier League Season 23/24", "Premier League", "", "2023/24"),
        ("English Premier League 2023/24", "English Premier League", "", "2023/24"),
        ("Primera División de España 2023/24", "Primera División de España", "", "2023/24"),
        ("Bayern | Regionalliga 2025/26", "Bayern Regionalliga", "", "2025/26"),
        ("Europe | UEFA Champions League 2024/25", "UEFA Champions League", "", "2024/25"),
        ("Euro 2024 - Germany", "Euro", "", "2024"),
        ("World Cup 2018 | Russia", "World Cup", "", "2018"),
        ("Austria", "", "AUT", ""),
    ],
)
def test_a_title_keeps_competition_country_and_season(title, competition, country, season):
    heading = read_heading(f"= {title}")

    assert (heading.text, heading.country, heading.season) == (competition, country, season)


@pytest.mark.parametrize(
    ("title", "competition", "club"),
    [
        ("Wiener Stadtliga 2025/26 | SK Muster", "Wiener Stadtliga", "SK Muster"),
        ("Wiener Stadtliga | SK Muster", "Wiener Stadtliga", "SK Muster"),
        ("England | Sample League 2023/24 | Sample FC", "Sample League", "Sample FC"),
        ("World Cup 2018 | Russia", "World Cup", "Russia"),
    ],
)
def test_behind_the_competition_a_club_may_be_named(title, competition, club):
    heading = read_heading(f"= {title}")

    assert (heading.text, heading.club) == (competition, club)


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("UEFA Champions League 2023/24 - Quali", "Qualifying"),
        ("Spain | Copa del Rey 2023/24 | Round 1", "Round 1"),
        ("Italy | Coppa Italia | 2023/24 | Semi-finals", "Semi-finals"),
    ],
)
def test_a_round_in_the_title_is_a_stage_and_no_club(title, stage):
    heading = read_heading(f"= {title}")

    assert (heading.stage, heading.club) == (stage, "")
