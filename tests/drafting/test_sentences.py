"""The sentences that facts make: their words, and what each rests on."""

from datetime import date

import pytest

from previews.drafting.outdated import gate_with_sentences
from previews.drafting.sentence import Sentence, listed
from previews.drafting.sentences import sentences_of
from previews.models import TalkingPoint
from previews.text.markdown import as_markdown, as_words
from tests import match_kinds
from tests.factcheck.example import NOW, example_preview
from tests.factories import (
    AppointmentFactory,
    ArticleFactory,
    AvailabilityFactory,
    ClubFactory,
    CoverageFactory,
    FixtureFactory,
    InjuryFactory,
    PersonFactory,
    PreviewFactory,
    ResultsStatementFactory,
    SuspensionFactory,
    two_legged_tie,
)

pytestmark = pytest.mark.django_db


def said_of(preview):
    return {each.key: each.text for each in sentences_of(preview)}


def rests_on(preview, key):
    (made,) = (each for each in sentences_of(preview) if each.key == key)
    return [fact.words for fact in made.rests_on]


def test_of_the_example_every_kind_of_fact_makes_a_sentence():
    preview = example_preview()
    said = said_of(preview)

    for key, text in {
        "tie": "Atalanta lead 3–0 after the first leg on 11 April 2024.",
        "needs-home": "For Atalanta, a win or a draw goes through and so does a defeat by up to "
        "two.",
        "form-home": "In the matches held, Atalanta have won three, drawn one and lost two of "
        "their last six matches, scoring 11 goals and conceding six.",
        "run-results-away": "In the matches held, Liverpool have lost their last two matches "
        "without a goal and have not won any of their last three matches.",
        "clean-sheet-away": "Liverpool last kept a clean sheet on 2 March 2024, 1–0 at Nottingham "
        "Forest; nine matches held since.",
        "rest": "In the matches held, Atalanta last played three days before this match and "
        "Liverpool four days before it.",
        "meetings": "In the three meetings held, 2020 to 2024, Atalanta won two and Liverpool won "
        "one.",
        "record-next-round-home": "In the nine ties held, going through would mean Atalanta’s "
        "second semi-final, the first since 1988.",
        "referee": "François Letexier of France is the referee.",
        "referee-and-away": "François Letexier has refereed Liverpool in one match held: one draw.",
        "next-match-away": "Liverpool play Fulham away next, on Sunday 21 April 2024 (Premier "
        "League).",
    }.items():
        assert said[key] == text
    texts = set(said.values())
    assert "The match is on TNT Sports 1 in the United Kingdom from 19:00 BST." in texts
    assert (
        "Liverpool are without Ben Doak, Joël Matip and Thiago Alcântara (all: injury not "
        "disclosed, return: perhaps not this season); and Conor Bradley (ankle, return: in about "
        "three weeks), according to This Is Anfield on 17 April 2024." in texts
    )


def test_an_accepted_sentence_sets_off_no_finding():
    preview = example_preview()
    before = {issue.key for issue in gate_with_sentences(preview, NOW).issues}
    number = TalkingPoint.objects.next_number(preview)
    for place, made in enumerate(sentences_of(preview)):
        TalkingPoint.objects.create(
            preview=preview, number=number + place, text=as_markdown(made.text),
            made_from=made.key, facts_said=made.text, article=made.article,
            reported_on=made.reported_on,
        )  # fmt: skip

    after = gate_with_sentences(example_preview_again(preview), NOW).issues

    assert [issue.sentence for issue in after if issue.key not in before] == []


def example_preview_again(preview):
    return type(preview).objects.for_fact_check().get(pk=preview.pk)


@pytest.mark.parametrize("kind", match_kinds.KINDS, ids=lambda kind: kind.__name__)
def test_of_every_kind_of_match_each_sentence_is_one_and_rests_on_facts(kind):
    made = sentences_of(PreviewFactory(fixture=kind()))

    assert len({each.key for each in made}) == len(made)
    for each in made:
        assert each.text[0].isupper() or each.text[0].isdecimal()
        assert each.text.endswith(".")
        assert not any(flaw in each.text for flaw in ("  ", "None", "..", " ,", "()"))
        assert all(fact.words for fact in each.rests_on)
        assert as_words(as_markdown(each.text)) == each.text


@pytest.mark.parametrize(
    ("kind", "key", "text"),
    [
        ("final", "tie", "One match decides it: the winner wins the cup."),
        ("replay", "tie", "The tie was level at 0–0 in the first match: the winner goes through."),
        ("first_leg", "first-of-two-legs", "This is the first of two legs; Atalanta are at home "
         "in the second on Thursday 18 April 2024."),
        ("group_match", "group-home", "Newcastle United are third in Group F with 5 points."),
        ("league_match", "table-away", "Chelsea are fourth in the Premier League 2023/24 table "
         "with 3 points, six points behind Arsenal with a match in hand."),
        ("nations_final", "form-home", "Spain won the only match held, 2–1 against France on "
         "9 July 2024."),
    ],
)  # fmt: skip
def test_each_kind_of_match_is_told_in_its_words(kind, key, text):
    preview = PreviewFactory(fixture=getattr(match_kinds, kind)())

    assert said_of(preview)[key] == text


def test_a_sentence_without_a_fact_cannot_be_made():
    with pytest.raises(ValueError, match="no fact is given"):
        Sentence("tie", "State of the tie", "Atalanta lead.", ())


def test_a_match_of_which_nothing_is_known_makes_no_sentence():
    assert sentences_of(PreviewFactory(fixture=match_kinds.womens_match())) == ()


def test_level_after_the_first_leg():
    legs = two_legged_tie("1-1", first_home=ClubFactory(name="A"), first_away=ClubFactory(name="B"))

    said = said_of(PreviewFactory(fixture=legs.second))

    assert said["tie"] == "B and A are level at 1–1 after the first leg on 11 April 2024."
    assert said["needs-home"].startswith("For B, a win goes through and a draw means extra time")


def test_what_is_held_of_a_club_is_said_unless_all_of_it_is():
    fixture = FixtureFactory(home=ClubFactory(name="Spurs"))
    for day in (10, 11, 12):
        FixtureFactory(home=fixture.home, score="2-0", day=date(2024, 4, day))
    preview = PreviewFactory(fixture=fixture)
    assert said_of(preview)["form-home"] == (
        "In the matches held, Spurs have won three of their last three matches, scoring six goals "
        "and conceding none."
    )

    ResultsStatementFactory(club=fixture.home, season=None)
    assert said_of(preview)["form-home"] == (
        "Spurs have won three of their last three matches, scoring six goals and conceding none."
    )
    assert said_of(preview)["run-results-home"] == (
        "Spurs have won their last three matches without conceding."
    )
    assert rests_on(preview, "form-home")[0].startswith("Spurs 2–0 ")


def test_results_after_the_cut_off_are_not_known():
    fixture = FixtureFactory()
    FixtureFactory(home=fixture.home, score="2-0", day=date(2024, 4, 10))
    FixtureFactory(home=fixture.home, score="0-5", day=date(2024, 4, 14))
    preview = PreviewFactory(fixture=fixture, as_of="2024-04-12T12:00Z")
    preview.refresh_from_db()

    assert "the only match held, 2–0" in said_of(preview)["form-home"]


@pytest.mark.parametrize(
    ("factory", "facts", "text"),
    [
        (InjuryFactory, {"status": "doubtful", "part": "knee"},
         "Thiago (knee) is doubtful for Reds."),
        (InjuryFactory, {"status": "late_test", "part": "knee", "expected_back": date(2024, 5, 4)},
         "Thiago (knee, expected back 4 May) faces a late fitness test for Reds."),
        (SuspensionFactory, {"reason": "third booking"},
         "Thiago (third booking) is suspended for Reds."),
        (AvailabilityFactory, {"kind": "returning"}, "Thiago is returning for Reds."),
        (AvailabilityFactory, {"kind": "nothing_new", "person": None, "remark": ""},
         "There is no new team news of Reds."),
    ],
)  # fmt: skip
def test_team_news_is_told_by_its_kind(factory, facts, text):
    fixture = FixtureFactory(away=ClubFactory(name="Reds"))
    facts = {"person": PersonFactory(name="Thiago"), "article": None, "reported_on": None} | facts
    factory(club=fixture.away, **facts)

    assert text in said_of(PreviewFactory(fixture=fixture)).values()


def test_team_news_of_two_sources_is_two_sentences_each_with_its_source():
    fixture = FixtureFactory(away=ClubFactory(name="Reds"))
    articles = ArticleFactory(), ArticleFactory()
    for name, article in zip(("Doak", "Matip"), articles, strict=True):
        InjuryFactory(
            person=PersonFactory(name=name), club=fixture.away, article=article, part="knee",
            reported_on=date(2024, 4, 17),
        )  # fmt: skip

    made = [each for each in sentences_of(PreviewFactory(fixture=fixture))
            if each.about == "Team news"]  # fmt: skip

    assert {each.article for each in made} == {*articles}
    assert all(each.reported_on == date(2024, 4, 17) for each in made)


def test_officials_that_are_not_confirmed_are_expected():
    fixture = FixtureFactory()
    AppointmentFactory(fixture=fixture, duty="referee", confirmed=False, official__name="A. Ref")
    AppointmentFactory(fixture=fixture, duty="var", confirmed=True, official__name="B. Var")

    said = said_of(PreviewFactory(fixture=fixture))

    assert said["referee"] == "A. Ref of France is expected to be the referee."
    assert "Another official is B. Var (video assistant referee)." in said.values()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("radio", "There is commentary of the match on Five Live."),
        ("stream", "The match is streamed by Five Live."),
        ("live_blog", "The match can be followed live on Five Live."),
    ],
)
def test_coverage_is_told_by_its_kind(kind, text):
    fixture = FixtureFactory()
    CoverageFactory(
        fixture=fixture, kind=kind, channel="Five Live", country="", starts_at=None, host=""
    )

    assert text in said_of(PreviewFactory(fixture=fixture)).values()


def test_names_are_listed_as_in_a_sentence():
    assert [listed(names) for names in (["A"], ["A", "B"], ["A", "B", "C"])] == [
        "A", "A and B", "A, B and C",
    ]  # fmt: skip


def test_a_club_whose_name_begins_with_a_number_begins_no_list():
    assert as_words(as_markdown("1. FC Köln are unbeaten.")) == "1. FC Köln are unbeaten."
