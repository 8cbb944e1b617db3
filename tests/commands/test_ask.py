"""`manage.py ask`: value, receipts and scope on paper, the same as JSON, and honest refusals."""

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from previews.models import Club, Season
from previews.questions import QUESTIONS, QUESTIONS_BY_SLUG
from previews.questions.json_format import decode_answer
from previews.questions.parse import ask_from_words
from tests.factories import ClubFactory, ClubNameFactory, CompetitionFactory, HeldRowFactory
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def archive():
    liverpool, atalanta, everton = clubs("Liverpool", "Atalanta", "Everton")
    ClubNameFactory(club=liverpool, name="Liverpool FC")
    play(league(), "2024-04-01", liverpool, everton, "2-0")
    knock_out_tie(cup("Europa League"), "2024-04-11", liverpool, atalanta, ("0-3", ""))


def ask(capsys, *words):
    call_command("ask", *words)
    return capsys.readouterr().out


def refused(*words):
    with pytest.raises(CommandError) as refusal:
        call_command("ask", *words)
    return str(refusal.value)


def test_list_shows_every_question_with_its_options(capsys):
    listed = ask(capsys, "--list").splitlines()

    assert listed[0] == "Questions:"
    assert [line.split()[0] for line in listed[1::2]] == [question.slug for question in QUESTIONS]
    assert listed[1:3] == [
        "  head-to-head             Head to head: every meeting of two clubs",
        "                           "
        "--club --opponent [--where] [--competition] [--organiser] [--season]",
    ]


def test_answer_is_printed_with_its_receipts_and_scope(capsys):
    printed = ask(
        capsys, "first-legs-lost-at-home", "--club", "liverpool fc", "--organiser", "uefa",
        "--before", "2024-04-17",
    )  # fmt: skip

    assert printed == (
        "First legs lost at home, and what became of the tie\n"
        "club Liverpool; organiser UEFA; before 2024-04-17\n"
        "\n"
        "Liverpool lost the first leg at home, in the match held:\n"
        "first legs lost at home: 1\n"
        "went through: 0\n"
        "went out: 0\n"
        "decided: 0\n"
        "undecided: 1\n"
        "years: 2024\n"
        "\n"
        "The only one is undecided.\n"
        "2024-04-11  Liverpool 0–3 Atalanta  Europa League 2023/24, Quarter-finals  (undecided)\n"
        "Scope: UEFA club competitions loaded: 1 match, 2024\n"
    )


def test_json_is_the_whole_answer(capsys):
    printed = ask(
        capsys, "first-legs-lost-at-home", "--club", "Liverpool", "--before", "2024-04-17", "--json"
    )

    asked = ask_from_words(
        QUESTIONS_BY_SLUG["first-legs-lost-at-home"],
        {"club": "Liverpool"},
        before=date(2024, 4, 17),
    )
    assert decode_answer(printed) == asked
    told = json.loads(printed)
    assert told["value"] == {
        "count": 1, "progressed": 0, "out": 0, "decided": 0, "undecided": 1, "years": [2024],
    }  # fmt: skip
    (row,) = told["rows"]
    assert (row["date"], row["home"]["name"], row["away"]["name"], row["note"]) == (
        "2024-04-11",
        "Liverpool",
        "Atalanta",
        "undecided",
    )
    assert (row["score"]["home"], row["score"]["away"]) == (0, 3)


def test_what_the_archive_cannot_know_is_said(capsys):
    printed = ask(capsys, "leads-lost", "--club", "Atalanta", "--before", "2024-05-01")

    assert printed == (
        "Leads lost within a match\n"
        "club Atalanta; before 2024-05-01\n"
        "\n"
        "The minutes of Atalanta's goals are not in the archive.\n"
        "\n"
        "Scope: all competitions loaded, Atalanta: 1 match, 2024; "
        "minutes known in 0 of 1\n"
    )


@pytest.mark.parametrize(
    ("words", "count"),
    [
        pytest.param(
            ["comebacks", "--club", "Liverpool", "--deficit", "9"],
            "first-leg deficits: 0",
            id="comebacks",
        ),
        pytest.param(
            ["first-legs-lost-at-home", "--club", "Atalanta"],
            "first legs lost at home: 0",
            id="first-legs",
        ),
    ],
)
def test_an_empty_answer_is_said(capsys, words, count):
    printed = ask(capsys, *words, "--before", "2024-05-01").splitlines()

    assert printed[3].endswith("held:")
    assert printed[4:] == [
        count,
        "went through: 0",
        "went out: 0",
        "decided: 0",
        "undecided: 0",
        printed[9],
        "",
        printed[-1],
    ]
    assert printed[9].endswith(": none")


def test_a_table_of_one_match_is_printed_without_positions(capsys):
    printed = ask(capsys, "table", "--competition", "Premier League", "--before", "2024-05-01")

    assert (
        "One match of Premier League 2023/24 is held: too few to state positions.\n"
        "The clubs by the matches held, without positions:\n"
        "– Liverpool: played 1, won 1, drawn 0, lost 0, goals 2–0, points 3\n"
    ) in printed


def test_a_competition_is_found_without_its_country(capsys):
    CompetitionFactory(name="Belgian Pro League", country="BEL")
    CompetitionFactory(name="Finnish Veikkausliiga", country="FIN")

    for words in ("Pro League", "veikkausliiga"):
        with pytest.raises(CommandError) as refusal:
            call_command("ask", "table", "--competition", words)
        assert "season of" in str(refusal.value)


def test_a_name_that_two_countries_have_is_asked_about():
    for country, code in (("Belgian", "BEL"), ("Danish", "DEN")):
        CompetitionFactory(name=f"{country} Pro League", country=code)

    assert "may be any competition of these" in refused("table", "--competition", "Pro League")


def test_a_table_is_printed_line_by_line(capsys):
    liverpool, everton = (Club.objects.get(name=name) for name in ("Liverpool", "Everton"))
    season = Season.objects.get(competition__name="Premier League")
    for day in ("2024-04-08", "2024-04-15"):
        play(season, day, liverpool, everton, "1-0")

    printed = ask(capsys, "table", "--competition", "Premier League", "--before", "2024-05-01")

    assert (
        "goals conceded: 0\n"
        "1 Liverpool: played 3, won 3, drawn 0, lost 0, goals 4–0, points 9\n"
        "2 Everton: played 3, won 0, drawn 0, lost 3, goals 0–4, points 0\n"
    ) in printed


def test_a_head_to_head_is_printed_by_ground(capsys):
    printed = ask(
        capsys, "head-to-head", "--club", "Liverpool", "--opponent", "Atalanta",
        "--before", "2024-05-01",
    )  # fmt: skip

    assert (
        "score of the last meeting: 0–3\n"
        "home: won 0, drawn 0, lost 1\n"
        "biggest defeat: L 0–3 on 2024-04-11\n"
    ) in printed


def test_a_club_of_many_spellings_is_offered_once(capsys):
    united, _city = clubs("Manchester United", "Manchester City")
    for name in ("Manchester Utd", "Manchester United FC", "Man United"):
        ClubNameFactory(club=united, name=name)

    assert refused("form", "--club", "Manchestr") == (
        "--club: No club is called “Manchestr”; the nearest are Manchester City, Manchester United."
    )


def test_without_a_day_the_question_is_asked_as_of_now(capsys, time_machine_at):
    play_out = json.loads(ask(capsys, "form", "--club", "Everton", "--json"))

    assert play_out["as_of"] == "2024-03-31T12:00:00Z"
    assert play_out["rows"] == []


@pytest.fixture
def time_machine_at(time_machine):
    time_machine.move_to("2024-03-31T12:00:00+00:00", tick=False)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        pytest.param(
            ["from"], "No question is called “from”; the nearest are form.", id="question"
        ),
        pytest.param(
            ["form", "--club", "Liverpol"],
            "--club: No club is called “Liverpol”; the nearest is Liverpool.",
            id="club",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--competition", "Premier Leage"],
            "--competition: No competition is called “Premier Leage”; "
            "the nearest are Premier League, Europa League.",
            id="competition",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--organiser", "UEFFA"],
            "--organiser: No organiser is called “UEFFA”; the nearest is UEFA.",
            id="organiser",
        ),
        pytest.param(
            ["table", "--competition", "Premier League", "--season", "2023-25"],
            "--season: No season is called “2023-25”; the nearest is 2023/24.",
            id="season",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--season", "banana"],
            "--season: No season is called “banana”; the latest is 2023/24.",
            id="no-season-at-all",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--where", "hom"],
            "--where: “hom” is not one of anywhere, home, away, neutral; did you mean home?",
            id="choice",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--last", "0"],
            "--last: “0” is not a number from 1 to 10,000.",
            id="number",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--last", "9" * 23],
            f"--last: “{'9' * 23}” is not a number from 1 to 10,000.",
            id="more-than-a-database-counts",
        ),
        pytest.param(
            ["biggest-results", "--club", "Everton", "--last", "9" * 5000],
            f"--last: “{'9' * 5000}” is not a number from 1 to 10,000.",
            id="more-than-python-reads",
        ),
        pytest.param(
            ["rest", "--club", "Everton", "--days", "99999999999"],
            "--days: “99999999999” is not a number from 1 to 10,000.",
            id="more-days-than-there-are",
        ),
        pytest.param(
            ["rest", "--club", "Everton", "--before", "0001-01-05"],
            "--before: “0001-01-05” is not a day from 1850 to 2999.",
            id="before-there-was-football",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--before", "9999-12-31T23:59:59-12:00"],
            "--before: “9999-12-31T23:59:59-12:00” is not a day from 1850 to 2999.",
            id="after-the-last-day",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--before", "2024-04-1٣"],
            "--before: “2024-04-1٣” is not a day such as 2024-04-17.",
            id="other-digits",
        ),
        pytest.param(["form"], "--club: The club is required.", id="missing"),
        pytest.param(
            ["form", "--club", "Everton", "--opponent", "Liverpool"],
            "--opponent: form takes no opponent; it takes club, last, where, competition, "
            "organiser, season.",
            id="parameter",
        ),
        pytest.param(
            ["form", "--club", "Everton", "--before", "April"],
            "--before: “April” is not a day such as 2024-04-17.",
            id="day",
        ),
        pytest.param(
            ["head-to-head", "--club", "Liverpool", "--opponent", "Liverpool FC"],
            "--opponent: Liverpool cannot meet Liverpool: name another club.",
            id="one-club-twice",
        ),
        pytest.param(
            ["last-time", "--club", "Everton", "--opponent", "Everton", "--what", "win"],
            "--opponent: Everton cannot meet Everton: name another club.",
            id="one-club-twice-in-any-question",
        ),
        pytest.param(
            ["comebacks"],
            "--club: Name a club, a competition or an organiser.",
            id="nothing-to-bound-it",
        ),
    ],
)
def test_what_is_not_known_is_refused_with_the_nearest(words, sentence):
    assert refused(*words) == sentence


def test_name_of_several_clubs_asks_for_the_country(capsys):
    ClubFactory(name="Liverpool", country="URU", slug="liverpool-uruguay")

    assert refused("form", "--club", "Liverpool") == (
        "--club: “Liverpool” may be any club of these: Liverpool (ENG); Liverpool (URU)."
    )
    uruguay = json.loads(ask(capsys, "form", "--club", "Liverpool (URU)", "--json"))
    assert uruguay["rows"] == []


def test_day_may_be_a_moment_of_it(capsys):
    derby = ask(
        capsys, "form", "--club", "Everton", "--before", "2024-04-01T15:00:00+01:00", "--json"
    )

    # Nobody knows when the derby kicked off, so on its own day it is not known to be over.
    assert json.loads(derby)["rows"] == []
    assert json.loads(derby)["as_of"] == "2024-04-01T15:00:00+01:00"


@pytest.mark.parametrize("before", ["1850-01-01T00:00+14:00", "2999-12-31T23:59-12:00"])
@pytest.mark.parametrize("question", ["rest", "form", "comebacks"])
def test_every_question_can_be_asked_at_the_ends_of_time(capsys, question, before):
    words = [question, "--club", "Everton", "--before", before]
    most = {"rest": ["--days", "10000"], "form": ["--last", "10000"]}.get(question, [])

    assert ask(capsys, *words, *most) != ""


@pytest.mark.parametrize("said", ["90", "90 minutes", "ninety"])
def test_ninety_minutes_may_be_said_in_figures(capsys, said):
    told = json.loads(
        ask(capsys, "ties-lost-both-legs", "--club", "Liverpool", "--definition", said, "--json")
    )

    assert told["parameters"]["definition"] == "ninety"


def test_a_table_of_a_part_of_the_results_has_no_positions(capsys):
    printed = ask(
        capsys, "table", "--competition", "Premier League", "--season", "2023/24"
    ).splitlines()

    assert printed[3].startswith("Only a part of the results of Premier League 2023/24 is held")
    assert printed[4:7] == [
        "The clubs by the matches held, without positions:",
        "– Liverpool: played 1, won 1, drawn 0, lost 0, goals 2–0, points 3",
        "– Everton: played 1, won 0, drawn 0, lost 1, goals 0–2, points 0",
    ]


def test_matches_in_held_rows_are_said_not_to_be_counted(capsys):
    liverpool = Club.objects.get(name="Liverpool")
    ClubFactory(name="Fulham")
    HeldRowFactory(home=liverpool, day=date(2024, 4, 20))
    HeldRowFactory(home=liverpool, day=date(2024, 5, 20))

    printed = ask(capsys, "form", "--club", "Liverpool", "--before", "2024-05-01")
    unanswered = ask(
        capsys, "head-to-head", "--club", "Liverpool", "--opponent", "Fulham",
        "--before", "2024-05-01",
    )  # fmt: skip

    assert "Liverpool's last results, in the 2 matches held (1 more is in a held row):" in printed
    assert "Not counted" not in printed
    assert unanswered.endswith("Not counted: one match of Liverpool in held rows.\n")
