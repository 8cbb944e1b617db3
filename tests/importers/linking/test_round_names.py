import pytest

from previews.data.round_names import round_names
from previews.football.rounds import Round
from previews.importers.formats.parsed_fixture import StageName
from previews.importers.linking.round_names import looks_like_round, numbered_round, read_round


@pytest.mark.parametrize(
    ("heading", "stage"),
    [
        ("Group A", StageName("Group A", Round.GROUP, "A")),
        ("Gruppe G", StageName("Gruppe G", Round.GROUP, "G")),
        ("Group A, Matchday 1", StageName("Group A", Round.GROUP, "A", 1)),
        ("League, Matchday 4", StageName("League", Round.LEAGUE, matchday=4)),
        ("Matchday 38", StageName("", Round.LEAGUE, matchday=38)),
        ("24. Spieltag", StageName("", Round.LEAGUE, matchday=24)),
        ("Championship, Matchday 34", StageName("Championship", Round.LEAGUE, matchday=34)),
        ("Playoffs, Matchday 2", StageName("Playoffs", Round.PLAY_OFF, leg=2)),
        ("Finals, Round of 16", StageName("Finals, Round of 16", Round.ROUND_OF_16)),
        ("Quarter-finals - 1st Leg", StageName("Quarter-finals", Round.QUARTER_FINAL, leg=1)),
        ("Round 1, Replays", StageName("Round 1", None, replay=True)),
        ("Preliminary Semifinals", StageName("Preliminary Semifinals", Round.QUALIFYING)),
        ("Play-off for third place", StageName("Play-off for third place", Round.THIRD_PLACE)),
        ("Match for third place", StageName("Match for third place", Round.THIRD_PLACE)),
        ("Viertelfinale", StageName("Viertelfinale", Round.QUARTER_FINAL)),
        ("Achtelfinale - Hinspiele", StageName("Achtelfinale", Round.ROUND_OF_16, leg=1)),
        ("Sechzehntelfinale", StageName("Sechzehntelfinale", Round.ROUND_OF_32)),
        ("1/8 Finals", StageName("1/8 Finals", Round.ROUND_OF_16)),
        ("1/16 Finals", StageName("1/16 Finals", Round.ROUND_OF_32)),
        ("Ottavi di finale", StageName("Ottavi di finale", Round.ROUND_OF_16)),
        ("Cuartos de final", StageName("Cuartos de final", Round.QUARTER_FINAL)),
        ("Halbfinale", StageName("Halbfinale", Round.SEMI_FINAL)),
        ("Semi-finals", StageName("Semi-finals", Round.SEMI_FINAL)),
        ("Final", StageName("Final", Round.FINAL)),
        ("Playoffs, Final", StageName("Playoffs, Final", Round.FINAL)),
    ],
)
def test_a_round_means_the_same_in_every_language(heading, stage):
    assert read_round(heading) == stage


@pytest.mark.parametrize("text", ["Arsenal FC", "Real Madrid", "Sat Aug 12", "Round"])
def test_a_name_is_no_round(text):
    assert not looks_like_round(text)


@pytest.mark.parametrize(
    ("heading", "number"),
    [
        ("Round 3", 3),
        ("24. Round", 24),
        ("Third Round", 3),
        ("Regular, Round 5", 5),
        ("Round of 16", None),
    ],
)
def test_a_numbered_round_is_a_matchday_in_a_league_and_a_round_in_a_cup(heading, number):
    assert numbered_round(heading) == number


@pytest.mark.parametrize("word", round_names().group_words)
def test_every_word_for_a_group_means_one(word):
    heading = f"{word} B".capitalize()

    assert read_round(heading) == StageName(heading, Round.GROUP, "B")


@pytest.mark.parametrize("word", round_names().matchday_words.after_number)
def test_the_number_of_a_matchday_is_before_its_word_or_behind(word):
    assert read_round(f"{word} 7") == StageName("", Round.LEAGUE, matchday=7)
    assert read_round(f"7. {word}") == StageName("", Round.LEAGUE, matchday=7)


@pytest.mark.parametrize(("number", "word"), [*enumerate(round_names().number_words, start=1)])
def test_a_number_may_be_a_word(number, word):
    assert numbered_round(f"{word} round") == number
