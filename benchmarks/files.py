"""Write the generated archive as one CSV file or as a folder of football.txt files."""

import csv
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from pathlib import Path

from benchmarks.match import Club, Match
from previews.football.score import Goals, Score

COLUMNS = (
    "date", "home", "away", "home_goals", "away_goals", "half_time_home", "half_time_away",
    "home_ft", "away_ft", "decided", "penalties", "season", "competition", "country", "stage",
    "round", "matchday", "leg", "neutral",
)  # fmt: skip


def write_table(matches: Iterable[Match], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        rows.writerows(map(_row, matches))


def _row(match: Match) -> tuple[object, ...]:
    score = match.score
    half_time, after_90 = score.half_time or ("", ""), score.after_90 or ("", "")
    decided = "" if not score.extra_time else "P" if score.shoot_out else "E"
    shoot_out = "-".join(map(str, score.shoot_out)) if score.shoot_out else ""
    return (
        match.day, _club(match.home, match), _club(match.away, match), score.home, score.away,
        *half_time, *after_90, decided, shoot_out, match.season_name, match.competition,
        match.country, "" if match.is_cup else match.stage, match.stage if match.is_cup else "",
        match.matchday, match.leg, "yes" if match.neutral else "",
    )  # fmt: skip


def _club(club: Club, match: Match) -> str:
    """Return the club's name, in European matches with its country: “Atalanta (ITA)”."""
    return club.name if match.country else f"{club.name} ({club.country})"


def write_football_txt(matches: Iterable[Match], folder: Path) -> None:
    """Write a file for each season of a competition."""
    by_file = groupby(matches, lambda match: match.competition_season)
    for (season, competition), file_matches in by_file:
        name = f"{competition.lower().replace(' ', '-')}-{season.replace('/', '-')}.txt"
        lines = "\n".join(_lines(competition, season, file_matches))
        (folder / name).write_text(f"{lines}\n", encoding="utf-8")


def _lines(competition: str, season: str, matches: Iterable[Match]) -> Iterable[str]:
    yield f"= {competition} {season}"
    for heading, round_matches in groupby(matches, _heading):
        yield f"\n▪ {heading}"
        for day, day_matches in groupby(sorted(round_matches, key=_day), _day):
            yield f"{day:%a %b %-d %Y}"
            yield from map(_line, day_matches)


def _day(match: Match) -> date:
    return match.day


def _heading(match: Match) -> str:
    return match.stage if match.is_cup else f"Matchday {match.matchday}"


def _line(match: Match) -> str:
    home, away = _club(match.home, match), _club(match.away, match)
    return f"  {home:<24} v {away:<24}  {_score(match.score)}"


def _score(score: Score) -> str:
    half_time, after_90 = _goals(score.half_time), _goals(score.after_90)
    if not score.extra_time:
        return f"{after_90} ({half_time})"
    words = f"{_goals(score.goals)} a.e.t. ({after_90}, {half_time})"
    return f"{_goals(score.shoot_out)} pen. {words}" if score.shoot_out else words


def _goals(goals: Goals | None) -> str:
    return f"{goals.home}-{goals.away}" if goals else ""
