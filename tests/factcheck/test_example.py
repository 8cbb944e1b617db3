"""The verdicts of the example match, from its own fixture files."""

import pytest

from previews.factcheck.check_claims import check_preview
from previews.factcheck.check_json import receipts_in
from previews.factcheck.contradictions import all_disagreements
from previews.factcheck.lint.issue import IssueKind
from previews.factcheck.lint.run import issues
from previews.factcheck.preview_facts import PreviewFacts
from previews.models import Check
from tests.factcheck.example import NOW, example_preview, verdicts

pytestmark = pytest.mark.django_db
TRUE, FALSE, MISLEADING = "true", "false", "misleading"
OPEN = "cannot_be_checked"


def test_every_claim_of_both_clubs_comes_out_as_the_results_say():
    assert verdicts(example_preview()) == {
        "first-leg-lost-at-anfield": [TRUE] * 6,
        "four-first-legs-lost-at-anfield": [TRUE, MISLEADING, MISLEADING, MISLEADING],
        "both-legs-lost-eight-times": [TRUE, TRUE],
        "only-three-goal-deficit-overturned": [TRUE, TRUE],
        "no-three-goal-comeback-away": [TRUE, TRUE],
        "barcelona-2019": [TRUE] * 4,
        "sixth-european-cup": [OPEN, OPEN],
        "five-nil-of-2020": [TRUE, FALSE, TRUE],
        "order-of-the-meetings-of-2020": [TRUE, FALSE, TRUE],
        "atalanta-second-european-semi-final": [TRUE, TRUE, TRUE],
        "no-goal-in-two": [TRUE, TRUE],
        "last-clean-sheet-at-forest": [TRUE, TRUE],
        "verona-from-two-down": [TRUE, TRUE],
        "atalanta-played-a-day-later": [TRUE, TRUE],
        "two-points-behind-manchester-city": [OPEN, OPEN],
        "nunez-five-in-this-europa-league": [TRUE, TRUE],
        "nunez-more-than-anyone-else": [TRUE, MISLEADING],
        "nunez-nine-in-seventeen": [OPEN, OPEN],
        "letexier-one-liverpool-match": [OPEN, OPEN],
        "first-leg-possession-and-chances": [OPEN, OPEN],
        "atalanta-unchanged": [OPEN, OPEN],
    }


@pytest.mark.parametrize(
    ("slug", "article", "reason"),
    [
        (
            "four-first-legs-lost-at-anfield",
            "this-is-anfield-ten-things",
            "The figures agree, but not as the sentence puts them. "
            "One of the four is undecided; of the three decided, none went through.",
        ),
        (
            "both-legs-lost-eight-times",
            "this-is-anfield-ten-things",
            "Agrees with the archive, in the 69 matches held: there are 8 ties lost in both legs. "
            "By final score it is 8, by 90 minutes 7.",
        ),
        (
            "five-nil-of-2020",
            "independent-klopp-barcelona-spirit",
            "It says that Liverpool were the hosts; by the results, Atalanta were the hosts.",
        ),
        (
            "nunez-more-than-anyone-else",
            "this-is-anfield-ten-things",
            "The figures agree, but not as the sentence puts them. True among the players of "
            "Liverpool; in the whole of UEFA Europa League, 2023/24, Gianluca Scamacca "
            "(Atalanta) has 5 goals.",
        ),
        (
            "nunez-nine-in-seventeen",
            "this-is-anfield-ten-things",
            "Appearances are in no open file.",
        ),
    ],
)
def test_a_verdict_says_why(slug, article, reason):
    checked = check_preview(example_preview(), NOW)

    (reported,) = [
        outcome.judgement.reason
        for outcome in checked.outcomes
        if outcome.claim.slug == slug and outcome.report and outcome.report.article.slug == article
    ]
    assert reported == reason


def test_the_check_keeps_receipts_scope_and_day():
    check_preview(example_preview(), NOW)

    check = Check.objects.get(claim__slug="five-nil-of-2020", report=None)
    assert [(str(row.day), row.home.name, str(row.score)) for row in receipts_in(check)] == [
        ("2020-11-03", "Atalanta", "0–5")
    ]
    assert check.figures["score"] == {"value": "0–5", "label": "score"}
    assert check.scope == "all competitions loaded, Liverpool: 59 matches, 1966 to 2024"
    assert check.checked_at == NOW


def test_the_contradictions_are_found_decided_and_no_others():
    preview = example_preview()
    check_preview(preview, NOW)

    reported = {
        (disagreement.topic, disagreement.subject): [
            (position.sources, position.is_right) for position in disagreement.positions
        ]
        for disagreement in all_disagreements(PreviewFacts(preview, NOW))
    }

    reuters_is_right = [(("Reuters",), True), (("The Independent",), False)]
    assert {key: sorted(positions) for key, positions in reported.items()} == {
        ("five-nil-of-2020", "home"): reuters_is_right,
        ("order-of-the-meetings-of-2020", "last_score"): reuters_is_right,
    }


def test_the_lint_finds_the_line_up_against_its_own_text_and_no_error():
    preview = example_preview()
    check_preview(preview, NOW)

    reported = issues(PreviewFacts(preview, NOW))

    assert [issue for issue in reported if issue.is_error] == []
    assert {issue.about for issue in reported if issue.rule is IssueKind.ROTATION} == {
        "rested Alexis Mac Allister",
        "rested Ibrahima Konaté",
        "starts Cody Gakpo",
        "in Harvey Elliott",
        "out Darwin Núñez",
    }
    assert [issue.about for issue in reported if issue.rule is IssueKind.EMPTY_SIDE] == [
        "line-up Atalanta"
    ]
    assert not [
        issue for issue in reported if issue.rule in (IssueKind.MISQUOTE, IssueKind.UNKNOWN_NAME)
    ]
