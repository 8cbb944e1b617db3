"""Identity is not a name: sides of a club, nations under several names, and near names."""

import pytest

from previews.importers.resolve_names import resolve_as, resolve_as_new
from previews.models import Club, Competition, Fixture, HeldRow, Official, UnmatchedName
from previews.questions import parameter as declared
from previews.questions.lookup import club_called
from tests.factories import ClubFactory, OfficialFactory
from tests.importers.import_text import NOW, load_files, messages, outcomes, write

pytestmark = pytest.mark.django_db
TABLE = "date,home,away,home_goals,away_goals\n"


def match(competition, home, away, day="Sun Oct 1 2023"):
    return f"= {competition} 2023/24\n\nMatchday 1\n{day}\n  {home}  4-0  {away}\n"


@pytest.mark.parametrize(
    ("competition", "country", "suffix"),
    [
        ("Women's Super League", "ENG", "Women"),
        ("Frauen-Bundesliga", "GER", "Women"),
        ("Serie A Femminile", "ITA", "Women"),
        ("Liga F", "ESP", "Women"),
        ("Division 1 Féminine", "FRA", "Women"),
        ("U19 Bundesliga", "GER", "U19"),
        ("Premier League 2", "ENG", "Reserves"),
    ],
)
@pytest.mark.parametrize("men_first", [True, False])
def test_a_side_of_another_competition_is_another_club(
    tmp_path, competition, country, suffix, men_first
):
    files = [
        write(tmp_path, "men.txt", match("First League", "Harrowby", "Kelsall")),
        write(tmp_path, "others.txt", match(competition, "Harrowby", "Kelsall")),
    ]
    for path in files if men_first else files[::-1]:
        load_files(path, country=country, create_clubs=True)

    names = ["Harrowby", f"Harrowby {suffix}", "Kelsall", f"Kelsall {suffix}"]
    assert sorted(Club.objects.values_list("name", flat=True)) == names
    assert Fixture.objects.count() == 2
    assert Fixture.objects.get(home__name="Harrowby").season.competition.squad == "men"
    squads = Competition.objects.exclude(squad="men").values_list("squad", flat=True)
    assert list(Club.objects.exclude(squad="men").values_list("squad", flat=True)) == [*squads] * 2


def test_a_side_of_women_that_is_not_known_is_held_and_never_the_men(tmp_path):
    men = [ClubFactory(name=name, country="ENG") for name in ("Harrowby", "Kelsall")]
    path = write(tmp_path, "a.txt", match("Women's Super League", "Harrowby", "Kelsall"))

    report = load_files(path, country="ENG")

    assert outcomes(report) == {"held": 1}
    names = sorted(UnmatchedName.objects.values_list("name", flat=True))
    assert names == ["Harrowby Women", "Kelsall Women"]
    first, second = UnmatchedName.objects.order_by("name")
    with pytest.raises(ValueError, match="is another side than Harrowby"):
        resolve_as(first, men[0], now=NOW)
    for unmatched in (first, second):
        resolve_as_new(unmatched, now=NOW)
    assert Fixture.objects.get().home.squad == "women"
    assert outcomes(load_files(path, country="ENG")) == {"unchanged": 1}


@pytest.mark.parametrize("written", ["Harrowby", "Harrowby WFC", "Harrowby Ladies", "harrowby (W)"])
def test_a_side_of_women_is_known_in_whatever_words(tmp_path, written):
    women = ClubFactory(name="Harrowby Women", country="ENG", squad="women")
    ClubFactory(name="Harrowby", country="ENG")
    ClubFactory(name="Turbine Kelsall", country="ENG", squad="women")
    path = write(tmp_path, "a.txt", match("Women's Super League", written, "Turbine Kelsall"))

    assert outcomes(load_files(path, country="ENG")) == {"added": 1}
    assert Fixture.objects.get().home == women
    if written != "Harrowby":
        assert club_called(declared.CLUB, written) == women
    assert club_called(declared.CLUB, "Harrowby").squad == "men"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("South Korea", "Korea Republic"),
        ("Czech Republic", "Czechia"),
        ("Turkey", "Türkiye"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("USA", "United States"),
        ("Macedonia", "North Macedonia"),
        ("Cape Verde", "Cabo Verde"),
        ("DR Congo", "Congo DR"),
        ("Burma", "Myanmar"),
        ("Swaziland", "Eswatini"),
        ("Upper Volta", "Burkina Faso"),
        ("Dahomey", "Benin"),
    ],
)
def test_a_nation_is_one_team_whatever_it_was_called(tmp_path, name, other):
    for number, (year, team) in enumerate(((2002, name), (2026, other))):
        text = f"= World Cup {year}\n\nGroup D\nJun 4 {year}\n  {team}  1-0  Poland\n"
        load_files(write(tmp_path, f"{number}.txt", text), create_clubs=True)

    assert Club.objects.count() == 2
    assert Fixture.objects.count() == 2
    assert club_called(declared.CLUB, name) == club_called(declared.CLUB, other)


def test_a_nation_has_a_side_of_women_and_one_of_each_age(tmp_path):
    for number, cup in enumerate(("World Cup", "Women's World Cup", "U-20 World Cup")):
        for team in ("Korea Republic", "South Korea"):
            text = f"= {cup} 2023\n\nGroup D\nJun {number + 1} 2023\n  {team}  1-0  Poland\n"
            load_files(write(tmp_path, f"{number}.txt", text), create_clubs=True)

    korea = Club.objects.in_country("KOR").by_name()
    assert [(team.name, team.squad, team.kind) for team in korea] == [
        ("Korea Republic", "men", "national_team"),
        ("Korea Republic U20", "u20", "national_team"),
        ("Korea Republic Women", "women", "national_team"),
    ]


@pytest.mark.parametrize(
    ("known", "near"),
    [
        ("Cannes", "AS Cannes"),
        ("AS Cannes", "Cannes"),
        ("Harrowby Olympique", "Harrowby Olympique Audonien"),
        ("Kelsall", "Kelsall 1904"),
        ("Harrowby", "Harowby"),
        ("FC Wanderford", "SV Wanderford"),
    ],
)
@pytest.mark.parametrize("in_one_run", [True, False])
def test_a_near_name_is_asked_about_and_creates_no_club(tmp_path, known, near, in_one_run):
    rows = [f"1946-08-31,{known},Lens,2,1", f"1946-09-14,{near},Lens,1,1"]
    files = [rows] if in_one_run else [rows[:1], rows]
    for number, lines in enumerate(files):
        path = write(tmp_path, f"{number}.csv", TABLE + "\n".join(lines))
        report = load_files(path, country="FRA", competition="Ligue 1", create_clubs=True)

    assert report.exit_status == 1
    assert Club.objects.count() == 2
    assert HeldRow.objects.count() == 1
    made = "made in this run" if in_one_run else "known already"
    words = f"new club {near} is near {known}, {made}: match the name, or create the club"
    assert ("held", words) in messages(report)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dundee", "Dundee United"),
        ("Milan", "Inter Milan"),
        ("Paris FC", "Paris Saint-Germain"),
    ],
)
def test_clubs_of_near_names_that_play_on_one_day_are_two(tmp_path, one, other):
    rows = [
        f"2023-08-12,{one},Alfa,1,0", f"2023-08-12,Beta,{other},1,0",
        f"2023-08-19,{other},{one},1,0",
    ]  # fmt: skip
    path = write(tmp_path, "a.csv", TABLE + "\n".join(rows))

    report = load_files(path, country="SCO", competition="Premiership", create_clubs=True)

    assert (report.exit_status, Club.objects.count()) == (0, 4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Manchester City", "Manchester United"),
        ("Real Madrid", "Real Sociedad"),
        ("Kelsall", "Kelsall II"),
        ("Bristol City", "Bristol Rovers"),
        ("TSV 1860 Kelsall", "Bayern Kelsall"),
        ("FC Porto", "Boavista Porto"),
        ("Sporting CP", "Sporting Braga"),
    ],
)
def test_names_that_only_share_words_are_two(tmp_path, one, other):
    rows = [f"2023-08-12,{one},Alfa,1,0", f"2023-08-19,{other},Alfa,1,0"]
    path = write(tmp_path, "a.csv", TABLE + "\n".join(rows))

    load_files(path, country="ENG", competition="League", create_clubs=True)

    assert Club.objects.count() == 3


@pytest.mark.parametrize("slip", ["Mn Atkinson", "Mrtn Atkinson", "M Atkinson"])
def test_a_slip_does_not_rename_an_official(tmp_path, slip):
    for name in ("M Atkinson", "Martin Atkinson"):
        official = OfficialFactory(name=name, country="ENG")
        text = f"date,home,away,home_goals,away_goals,referee\n2023-08-12,A1,B1,1,0,{slip}"
        load_files(
            write(tmp_path, "a.csv", text), country="ENG", competition="L", create_clubs=True
        )
        official.refresh_from_db()
        assert official.name == name
        assert Official.objects.count() == 1
        Fixture.objects.all().delete()
        official.delete()


@pytest.mark.parametrize("slip", ["Martn Atkinson", "Martin Atkinsen", "Martin Atkison"])
def test_a_slip_creates_no_second_official(tmp_path, slip):
    OfficialFactory(name="Martin Atkinson", country="ENG")
    text = f"date,home,away,home_goals,away_goals,referee\n2023-08-12,A1,B1,1,0,{slip}"

    report = load_files(
        write(tmp_path, "a.csv", text), country="ENG", competition="L", create_clubs=True
    )

    assert report.exit_status == 1
    assert Official.objects.count() == 1
    assert UnmatchedName.objects.get().name == slip
