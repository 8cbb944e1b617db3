"""Sentences as previews have them: those that nobody would mark, and real mistakes."""

from datetime import UTC, date, datetime

import pytest

from previews.factcheck.lint.issue import IssueKind
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Preview
from tests.factories import (
    ClubFactory,
    ClubNameFactory,
    CompetitionFactory,
    CompetitionNameFactory,
    CrowdFactory,
    FixtureFactory,
    OfficialFactory,
    PersonFactory,
    PreviewFactory,
    SeasonFactory,
    SpellFactory,
    StadiumFactory,
    StadiumNameFactory,
    TalkingPointFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 22, 20, tzinfo=UTC)
PLAYERS = (
    "Bukayo Saka", "Martin Ødegaard", "Gabriel Magalhães", "Declan Rice", "Jurriën Timber",
    "Cole Palmer", "Moisés Caicedo", "Enzo Fernández", "Đorđe Petrović", "Frank Lampard",
    "Thierry Henry", "Son Heung-min",
)  # fmt: skip


@pytest.fixture
def preview():
    """Arsenal v Chelsea, in an archive that knows its surroundings."""
    emirates = StadiumFactory(name="Emirates Stadium", city="London", country="ENG")
    bridge = StadiumFactory(name="Stamford Bridge", city="London", country="ENG")
    StadiumNameFactory(stadium=emirates, name="Ashburton Grove", city="London")
    StadiumFactory(name="Wembley Stadium", city="London", country="ENG")
    StadiumFactory(name="Olympiastadion", city="Munich", country="GER")
    StadiumFactory(name="Atatürk Olympic Stadium", city="Istanbul", country="TUR")
    arsenal = ClubFactory(
        name="Arsenal", full_name="Arsenal Football Club", nickname="The Gunners",
        city="London", stadium=emirates,
    )  # fmt: skip
    chelsea = ClubFactory(
        name="Chelsea", short_name="Chelsea", nickname="The Blues", city="London", stadium=bridge
    )
    ClubNameFactory(club=arsenal, name="Royal Arsenal", used_until=1893)
    ClubNameFactory(club=arsenal, name="Woolwich Arsenal", used_from=1893, used_until=1914)
    ClubFactory(name="Bayern München", short_name="Bayern", city="Munich", country="GER")
    ClubFactory(name="Tottenham Hotspur", short_name="Spurs", city="London")
    ClubFactory(name="Brighton & Hove Albion", short_name="Brighton", city="Brighton")
    ClubFactory(name="Olympique Lyonnais", city="Lyon", country="FRA")
    league = CompetitionFactory(name="Premier League", country="ENG", league=True)
    CompetitionNameFactory(competition=league, name="First Division")
    europe = CompetitionFactory(name="UEFA Champions League", short_name="Champions League")
    CompetitionNameFactory(competition=europe, name="European Cup")
    CompetitionFactory(name="FA Cup", country="ENG")
    for name in PLAYERS:
        SpellFactory(person=PersonFactory(name=name), club=arsenal, role="player")
    SpellFactory(person__name="Mikel Arteta", club=arsenal, manager=True)
    SpellFactory(person__name="Mauricio Pochettino", club=chelsea, manager=True)
    OfficialFactory(name="Simon Hooper", country="ENG")
    fixture = FixtureFactory(
        home=arsenal, away=chelsea, season=SeasonFactory(competition=league), stadium=emirates,
        day=date(2024, 4, 23), kick_off_known=True,
    )  # fmt: skip
    CrowdFactory(fixture=fixture, expected_away_fans=3000, away_allocation=3000)
    return Preview.objects.for_fact_check().get(pk=PreviewFactory(fixture=fixture).pk)


def found_in(preview, words):
    TalkingPointFactory(preview=preview, text=words, reported_on=date(2024, 4, 22))
    prose = {"placeholder", "page-furniture", "relative-date", "club-as-place", "unknown-name"}
    return [
        (issue.rule, issue.sentence)
        for issue in issues(PreviewFacts(preview, NOW))
        if issue.rule in prose | {"figure"}
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Arsenal host Chelsea at the Emirates on Tuesday 23 April 2024.",
        "The Gunners lead the Premier League by a point, with a better goal difference.",
        "Chelsea’s last win in north London came in August 2021.",
        "Ødegaard sets the tempo; Saka and Rice do the running.",
        "Odegaard has missed nothing since the turn of the year.",
        "For Arteta it is the fifth London derby of the season.",
        "Pochettino, once of Spurs, has never won here with Chelsea.",
        "Woolwich Arsenal moved across the Thames in 1913.",
        "As Royal Arsenal the club began in 1886.",
        "The ground was called Ashburton Grove while it was built.",
        "Stamford Bridge saw a 2-2 draw in October.",
        "In the First Division the two met every autumn.",
        "A place in the Champions League is at stake.",
        "Neither side has won the European Cup at Wembley.",
        "Bayern knocked Arsenal out in Munich six days before.",
        "They flew home from Munich on Thursday 18 April 2024.",
        "Lyon and Istanbul are the other stops of the tour.",
        "Henry scored four against them; Lampard was on the other side.",
        "The Blues have Palmer, who has scored 20 in the league.",
        "Without Palmer, the Blues lose their best passer.",
        "Caicedo and Fernández cost more than the rest together.",
        "Petrovic keeps goal again, as Timber’s knee needs rest.",
        "Referee Simon Hooper showed Chelsea six cards in November.",
        "VAR overruled Hooper twice; the FA said so afterwards.",
        "Brighton beat Arsenal 3-0 at the Emirates in May 2023.",
        "Brighton and Hove Albion are the only club that did both.",
        "London expects rain; kick-off is at 20:00 BST.",
        "On Boxing Day the table looked quite different.",
        "About 3,000 Chelsea fans are expected.",
        "“We start again,” said Arteta. “Nothing is decided.”",
        "Heung-min Son’s side plays the leaders next, on 28 April 2024.",
        "Gabriel and Timber are in contention; Saka’s ankle has held up.",
        "It is Tottenham’s job to stop Brighton, not Arsenal’s.",
        "The Englishman, the Norwegian and the Brazilian all train.",
        "Europe’s top scorers of this century include Thierry Henry.",
        "A north London side against a west London side: a capital affair.",
        "Arsenal Football Club and Chelsea F.C. have met for 117 years.",
        "Chelsea FC sold out their end within an hour.",
        "It is the first meeting in the Bundesliga, the Serie A or the Eredivisie of this kind.",
        "The Bavarians beat them, as the Nerazzurri had done; the Ballon d’Or was in sight.",
        "On New Year’s Day the Gunners were fourth, on Good Friday first.",
        "Three Londoners, two Catalans and a Scandinavian start.",
        "The Arsenal-born Saka meets ex-Chelsea men; a Pochettino-led press awaits.",
        "Tyneside, Merseyside and the Midlands are behind them.",
        "Neither the FA Cup nor the Carabao Cup is left to them.",
        "They came through the UEFA Cup and the Cup Winners’ Cup in other decades.",
        "At Ashburton Grove, marble greets you.",
        "Since the Second World War no title was closer.",
    ],
)
def test_nothing_is_said_of_a_sentence_that_is_right(preview, words):
    assert found_in(preview, words) == []


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("Arsenal host Chelsey on Tuesday.", "unknown-name"),
        ("The Gooners’ captain is Odegard.", "unknown-name"),
        ("In front of him plays Bukayo Sako.", "unknown-name"),
        ("In the middle Declan Rise does the running.", "unknown-name"),
        ("For Mikel Artetta it is the fifth derby.", "unknown-name"),
        ("Against Mauricio Pocchetino he has lost twice.", "unknown-name"),
        ("They play at the Emirats Stadium.", "unknown-name"),
        ("The last meeting was at Stanford Bridge.", "unknown-name"),
        ("They are second in the Premier Leauge.", "unknown-name"),
        ("A place in the Champions Leage is at stake.", "unknown-name"),
        ("The referee is Simon Hopper.", "unknown-name"),
        ("They lost to Totenham in January.", "unknown-name"),
        ("A trip to Istambul awaits.", "unknown-name"),
        ("Next to him stands Moises Caisedo.", "unknown-name"),
        ("As Woolwitch they crossed the river.", "unknown-name"),
        ("The former striker Thiery Henry agrees.", "unknown-name"),
        ("On the bench sits Zbigniew Boniek.", "unknown-name"),
        ("They met last Thursday.", "relative-date"),
        ("The winner goes top tonight.", "relative-date"),
        ("Saka trained yesterday.", "relative-date"),
        ("The next match is tomorrow.", "relative-date"),
        ("They won five days ago.", "relative-date"),
        ("The fans travel to Arsenal on Tuesday.", "club-as-place"),
        ("They have not won in Chelsea since 2018.", "club-as-place"),
        ("He lives in Tottenham Hotspur.", "club-as-place"),
        ("Who will start? TK", "placeholder"),
        ("The line-up is TBC.", "placeholder"),
        ("Lorem ipsum dolor sit amet.", "placeholder"),
        ("He has () goals.", "placeholder"),
        ("The scorer was [player].", "placeholder"),
        ("xxx goals in ten matches.", "placeholder"),
        ("Sign up for our newsletter.", "page-furniture"),
        ("Follow us on all channels.", "page-furniture"),
        ("Read more: ten things to know.", "page-furniture"),
        ("All rights reserved.", "page-furniture"),
        ("Your donation helps this site.", "page-furniture"),
        ("5,000 Chelsea fans are expected.", "figure"),
        ("The allocation is 2,500 tickets.", "figure"),
    ],
)
def test_a_mistake_is_raised_by_its_rule(preview, words, rule):
    assert [IssueKind(rule)] == sorted({kind for kind, _ in found_in(preview, words)})
