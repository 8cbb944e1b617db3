"""What a corpus is checked for, each with files that break it."""

import pytest

from corpus.check import check_corpus
from corpus.club_checks import clubs_twice
from corpus.files import Corpus, announced
from corpus.league_checks import leagues_too_large, leagues_too_long
from corpus.table import not_imported, table
from previews.models import Club, Fixture, ImportBatch
from tests.factories import ClubFactory, ClubNameFactory, FixtureFactory, StageFactory

pytestmark = pytest.mark.django_db

CLUBS = """
= Austria • Österreich
FC Muster, Wien
  | Muster
 Musterweg 3 // 1140 Wien
SC Beispiel, Graz
SV Exempel, Linz
  | Exempel
"""
LEAGUE = """
= Austria | Musterliga 2023/24
# Teams    3
# Matches  3

▪ Matchday 1
Sat Aug 5 2023
  FC Muster  2-1  SC Beispiel
▪ Matchday 2
Sat Aug 12 2023
  SC Beispiel  0-0  SV Exempel
▪ Matchday 3
Sat Aug 19 2023
  Exempel  1-0  Muster
"""


@pytest.fixture
def folder(tmp_path):
    def write(**files):
        for name, text in files.items():
            path = tmp_path / "data" / f"{name.replace('_', '.')}"
            path.parent.mkdir(exist_ok=True)
            path.write_text(text.lstrip("\n"), encoding="utf-8")
        return tmp_path / "data"

    return write


def checked(folder):
    return check_corpus(Corpus.of([folder]))


def test_a_sound_corpus_has_no_violations_and_leaves_nothing_behind(folder):
    result = checked(folder(at_clubs_txt=CLUBS, league_txt=LEAGUE))

    assert result.violations == []
    assert Club.objects.count() == Fixture.objects.count() == ImportBatch.objects.count() == 0


def test_the_table_accounts_for_every_line_and_match(folder):
    result = checked(
        folder(
            at_clubs_txt=CLUBS, league_txt=LEAGUE, unknown_csv="date,home,away\n2023-08-05,A,B\n"
        )
    )
    head, *_, last = (line.split() for line in table(result).splitlines())

    counts = dict(zip(head[1:], last[1:], strict=False))
    text = table(result).splitlines()
    cells = [int(cell.replace(",", "")) for cell in text[-1].split()[1:]]
    lines, understood, left_aside, unread, failed, matches, *outcomes = cells[1:]
    assert counts["files"] == "3"
    assert lines == understood + left_aside + unread + failed == 7 + 13 + 2
    assert matches == sum(outcomes[:6]) == 3
    assert not_imported(result) == (
        f"not imported: {folder() / 'unknown.csv'}: "
        "the file names no competition: give it with --competition NAME"
    )


def test_a_file_that_says_more_than_is_read_is_named(folder):
    more = LEAGUE.replace("Matches  3", "Matches  4")
    path = folder(at_clubs_txt=CLUBS, league_txt=more) / "league.txt"

    assert checked(path.parent).violations == [f"{path}: the file says 4 matches, and 3 are read"]
    assert announced(path).sides == 5  # Exempel and Muster are two more spellings


def test_a_traceback_is_a_violation_and_the_other_files_are_imported(folder, monkeypatch):
    from corpus import check

    import_files = check.import_files

    def broken(run, now):
        if "broken" in run.paths[0].name:
            raise ZeroDivisionError("a fault")
        return import_files(run, now)

    monkeypatch.setattr(check, "import_files", broken)
    result = checked(folder(at_clubs_txt=CLUBS, broken_txt=LEAGUE, league_txt=LEAGUE))

    assert any("ZeroDivisionError: a fault" in line for line in result.violations)
    assert [file.fixtures["added"] for file in result.files if file.fixtures] == [3]


def test_a_difference_between_the_orders_is_a_violation(folder):
    """Two files with two matchdays of one match: the second changes what the first has said."""
    rows = "date,competition,country,home,away,home_goals,away_goals,matchday\n"
    row = "2023-08-05,Musterliga,AUT,FC Muster,SC Beispiel,2,1,{}\n"
    files = {"a_csv": rows + row.format(1), "b_csv": rows + row.format(2)}

    result = checked(folder(at_clubs_txt=CLUBS, **files))

    differ = [line for line in result.violations if line.startswith("the two orders differ")]
    assert len(differ) == 2
    assert "fixture | 2023-08-05 | fc muster v sc beispiel" in differ[0]


def test_one_name_in_two_forms_is_a_club_twice():
    ClubFactory(name="FC Müster", country="AUT", slug="first")
    ClubFactory(name="FC Muster", country="GER", slug="in-another-country")
    assert clubs_twice() == []

    ClubNameFactory(club=ClubFactory(name="Wien", country="AUT"), name="FC Muster")

    assert clubs_twice() == ["'fc muster' in AUT is the name of 2 clubs: FC Müster, Wien"]


def test_the_same_results_under_two_names_are_a_club_twice():
    stage = StageFactory(kind="league")
    clubs = [ClubFactory(name=name, country="AUT") for name in ("Real Muster", "Muster CF")]
    for number in range(5):
        for club in clubs:
            FixtureFactory(
                stage=stage, season=stage.season, home=club, after_90_home=number,
                after_90_away=1, day=f"2023-08-{number + 1:02}", kick_off=None, status="played",
            )  # fmt: skip

    assert clubs_twice() == ["Real Muster and Muster CF (AUT) have 5 results in common"]


def test_a_league_with_more_matches_than_its_clubs_can_play():
    stage = StageFactory(kind="league", name="League")
    home, away = ClubFactory(), ClubFactory()
    days = ("2023-08-01", "2023-09-01", "2023-10-01")
    for number, day in enumerate(days, start=1):
        FixtureFactory(
            stage=stage, season=stage.season, home=home, away=away, day=day, kick_off=None,
            matchday=1 if number < 3 else None,
        )  # fmt: skip

    (line,) = leagues_too_long()
    assert line.endswith("League: 3 matches of 2 clubs, who can play 2")
    Fixture.objects.filter(day=days[2]).update(matchday=3)
    assert leagues_too_long() == []


def test_a_league_with_more_clubs_than_its_file_has_teams(folder):
    others = LEAGUE.replace("Exempel  1-0  Muster", "Fremdling  1-0  Anderswo")
    path = folder(league_txt=others) / "league.txt"
    with_names = check_corpus(Corpus.of([path]))

    assert any(
        "Musterliga 2023/24: 5 clubs, and its files have 3 teams" in line
        for line in with_names.violations
    )
    assert leagues_too_large([announced(path)]) == []


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match="no file or folder is called"):
        Corpus.of([tmp_path / "nowhere"])
