"""The lint: for every rule a preview on which it must fire, and one on which it must not."""

from datetime import UTC, date, datetime, timedelta

import pytest

from previews.factcheck.lint.issue import IssueKind
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Preview
from tests.factories import (
    EVE,
    AppointmentFactory,
    ArticleFactory,
    AvailabilityFactory,
    CheckFactory,
    ClaimFactory,
    ClubFactory,
    CrowdFactory,
    InjuryFactory,
    LineupFactory,
    LineupOptionFactory,
    LineupPlaceFactory,
    PersonFactory,
    PreviewFactory,
    QuoteFactory,
    SettlementFactory,
    SpellFactory,
    StatementFactory,
    SuspensionFactory,
    TalkingPointFactory,
    WordingFactory,
)

pytestmark = pytest.mark.django_db
NOW = datetime(2024, 4, 17, 20, tzinfo=UTC)


@pytest.fixture
def preview():
    home = ClubFactory(name="Atalanta", city="Bergamo", country="ITA")
    away = ClubFactory(name="Liverpool", city="Liverpool")
    PersonFactory(name="Jürgen Klopp")
    fixture = {"fixture__home": home, "fixture__away": away, "fixture__kick_off_known": True}
    return Preview.objects.for_fact_check().get(pk=PreviewFactory(**fixture).pk)


def sentences_of(preview, rule):
    return [issue.sentence for issue in issues(PreviewFacts(preview, NOW)) if issue.rule is rule]


def line_up(preview, **more):
    article = ArticleFactory(outlet__name="Echo")
    return LineupFactory(
        fixture=preview.fixture, article=article, reported_on=EVE, eleven=True, **more
    )


def starter(lineup, place=5):
    return lineup.places.get(place=place).person


# Contradictions


def capacities(preview, *values):
    for value in values:
        StatementFactory(fixture=preview.fixture, slot="capacity", value=value)


def test_two_articles_with_two_capacities_contradict_each_other(preview):
    capacities(preview, "16000", "21000")

    (sentence,) = sentences_of(preview, IssueKind.CONTRADICTION)

    assert sentence.startswith("Capacity on the day: ")
    assert sentence.endswith("Decide which source is right.")


@pytest.mark.parametrize("values", [("16000",), ("16000", "16,000")])
def test_one_value_in_two_spellings_is_no_contradiction(preview, values):
    capacities(preview, *values)

    assert sentences_of(preview, IssueKind.CONTRADICTION) == []


def test_a_settled_contradiction_is_none(preview):
    capacities(preview, "16000", "21000")
    SettlementFactory(fixture=preview.fixture, slot="capacity", subject="", value="16000")

    assert sentences_of(preview, IssueKind.CONTRADICTION) == []


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ({"expected_back": date(2024, 5, 8)}, {"expected_back": date(2024, 6, 1)}, 1),
        (
            {"expected_back": date(2024, 5, 8), "expected_back_until": date(2024, 5, 14)},
            {"expected_back": date(2024, 5, 10)},
            0,
        ),
        ({"expected_back": date(2024, 5, 8)}, {"expected_back_words": "not this season"}, 0),
    ],
)
def test_two_returns_of_one_player_contradict_unless_one_day_fits_both(
    preview, first, second, apart
):
    player = PersonFactory(name="Conor Bradley")
    for fields in (first, second):
        InjuryFactory(
            person=player, club=preview.fixture.away, article=ArticleFactory(), **fields
        )  # fmt: skip

    assert len(sentences_of(preview, IssueKind.CONTRADICTION)) == apart


def test_the_crowd_and_a_statement_speak_of_one_slot(preview):
    CrowdFactory(fixture=preview.fixture, capacity=16_000, article=ArticleFactory())
    capacities(preview, "21000")

    assert len(sentences_of(preview, IssueKind.CONTRADICTION)) == 1


@pytest.mark.parametrize(
    ("kick_off", "apart"), [("2024-04-18T20:00+01:00", 0), ("2024-04-18T20:00+02:00", 1)]
)
def test_a_kick_off_is_one_instant_on_any_clock(preview, kick_off, apart):
    StatementFactory(fixture=preview.fixture, slot="kick_off", value=kick_off)

    assert len(sentences_of(preview, IssueKind.CONTRADICTION)) == apart


def test_a_place_in_two_predicted_elevens_of_one_formation(preview):
    first = line_up(preview)
    second = LineupFactory(fixture=preview.fixture, article=ArticleFactory())
    for place in first.places.all():
        person = place.person if place.place != 9 else PersonFactory(name="Gakpo")
        LineupPlaceFactory(lineup=second, place=place.place, person=person)

    (sentence,) = sentences_of(preview, IssueKind.CONTRADICTION)

    assert sentence.startswith("A place in the line-up: Atalanta, place 9: ")


def test_words_with_two_speakers(preview):
    for name in ("Klopp", "Lijnders"):
        quote = QuoteFactory(fixture=preview.fixture, speaker__name=name)
        WordingFactory(quote=quote, text="We start again.", article=ArticleFactory())

    assert len(sentences_of(preview, IssueKind.CONTRADICTION)) == 1


# Claims


@pytest.mark.parametrize(
    ("outcome", "number"),
    [("false", 1), ("misleading", 1), ("true", 0), ("cannot_be_checked", 0)],
)
def test_a_claim_may_not_stand_as_it_is_worded(preview, outcome, number):
    claim = ClaimFactory(fixture=preview.fixture)
    CheckFactory(claim=claim, outcome=outcome, as_of=preview.moment)

    assert len(sentences_of(preview, IssueKind.CLAIM_WORDED_WRONGLY)) == number


def test_an_article_that_is_wrong_is_no_fault_of_the_page(preview):
    claim = ClaimFactory(fixture=preview.fixture)
    CheckFactory(claim=claim, as_of=preview.moment)
    report = claim.reports.create(article=ArticleFactory(), wording="Never.")
    CheckFactory(claim=claim, report=report, outcome="false", as_of=preview.moment)

    assert sentences_of(preview, IssueKind.CLAIM_WORDED_WRONGLY) == []


# Facts


@pytest.mark.parametrize(
    ("reported", "number"), [(EVE, 0), (EVE - timedelta(days=4), 0), (EVE - timedelta(days=20), 1)]
)
def test_an_injury_wants_a_word_from_the_last_week(preview, reported, number):
    InjuryFactory(club=preview.fixture.away, reported_on=reported)

    assert len(sentences_of(preview, IssueKind.OVERDUE)) == number


@pytest.mark.parametrize(("confirmed", "number"), [(True, 0), (False, 1)])
def test_an_appointment_that_is_confirmed_does_not_age(preview, confirmed, number):
    AppointmentFactory(
        fixture=preview.fixture, confirmed=confirmed, reported_on=EVE - timedelta(days=9)
    )

    assert len(sentences_of(preview, IssueKind.OVERDUE)) == number


def test_a_facts_own_day_goes_before_the_default(preview):
    InjuryFactory(club=preview.fixture.away, reported_on=EVE, check_by=EVE - timedelta(days=1))

    assert len(sentences_of(preview, IssueKind.OVERDUE)) == 1


@pytest.mark.parametrize("named", [True, False])
def test_a_fact_without_a_source_is_told(preview, named):
    article = ArticleFactory() if named else None
    InjuryFactory(club=preview.fixture.away, person__name="Matip", article=article)

    sentences = [] if named else [
        "Injury “Matip: ankle” has no source: add the article."
    ]  # fmt: skip
    assert sentences_of(preview, IssueKind.WITHOUT_SOURCE) == sentences


@pytest.mark.parametrize("closed", [True, False])
def test_figures_of_a_crowd_that_may_not_come_are_told(preview, closed):
    preview.fixture.behind_closed_doors = closed
    CrowdFactory(fixture=preview.fixture, capacity=20_000, away_allocation=900)
    CrowdFactory(fixture=preview.fixture, capacity=None, expected_away_fans=0,
                 article=ArticleFactory())  # fmt: skip

    told = " ".join(sentences_of(preview, IssueKind.CROWD_LEFT_OUT))

    assert ("capacity on the day 20,000, away allocation 900" in told) is closed
    assert ("expected travelling fans 0" in told) is closed


def test_a_side_of_which_nothing_is_known(preview):
    InjuryFactory(club=preview.fixture.away)

    (sentence,) = sentences_of(preview, IssueKind.EMPTY_SIDE)

    assert sentence.startswith("No team news of Atalanta")


def test_nothing_new_is_something(preview):
    InjuryFactory(club=preview.fixture.away)
    AvailabilityFactory(club=preview.fixture.home, nothing_new=True)

    assert sentences_of(preview, IssueKind.EMPTY_SIDE) == []


# Line-ups


def test_an_injured_player_does_not_start(preview):
    lineup = line_up(preview)
    InjuryFactory(person=starter(lineup), club=preview.fixture.home)

    (sentence,) = sentences_of(preview, IssueKind.ABSENT_PLAYER)

    assert sentence.endswith("but is out injured (ankle).")


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "doubtful"},
        {"expected_back": date(2024, 4, 18)},
        {"back_on": date(2024, 4, 16)},
    ],
)
def test_who_may_be_fit_may_start(preview, fields):
    lineup = line_up(preview)
    InjuryFactory(person=starter(lineup), club=preview.fixture.home, **fields)

    assert sentences_of(preview, IssueKind.ABSENT_PLAYER) == []


def test_a_suspended_player_does_not_come_in(preview):
    option = LineupOptionFactory(lineup=line_up(preview))
    SuspensionFactory(person=option.comes_in, club=preview.fixture.home)

    assert len(sentences_of(preview, IssueKind.ABSENT_PLAYER)) == 1


def test_a_player_reported_fit_since_may_start(preview):
    lineup = line_up(preview)
    player = starter(lineup)
    InjuryFactory(person=player, club=preview.fixture.home, reported_on=EVE - timedelta(days=5))
    AvailabilityFactory(person=player, club=preview.fixture.home, reported_on=EVE)

    assert sentences_of(preview, IssueKind.ABSENT_PLAYER) == []


@pytest.mark.parametrize("missing", [0, 1])
def test_an_eleven_has_eleven_places(preview, missing):
    lineup = line_up(preview)
    lineup.places.filter(place__lte=missing).delete()

    assert len(sentences_of(preview, IssueKind.NOT_ELEVEN)) == missing


@pytest.mark.parametrize(("places", "number"), [((1,), 0), ((1, 5), 1), ((), 0)])
def test_an_eleven_has_one_keeper(preview, places, number):
    lineup = line_up(preview)
    for place in places:
        SpellFactory(
            person=starter(lineup, place), club=preview.fixture.home, position="goalkeeper"
        )

    assert len(sentences_of(preview, IssueKind.KEEPERS)) == number


def test_a_midfielder_in_goal(preview):
    lineup = line_up(preview)
    SpellFactory(person=starter(lineup, 1), club=preview.fixture.home, position="midfielder")

    assert len(sentences_of(preview, IssueKind.KEEPERS)) == 1


@pytest.mark.parametrize("same_article", [True, False])
def test_an_article_rests_a_player_and_starts_him(preview, same_article):
    lineup = line_up(preview)
    AvailabilityFactory(
        person=starter(lineup),
        club=preview.fixture.home,
        kind="rested",
        article=lineup.article if same_article else ArticleFactory(),
    )

    assert len(sentences_of(preview, IssueKind.ROTATION)) == same_article


# Quotes


@pytest.mark.parametrize(
    ("texts", "number"),
    [
        (("We will win.", "We will not win."), 1),
        (("We lost 3-0 here.", "We lost 2-0 here."), 1),
        (("It was beautiful.", "That was beautiful."), 0),
        (("We want to win the game. That is all.", "We want to win the game."), 0),
    ],
)
def test_wordings_that_cannot_both_be_what_was_said(preview, texts, number):
    quote = QuoteFactory(fixture=preview.fixture)
    for text in texts:
        WordingFactory(quote=quote, text=text, article=ArticleFactory())

    assert len(sentences_of(preview, IssueKind.MISQUOTE)) == number


# Prose


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Who will start? TK", IssueKind.PLACEHOLDER),
        ("Lorem ipsum dolor.", IssueKind.PLACEHOLDER),
        ("He has () goals.", IssueKind.PLACEHOLDER),
        ("Follow us on our channel.", IssueKind.FURNITURE),
        ("They met last Thursday.", IssueKind.RELATIVE_DATE),
        ("Thousands travel to Atalanta on Thursday.", IssueKind.CLUB_AS_PLACE),
        ("It is for Jürgen Klop to choose.", IssueKind.UNKNOWN_NAME),
    ],
)
def test_prose_that_a_sub_editor_marks(preview, text, rule):
    TalkingPointFactory(preview=preview, text=text, reported_on=EVE)

    assert len(sentences_of(preview, rule)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The lead is three goals (and a week of rest).",
        "“Follow us,” said Jürgen Klopp.",
        "They met on 11 April 2024.",
        "Thousands travel to Bergamo on Thursday.",
        "Liverpool play Atalanta in Bergamo.",
        "It is for Jürgen Klopp to choose.",
    ],
)
def test_prose_that_nobody_would_mark(preview, text):
    TalkingPointFactory(preview=preview, text=text, reported_on=EVE)

    assert [issue.sentence for issue in issues(PreviewFacts(preview, NOW))] == []


def test_a_relative_date_is_resolved_against_the_day_of_writing(preview):
    TalkingPointFactory(preview=preview, text="They met last Thursday.", reported_on=EVE)

    (sentence,) = sentences_of(preview, IssueKind.RELATIVE_DATE)

    assert "11 April 2024" in sentence


def test_the_nearest_name_is_offered(preview):
    TalkingPointFactory(preview=preview, text="It is for Jürgen Klop to choose.")

    assert sentences_of(preview, IssueKind.UNKNOWN_NAME) == [
        "Talking point 1: “Jürgen Klop” is not a known name; "
        "the nearest known name is “Jürgen Klopp”."
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Liverpool lost five first legs at home in Europe.", 1),
        ("Liverpool lost four first legs at home in Europe.", 0),
        ("Atalanta lost five first legs at home in Europe.", 0),
        ("Five goals at home would do for Liverpool.", 0),
    ],
)
def test_a_figure_disagrees_with_the_archives_for_the_same_thing(preview, text, number):
    claim = ClaimFactory(fixture=preview.fixture, club=preview.fixture.away)
    figure = {"value": 4, "label": "first legs lost at home"}
    CheckFactory(claim=claim, as_of=preview.moment, figures={"count": figure})
    TalkingPointFactory(preview=preview, text=text)

    assert len(sentences_of(preview, IssueKind.FIGURE)) == number
