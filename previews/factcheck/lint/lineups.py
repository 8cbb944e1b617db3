"""Lint of line-ups: their size, goalkeepers, absent players, and what their article says."""

from collections.abc import Iterator

from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.statements_by_topic import DOES_NOT_START, STARTS, Topic
from previews.models import Availability, Injury, Lineup, Person, Suspension
from previews.text.number_words import counted
from previews.text.spelling import fold

type Absence = Injury | Suspension


def not_eleven(facts: PreviewFacts) -> Iterator[Issue]:
    for lineup in facts.lineups:
        filled = len(eleven(lineup))
        if filled != 11:
            sentence = f"{lineup} has {counted(filled, 'player')} in its starting eleven."
            yield Issue(IssueKind.NOT_ELEVEN, sentence, place_of(lineup, rows="places"))


def keepers(facts: PreviewFacts) -> Iterator[Issue]:
    """Goalkeepers by the entered positions. Players without one are not checked."""
    known = facts.positions
    for lineup in facts.lineups:
        starting = eleven(lineup)
        goalkeepers = [
            person for person in starting.values() if known.get(person.pk) == "goalkeeper"
        ]
        first = starting.get(1)
        if len(goalkeepers) > 1:
            names = " and ".join(person.name for person in goalkeepers)
            yield Issue(
                IssueKind.KEEPERS,
                f"{lineup} has two goalkeepers: {names}.",
                place_of(lineup, rows="places"),
            )
        elif first is not None and known.get(first.pk) not in (None, "goalkeeper"):
            sentence = f"{lineup} has {first.name}, a {known[first.pk]}, in goal."
            yield Issue(IssueKind.KEEPERS, sentence, place_of(lineup, rows="places"), first.name)


def absent_players(facts: PreviewFacts) -> Iterator[Issue]:
    absent = absences(facts)
    for lineup in facts.lineups:
        for person in eleven(lineup).values():
            if fact := absent.get((lineup.club_id, person.pk)):
                sentence = f"{person.name} starts in {lineup}, but is {why(fact)}."
                yield Issue(
                    IssueKind.ABSENT_PLAYER, sentence, place_of(lineup, rows="places"), person.name
                )
        for option in lineup.options.all():
            if fact := absent.get((lineup.club_id, option.comes_in_id)):
                sentence = f"{option.comes_in} could come in ({lineup}), but is {why(fact)}."
                yield Issue(
                    IssueKind.ABSENT_PLAYER,
                    sentence,
                    place_of(lineup, rows="places"),
                    str(option.comes_in),
                )


def against_its_own_text(facts: PreviewFacts) -> Iterator[Issue]:
    """Predicted line-ups that differ from the text of the same article."""
    for lineup in facts.lineups:
        if lineup.kind == Lineup.Kind.CONFIRMED:
            continue
        for about, sentence in (
            *rested_and_started(facts, lineup),
            *said_to_start(facts, lineup),
            *idle_options(lineup),
        ):
            yield Issue(
                IssueKind.ROTATION, f"{lineup}: {sentence}", place_of(lineup, rows="places"), about
            )


def rested_and_started(facts: PreviewFacts, lineup: Lineup) -> Iterator[tuple[str, str]]:
    starting = {person.pk: person for person in eleven(lineup).values()}
    for fact in facts.availability:
        same_article = fact.article_id == lineup.article_id and fact.article_id is not None
        if same_article and fact.kind == Availability.Kind.RESTED and fact.person_id in starting:
            sentence = f"{fact.person} starts, but may be rested according to the same article."
            yield f"rested {fact.person}", sentence


def said_to_start(facts: PreviewFacts, lineup: Lineup) -> Iterator[tuple[str, str]]:
    names = {fold(person.name) for person in eleven(lineup).values()}
    for row in facts.statements:
        if row.slot != Topic.PLACE or row.article_id != lineup.article_id:
            continue
        about, name = f"{row.value} {row.subject}", fold(row.subject)
        if row.value == STARTS and name not in names and is_of(name, lineup, facts):
            yield about, f"{row.subject} does not start, but should according to the same article."
        elif row.value == DOES_NOT_START and name in names:
            yield about, f"{row.subject} starts, but should not according to the same article."


def is_of(name: str, lineup: Lineup, facts: PreviewFacts) -> bool:
    """Whether the player is of the club. A statement about a place names only the player."""
    return (lineup.club_id, name) in facts.squads


def idle_options(lineup: Lineup) -> Iterator[tuple[str, str]]:
    starting = {person.pk for person in eleven(lineup).values()}
    for option in lineup.options.all():
        if option.comes_in_id in starting:
            yield f"in {option.comes_in}", f"{option.comes_in} could come in, but starts already."
        elif option.goes_out_id is not None and option.goes_out_id not in starting:
            yield (
                f"out {option.goes_out}",
                f"{option.comes_in} could come in for {option.goes_out}, who does not start.",
            )


def eleven(lineup: Lineup) -> dict[int, Person]:
    """The players of the starting eleven by place."""
    return {row.place: row.person for row in lineup.places.all() if row.place is not None}


def absences(facts: PreviewFacts) -> dict[tuple[int, int], Absence]:
    """Absences on the day by club and player, by the newest reports. A doubt is no absence."""
    newest: dict[tuple[int, int], Absence] = {}
    reports: list[Absence] = [*facts.injuries, *facts.suspensions]
    for fact in reports:
        newest.setdefault((fact.club_id, fact.person_id), fact)
    returns = {
        (fact.club_id, fact.person_id): fact.reported_on
        for fact in facts.availability
        if fact.person_id is not None and fact.kind != Availability.Kind.NOTHING_NEW
    }
    return {
        player: fact
        for player, fact in newest.items()
        if is_out(fact, facts) and not (returns.get(player) and later(returns[player], fact))
    }


def is_out(fact: Absence, facts: PreviewFacts) -> bool:
    doubtful = isinstance(fact, Injury) and fact.status != Injury.Status.OUT
    expected = fact.expected_by
    return not doubtful and (expected is None or expected > facts.fixture.day)


def later(reported: object, fact: Absence) -> bool:
    """Whether the player's return was reported after the absence."""
    return fact.reported_on is None or str(reported) > fact.reported_on.isoformat()


def why(fact: Absence) -> str:
    if isinstance(fact, Suspension):
        return f"suspended ({fact.reason})"
    part = fact.part or fact.diagnosis
    return f"out injured ({part})" if part else "out injured"
