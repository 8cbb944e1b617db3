from previews.charts.crest import crest
from previews.charts.kits import Kit, kits
from previews.football.colour import TEXT, contrast

BLUE_AND_BLACK, RED = crest("ATA", "#1e71b8", "#111111"), crest("LIV", "#c8102e", "#f6eb61")


def test_clubs_play_in_their_first_colours():
    assert kits(BLUE_AND_BLACK, RED) == (
        Kit("#1e71b8", "#111111", "#ffffff"), Kit("#c8102e", "#f6eb61", "#ffffff")
    )  # fmt: skip


def test_visitors_of_the_same_colour_change_into_their_second():
    home, away = kits(RED, crest("MUN", "#da020e", "#ffffff"))

    assert (home.body, away.body, away.trim) == ("#c8102e", "#ffffff", "#da020e")


def test_visitors_with_both_colours_like_the_hosts_keep_their_first():
    assert kits(RED, crest("MUN", "#da020e", "#b8223c"))[1].body == "#da020e"


def test_a_number_is_legible_on_the_shirt_that_is_worn():
    for kit in (*kits(RED, crest("MUN", "#da020e", "#ffffff")), *kits(BLUE_AND_BLACK, RED)):
        assert contrast(kit.ink, kit.body) >= TEXT
