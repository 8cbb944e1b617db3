"""The form of both clubs: their last results, their runs, and the days since their last match."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from previews.components.club_badge import ClubBadge, badge_of, sides_of
from previews.components.receipts import loaded
from previews.components.rest_days import HELD, RestCard, rest_shown
from previews.components.streaks import (
    OF_RESULTS,
    OF_THE_SAME_MATCHES,
    are_known_to_go_on,
    clean_sheet_words,
    is_complete,
    runs_to_list,
)
from previews.drafting.sentence import Sentence, listed, on_matches, sentence
from previews.football.form import record, results_of
from previews.football.held import waiting_in_words
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result, Where
from previews.football.streaks import Streak, StreakKind
from previews.models import Preview
from previews.questions.results_held import complete_since
from previews.sections.form_guide import LAST, recent
from previews.text.number_words import counted, in_words

ABOUT = "Form"
VERBS = {
    StreakKind.WITHOUT_A_GOAL: "have not scored in their last {many}",
    StreakKind.DEFEATS: "have lost their last {many}",
    StreakKind.WINLESS: "have not won any of their last {many}",
    StreakKind.WINS: "have won their last {many}",
    StreakKind.UNBEATEN: "are unbeaten in their last {many}",
    StreakKind.DRAWS: "have drawn their last {many}",
    StreakKind.CLEAN_SHEETS: "have kept a clean sheet in each of their last {many}",
    StreakKind.SCORING: "have scored in each of their last {many}",
    StreakKind.CONCEDING: "have conceded in each of their last {many}",
}


@dataclass(frozen=True, slots=True)
class ClubResults:
    """The results of a club before the match, earliest first.

    `since` is the day from which all of them are known to be held, None where that is not known;
    `waiting` counts those in held rows.
    """

    club: ClubBadge
    number: int
    played: Sequence[PlayedFixture]
    since: date | None
    waiting: int

    def within(self, first: date) -> str:
        """ "In the matches held, "; empty where all since the first of those told of are."""
        if is_complete(first, self.since):
            return ""
        return f"In the matches held{waiting_in_words(self.waiting)}, "


def sentences(preview: Preview) -> Iterator[Sentence]:
    fixture = preview.fixture
    played = recent(preview)
    since = complete_since((fixture.home, fixture.away), preview.moment) if played else {}
    for club, side in sides_of(fixture):
        own = [match for match in played if match.involves(club.pk)]
        if not own:
            continue
        waiting = len(preview.held_matches.of_club(club.pk))
        results = ClubResults(badge_of(fixture, side), club.pk, own, since.get(club.pk), waiting)
        yield _last_results(results)
        if are_known_to_go_on(own, club.pk, preview.day):
            yield from _runs(results)
    card = rest_shown(fixture, played, {}, preview.coming, since)
    if card is not None:
        yield Sentence("rest", ABOUT, _rest(card), on_matches(card.receipts))


def _last_results(club: ClubResults) -> Sentence:
    last = results_of(club.played, club.number)[-LAST:]
    if len(last) == 1:
        text = f"{club.club.short_name} {_of_the_only(last[0], club)}"
    else:
        total = record(last)
        parts = [(total.won, "won"), (total.drawn, "drawn"), (total.lost, "lost")]
        outcomes = listed(f"{verb} {in_words(many)}" for many, verb in parts if many)
        text = (
            f"{club.within(last[0].day)}{club.club.short_name} have {outcomes} of their last "
            f"{in_words(len(last))} matches, scoring {counted(total.goals_for, 'goal')} and "
            f"conceding {in_words(total.goals_against) if total.goals_against else 'none'}"
        )
    matches = [result.fixture for result in last[::-1]]
    scope = loaded(f"all competitions loaded, {club.club.name}, two years back", club.played)
    rests_on = on_matches(matches, scope)
    return Sentence(f"form-{club.club.side}", ABOUT, sentence(text), rests_on)


def _of_the_only(result: Result, club: ClubResults) -> str:
    verb = {"win": "won", "draw": "drew", "defeat": "lost"}[result.outcome.word]
    against = "against" if result.where is not Where.AWAY else "away to"
    held = "" if is_complete(result.day, club.since) else "the only match held, "
    score = f"{result.goals_for}–{result.goals_against}"
    return f"{verb} {held}{score} {against} {result.opponent} on {result.day:%-d %B %Y}"


def _runs(club: ClubResults) -> Iterator[Sentence]:
    together, last = runs_to_list(club.played, club.number, Where.ANYWHERE)
    for runs in together:
        kinds = {run.kind for run in runs}
        name = "results" if kinds & {*OF_RESULTS} else runs[0].kind.value.replace("_", "-")
        text = f"{club.within(runs[-1].since)}{club.club.short_name} {' and '.join(_verbs(runs))}"
        rests_on = on_matches([result.fixture for result in runs[-1].results[::-1]])
        yield Sentence(f"run-{name}-{club.club.side}", ABOUT, sentence(text), rests_on)
    if last is not None:
        words = clean_sheet_words(last, club.since, club.waiting)
        text = f"{club.club.short_name} last kept a clean sheet on {words}"
        rests_on = on_matches([last.result.fixture])
        yield Sentence(f"clean-sheet-{club.club.side}", ABOUT, sentence(text), rests_on)


def _rest(card: RestCard) -> str:
    home, away = card.clubs
    within = "" if home.is_complete and away.is_complete else HELD
    before = f"{counted(home.days, 'day')} before this match"
    if home.days == away.days:
        clubs = f"{home.club.short_name} and {away.club.short_name}"
        return sentence(f"{within}{clubs} both last played {before}")
    return sentence(
        f"{within}{home.club.short_name} last played {before} and {away.club.short_name} "
        f"{counted(away.days, 'day')} before it"
    )


def _verbs(runs: Sequence[Streak]) -> Iterator[str]:
    """Of runs that end with the latest match, shortest first: those of one length together."""
    for length, equally_long in groupby(runs, key=lambda run: run.length):
        first, *others = equally_long
        words = VERBS[first.kind].format(many=counted(length, "match", "matches"))
        yield words + "".join(OF_THE_SAME_MATCHES[other.kind] for other in others)
