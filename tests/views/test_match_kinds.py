"""Each kind of match is told in its own words, and in no other's."""

import html
import re
from datetime import timedelta

import pytest
import time_machine

from previews.models import Preview
from tests import factories as make
from tests import match_kinds as kinds

pytestmark = pytest.mark.django_db

TIE = r"What decides it|Pick a score|goes through|go through|Every score"
HOME = r"\bat home\b|\baway\b"
LEAGUE = r"\bleague\b|\bclubs?\b"
CLOCK = r"\d\d:\d\d|Your time|your time"
TABLE = "What a result would do"

WORDS = {
    # kind: words that must be there, patterns that must not
    kinds.league_match: (("In the table", TABLE, "Matchday 29", "20:00 BST"), TIE),
    kinds.group_match: (
        ("In the table", TABLE, "Group F", "before the other matches of the round"),
        rf"{TIE}|In the league",
    ),
    kinds.first_leg: (
        ("first leg", "The first of two legs: the second decides the tie"),
        rf"{TIE}|{TABLE}",
    ),
    kinds.second_leg: (
        (
            "What Liverpool need",
            "Atalanta lead 3–0 after the first leg",
            "extra time, then penalties",
        ),
        rf"{TABLE}|first of two legs",
    ),
    kinds.cup_tie_with_a_replay: (
        ("The winner goes through.", "Level after 90 minutes: a replay.", "REP a replay"),
        r"extra time|penalties|first leg|aggregate|17 Jan",
    ),
    kinds.replay: (
        (
            "Level at 0–0 in the first match: the winner goes through",
            "Level after 90 minutes: extra time, then penalties.",
        ),
        r"first leg|aggregate|\breplayed\b",
    ),
    kinds.cup_tie_with_extra_time: (
        ("One match decides it: the winner goes through", "extra time, then penalties", "MAN"),
        r"first leg|aggregate|replay|the cup\b",
    ),
    kinds.final: (
        (
            "The final",
            "One match decides it: the winner wins the cup",
            "Level after 90 minutes: extra time, then penalties.",
            "Neutral ground",
        ),
        rf"{HOME}|go(es)? through|first leg|aggregate|Everywhere",
    ),
    kinds.league_cup_final: (
        ("the winner wins the cup", "extra time, then penalties"),
        rf"{HOME}|go(es)? through",
    ),
    kinds.play_off_final: (("the winner wins the play-offs",), rf"{HOME}|go(es)? through|\bcup\b"),
    kinds.nations_final: (
        ("the winner wins the title", "ESP", "ENG", "Neutral ground", "21:00 CEST",
         "Coming matches", "Finland"),
        rf"{LEAGUE}|SPA\b|go(es)? through|Everywhere|Both teams",
    ),
    kinds.third_place: (
        ("Third place", "the winner finishes third", "CRO", "MAR"),
        rf"{LEAGUE}|go(es)? through|{HOME}|\bcup\b(?! 2022)",
    ),
    kinds.womens_match: (("Women’s Super League", "MUN", "MCI"), rf"{TIE}|Women’s match"),
    kinds.womens_match_by_no_name: (("Women’s match",), TIE),
    kinds.kick_off_to_be_confirmed: (
        ("Kick-off to be confirmed", "Time to be confirmed", "2 June 2024"),
        CLOCK,
    ),
    kinds.postponed: (
        ("Postponed", "Planned kick-off", "Storm Darragh", "TNT Sports"),
        rf"11:00|[Yy]our time|Days of rest|played .* later|{TABLE}|This match is over",
    ),
    kinds.abandoned: (
        ("Abandoned", "This match was abandoned", "Tom Lockyer"),
        rf"This match is over|[Yy]our time|{TIE}",
    ),
    kinds.awarded: (
        ("Awarded", "This match was awarded: Hellas Verona 3–0 Roma."),
        r"This match is over|[Yy]our time",
    ),
    kinds.behind_closed_doors: (
        ("Behind closed doors", "no spectators"),
        r"81,365|8,000|Allocation|of the ground is open",
    ),
    kinds.over: (
        ("This match is over: Manchester United 4–3 a.e.t. Liverpool.",),
        r"[Yy]our time|to be confirmed",
    ),
}  # fmt: skip
OVER = {kinds.abandoned, kinds.awarded, kinds.over}


def page_of(client, kind):
    """The page on its eve, or on the day after a match that is over."""
    fixture = kind()
    preview = make.PreviewFactory(fixture=fixture, published=True, headline="A match to come")
    moment = Preview.objects.get(pk=preview.pk).moment
    reading = moment + timedelta(days=1) if kind in OVER else moment - timedelta(hours=6)
    make.EditionFactory(preview=preview, number=1)
    with time_machine.travel(reading, tick=False):
        return client.get(preview.get_absolute_url()).content.decode()


def text_of(page):
    """What is drawn between the header and the footer of the site, hidden clocks left out."""
    main = page.partition("<main")[2].partition("</main>")[0]
    shown = re.sub(r"(?s)<dd[^>]*\bhidden\b.*?</dd>", " HIDDEN-CLOCK ", main)
    text = html.unescape(re.sub(r"<[^>]+>", " ", shown))
    return re.sub(r"\s+([.,;:])", r"\1", re.sub(r"\s+", " ", text))


@pytest.mark.parametrize("kind", WORDS, ids=lambda kind: kind.__name__)
def test_a_kind_of_match_has_its_own_words(client, kind):
    wanted, banned = WORDS[kind]

    text = text_of(page_of(client, kind))

    assert [words for words in wanted if words not in text] == []
    found = re.search(banned, text)
    assert found is None, text[max(0, found.start() - 80) : found.end() + 80]


def test_every_kind_is_tried():
    assert set(WORDS) == set(kinds.KINDS)


@pytest.mark.parametrize("kind", kinds.KINDS, ids=lambda kind: kind.__name__)
def test_a_clock_of_the_reader_counts_only_to_a_kick_off_that_stands(client, kind):
    never = {kinds.kick_off_to_be_confirmed, kinds.postponed, kinds.second_leg, *OVER}

    page = page_of(client, kind)

    assert ("data-reader-clock" in page) == (kind not in never)
