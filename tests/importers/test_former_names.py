"""Names with years, from the file to the pages: one history, and the name of the day in each."""

from html import unescape

import pytest

from previews.models import Club, Competition, CompetitionName, Season
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import ask_from_words
from tests.factories import ClubFactory, ClubNameFactory
from tests.importers.import_text import NOW, load_files, messages, write

pytestmark = pytest.mark.django_db
FINAL = "\n\u25aa Final\nMay 20 {year}\n  Alder (AUT)  2-1  Beech (BEL)\n"


def load_finals(folder, *titles):
    """A final in the last year of each title."""
    text = "".join(f"= {title}{FINAL.format(year=int(title[-7:-3]) + 1)}" for title in titles)
    return load_files(write(folder, "finals.txt", text), create_clubs=True)


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (("UEFA Cup 2008/09", "UEFA Europa League 2009/10"),
         ["UEFA Cup 2008/09", "UEFA Europa League 2009/10"]),
        (("UEFA Europa League 2009/10", "UEFA Europa League 1999/00"),
         ["UEFA Cup 1999/00", "UEFA Europa League 2009/10"]),
        (("European Cup 1991/92", "UEFA Champions League 1992/93"),
         ["European Cup 1991/92", "UEFA Champions League 1992/93"]),
        (("Cup Winners' Cup 1993/94", "Cup Winners' Cup 1994/95"),
         ["European Cup Winners' Cup 1993/94", "UEFA Cup Winners' Cup 1994/95"]),
        (("UEFA Europa Conference League 2023/24", "UEFA Conference League 2024/25"),
         ["UEFA Europa Conference League 2023/24", "UEFA Conference League 2024/25"]),
        (("UEFA Women's Cup 2008/09", "UEFA Women's Champions League 2009/10"),
         ["UEFA Women's Cup 2008/09", "UEFA Women's Champions League 2009/10"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("in_turn", [1, -1])
def test_a_season_has_the_name_of_its_years(tmp_path, client, titles, names, in_turn):
    report = load_finals(tmp_path, *titles[::in_turn])

    assert (messages(report), Competition.objects.count()) == ([], 1)
    seasons = Season.objects.all().with_competition().order_by("starts_on")
    assert [str(season) for season in seasons] == names
    for season in seasons:
        address = f"/competitions/{season.competition.slug}/{season.name.replace('/', '-')}/"
        assert f"{season} \u00b7 matchhub" in unescape(client.get(address).content.decode())


def test_both_names_ask_for_the_whole_history(tmp_path):
    load_finals(tmp_path, "UEFA Cup 2008/09", "UEFA Europa League 2009/10")
    before = CompetitionName.objects.count()

    report = load_finals(tmp_path, "UEFA Europa League 2008/09", "UEFA Cup 2009/10")

    assert {file.fixtures["unchanged"] for file in report.files} == {2}
    assert CompetitionName.objects.count() == before
    for name in ("uefa cup", "Europa League"):
        words = {"club": "Alder", "competition": name}
        answer = ask_from_words(QUESTIONS_BY_SLUG["form"], words, before=NOW)
        assert [row.competition for row in answer.rows] == ["UEFA Europa League", "UEFA Cup"]


@pytest.mark.parametrize("in_turn", [1, -1])
def test_a_club_imported_under_a_former_name_is_one_club(tmp_path, client, in_turn):
    club = ClubFactory(name="KFC Ufern", country="GER")
    ClubNameFactory(club=club, name="Bayer Ufern", country="GER", used_until=1995)
    seasons = (
        "= German 2. Bundesliga 1994/95\nSat Aug 20 1994\n  Bayer Ufern  1-0  Karlstal\n",
        "= German 2. Bundesliga 1995/96\nSat Aug 19 1995\n  KFC Ufern  0-0  Karlstal\n",
    )
    path = write(tmp_path, "seasons.txt", "".join(seasons[::in_turn]))

    for outcome in ("added", "unchanged"):
        (file,) = load_files(path, create_clubs=True).files
        assert file.fixtures[outcome] == 2

    assert Club.objects.count() == 2
    for name, called in (("1994-95", "Bayer Ufern"), ("1995-96", "KFC Ufern")):
        page = client.get(f"/competitions/2-bundesliga/{name}/").content.decode()
        other = ({"Bayer Ufern", "KFC Ufern"} - {called}).pop()
        assert (called in page, other in page) == (True, False)
    answer = ask_from_words(QUESTIONS_BY_SLUG["form"], {"club": "bayer ufern"}, before=NOW)
    assert [row.home.name for row in answer.rows] == ["KFC Ufern", "Bayer Ufern"]
