"""A small archive in which every question has an answer, and the words to ask it with."""

from tests.factories import (
    AppointmentFactory,
    MatchEventFactory,
    OfficialFactory,
    PersonFactory,
    SideStatsFactory,
    StageFactory,
)
from tests.questions.seasons import clubs, cup, knock_out_tie, league, play

WORDS = {
    "club": "Liverpool",
    "opponent": "Atalanta",
    "competition": "Premier League",
    "official": "Michael Oliver",
    "player": "Mohamed Salah",
    "kind": "unbeaten",
    "what": "win",
}


def make_archive():
    liverpool, atalanta, everton = clubs("Liverpool", "Atalanta", "Everton")
    season = league()
    stage = StageFactory(season=season, name="League", kind="league", round="league")
    derby = play(season, "2024-04-01", liverpool, everton, "1-0", stage=stage)
    again = play(season, "2024-04-05", everton, liverpool, "1-1", stage=stage)
    knock_out_tie(cup("Europa League"), "2024-04-11", liverpool, atalanta, ("0-3", "1-0"))
    AppointmentFactory(fixture=derby, official=OfficialFactory(name="Michael Oliver"))
    salah = PersonFactory(name="Mohamed Salah")
    MatchEventFactory(fixture=derby, person=salah)
    MatchEventFactory(fixture=again, person=salah, side="away", minute=10)
    MatchEventFactory(fixture=again, minute=80)
    turned = play(season, "2024-04-20", liverpool, everton, "2-1", stage=stage)
    MatchEventFactory(fixture=turned, side="away", minute=5)
    MatchEventFactory(fixture=turned, person=salah, minute=40)
    MatchEventFactory(fixture=turned, person=salah, minute=60)
    for side in ("home", "away"):
        SideStatsFactory(fixture=derby, side=side, bookings=2)
    return liverpool, atalanta, everton


def as_seen(result):
    """A result as its club saw it: the day, the opponent, the place, the letter and the score."""
    return str(result.day), result.opponent.name, str(result.where), str(result)


def words_for(question, *left_out):
    names = {one.name for one in question.parameters} - {*left_out}
    return {name: said for name, said in WORDS.items() if name in names}
