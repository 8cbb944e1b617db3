"""The real files beside the project, read whole. Skipped, saying so, where they are absent."""

import re
from dataclasses import asdict
from pathlib import Path

import pytest

from previews.importers.doubts.row_rules import doubts_of
from previews.importers.formats import clubs_txt, football_json, football_txt, results_csv
from previews.importers.formats.files import format_of, holds_results, read_file, result_files
from previews.importers.formats.parsed_fixture import ParsedClub, ParsedFixture, UnparsedLine
from previews.importers.formats.table_options import TableOptions

DATA = Path(__file__).parents[2].parent / "shared" / "data"
pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="no real result files beside the project")

TXT_FILES = sorted((DATA / "football-txt").rglob("*.txt"))
JSON_FILES = sorted(path for path in (DATA / "football-json").rglob("*.json") if path.is_file())
RESULT_TABLES = sorted((DATA / "csv").glob("*20??-24.csv"))
RESULT_TABLES = [path for path in RESULT_TABLES if "incidents" not in path.name]
SLUGS = "events-matches-2023-24.csv"
CLUB_LISTS = sorted((DATA / "clubs").glob("*.clubs.txt"))
WRITTEN_AS = {"en.1.json": "1-premierleague.txt", "it.1.json": "1-seriea.txt"}


def items_of(reader, path):
    with path.open(newline="", encoding="utf-8") as lines:
        items = list(reader.read(lines))
    with path.open(encoding="utf-8") as lines:
        assert sum(item.lines for item in items) == len(list(lines))
    assert [item for item in items if isinstance(item, UnparsedLine)] == []
    return items


def fixtures_of(reader, path):
    return [item for item in items_of(reader, path) if isinstance(item, ParsedFixture)]


@pytest.mark.parametrize("path", TXT_FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_football_txt_is_read_to_the_last_line_and_holds_the_matches_it_announces(path):
    fixtures = fixtures_of(football_txt, path)
    announced = re.search(r"^# Matches\s+(\d+)", path.read_text(encoding="utf-8"), re.MULTILINE)

    assert [fixture for fixture in fixtures if fixture.day is None or fixture.score is None] == []
    assert len(fixtures) == (int(announced[1]) if announced else len(fixtures))


@pytest.mark.parametrize("path", JSON_FILES, ids=lambda path: path.name)
def test_football_json_tells_what_football_txt_tells(path):
    (txt,) = [each for each in TXT_FILES if each.name == WRITTEN_AS[path.name]]

    def without_lines(fixture):
        return {**asdict(fixture), "line": 0, "lines": 0}

    told_twice = [
        sorted(
            map(without_lines, fixtures_of(reader, file)),
            key=lambda each: (each["day"], each["home"]),
        )
        for reader, file in ((football_json, path), (football_txt, txt))
    ]

    assert told_twice[0] == told_twice[1]


@pytest.mark.parametrize("path", RESULT_TABLES, ids=lambda path: path.name)
def test_result_tables_are_read_to_the_last_line(path):
    fixtures = fixtures_of(results_csv, path)

    assert [fixture for fixture in fixtures if fixture.score is None] == []
    assert len(fixtures) == len(path.read_text(encoding="utf-8").splitlines()) - 1


@pytest.mark.parametrize(("table", "txt"), [("epl", "premierleague"), ("serie-a", "seriea")])
def test_a_league_table_of_results_has_the_scores_of_football_txt(table, txt):
    (csv_path,) = [path for path in RESULT_TABLES if path.name.startswith(table)]
    (txt_path,) = [path for path in TXT_FILES if txt in path.name]

    def scores(fixtures):
        # football.txt leaves "(0-0)" out behind a goalless draw
        return sorted(
            (each.day, each.score.goals, each.score.half_time or (0, 0)) for each in fixtures
        )

    in_txt = scores(fixtures_of(football_txt, txt_path))
    in_csv = scores(fixtures_of(results_csv, csv_path))
    assert in_csv == in_txt


@pytest.mark.parametrize("path", CLUB_LISTS, ids=lambda path: path.name)
def test_club_lists_are_read_to_the_last_line(path):
    clubs = [item for item in items_of(clubs_txt, path) if isinstance(item, ParsedClub)]

    assert {club.country for club in clubs} == {"ENG" if path.name.startswith("eng") else "ITA"}
    assert all(club.city for club in clubs)


def test_rules_of_doubts_find_the_one_impossible_row_and_no_other():
    fixtures, doubted = 0, []
    for path, _ in result_files([DATA]):
        if not holds_results(path) or "incidents" in path.name:
            continue
        for item in read_file(path, format_of(path, {}), TableOptions()):
            if isinstance(item, ParsedFixture):
                fixtures += 1
                doubted += [
                    (path.name, item.line, doubt.rule)
                    for doubt in doubts_of(item, lambda side: False)
                ]

    assert fixtures > 2000
    # Half-time 1-1, full-time 0-3. One table writes its clubs as "aston-villa", which is asked
    # about unless the archive knows them.
    slugs = {each for each in doubted if each[0] == SLUGS and each[2] == "club name"}
    assert set(doubted) - slugs <= {("2023-24_tr1.txt", 280, "score")}
    assert len(slugs) > 50
