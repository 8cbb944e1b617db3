"""Lint of line-ups: eleven players, one goalkeeper, nobody absent, no contradiction of its text."""

from collections.abc import Iterator

from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.statements_by_topic import DOES_NOT_START, STARTS, Slot
from previews.models import Availability, Injury, Lineup, Person, Suspension
from previews.text.number_words import counted
from previews.text.spelling import fold

type Absence = Injury | Suspension


def not_eleven(facts: PreviewFacts) -> Iterator[Issue]:
    for lineup in facts.lineups:
        filled = len(eleven(lineup))
        if filled != 11:
            sentence = f"{lineup} has {counted(filled, 'player')} in its eleven places."
            yield Issue(IssueKind.NOT_ELEVEN, sentence, place_of(lineup))


def keepers(facts: PreviewFacts) -> Iterator[Issue]:
    """Told only where positions are entered: a squad without them says nothing."""
    known = facts.positions
    for lineup in facts.lineups:
        starting = eleven(lineup)
        goalkeepers = [
            person for person in starting.values() if known.get(person.pk) == "goalkeeper"
        ]
        first = starting.get(1)
        if len(goalkeepers) > 1:
            names = " and ".join(person.name for person in goalkeepers)
            yield Issue(IssueKind.KEEPERS, f"{lineup} has two keepers: {names}.", place_of(lineup))
        elif first is not None and known.get(first.pk) not in (None, "goalkeeper"):
            sentence = f"{lineup} has {first.name}, a {known[first.pk]}, in goal."
            yield Issue(IssueKind.KEEPERS, sentence, place_of(lineup), first.name)


def absent_players(facts: PreviewFacts) -> Iterator[Issue]:
    absent = absences(facts)
    for lineup in facts.lineups:
        for person in eleven(lineup).values():
            if fact := absent.get((lineup.club_id, person.pk)):
                sentence = f"{person.name} starts in {lineup}, but is {why(fact)}."
                yield Issue(IssueKind.ABSENT_PLAYER, sentence, place_of(lineup), person.name)
        for option in lineup.options.all():
            if fact := absent.get((lineup.club_id, option.comes_in_id)):
                sentence = f"{option.comes_in} could come in ({lineup}), but is {why(fact)}."
                yield Issue(
                    IssueKind.ABSENT_PLAYER, sentence, place_of(lineup), str(option.comes_in)
                )


def against_its_own_text(facts: PreviewFacts) -> Iterator[Issue]:
    """The same article says one thing and lines up another."""
    for lineup in facts.lineups:
        if lineup.kind == Lineup.Kind.CONFIRMED:
            continue
        for about, sentence in (
            *rested_and_started(facts, lineup),
            *said_to_start(facts, lineup),
            *idle_options(lineup),
        ):
            yield Issue(IssueKind.ROTATION, f"{lineup}: {sentence}", place_of(lineup), about)


def rested_and_started(facts: PreviewFacts, lineup: Lineup) -> Iterator[tuple[str, str]]:
    starting = {person.pk: person for person in eleven(lineup).values()}
    for fact in facts.availability:
        same_article = fact.article_id == lineup.article_id and fact.article_id is not None
        if same_article and fact.kind == Availability.Kind.RESTED and fact.person_id in starting:
            yield f"rested {fact.person}", f"{fact.person} may be rested, it says, and starts."


def said_to_start(facts: PreviewFacts, lineup: Lineup) -> Iterator[tuple[str, str]]:
    names = {fold(person.name) for person in eleven(lineup).values()}
    for row in facts.statements:
        if row.slot != Slot.PLACE or row.article_id != lineup.article_id:
            continue
        about, name = f"{row.value} {row.subject}", fold(row.subject)
        if row.value == STARTS and name not in names and is_of(name, lineup, facts):
            yield about, f"{row.subject} should start, it says, and is not in the eleven."
        elif row.value == DOES_NOT_START and name in names:
            yield about, f"{row.subject} should not start, it says, and is in the eleven."


def is_of(name: str, lineup: Lineup, facts: PreviewFacts) -> bool:
    """Whether the player is of the club; a statement of a place does not say of which."""
    return (lineup.club_id, name) in facts.squads


def idle_options(lineup: Lineup) -> Iterator[tuple[str, str]]:
    starting = {person.pk for person in eleven(lineup).values()}
    for option in lineup.options.all():
        if option.comes_in_id in starting:
            yield f"in {option.comes_in}", f"{option.comes_in} could come in, and starts already."
        elif option.goes_out_id is not None and option.goes_out_id not in starting:
            yield (
                f"out {option.goes_out}",
                f"{option.comes_in} could come in for {option.goes_out}, who does not start.",
            )


def eleven(lineup: Lineup) -> dict[int, Person]:
    """Who has which of the eleven places."""
    return {row.place: row.person for row in lineup.places.all() if row.place is not None}


def absences(reading: PreviewFacts) -> dict[tuple[int, int], Absence]:
    """Who is out on the day, by the newest report of each; a doubt is no absence."""
    newest: dict[tuple[int, int], Absence] = {}
    facts: list[Absence] = [*reading.injuries, *reading.suspensions]
    for fact in facts:
        newest.setdefault((fact.club_id, fact.person_id), fact)
    back = {
        (fact.club_id, fact.person_id): fact.reported_on
        for fact in reading.availability
        if fact.person_id is not None and fact.kind != Availability.Kind.NOTHING_NEW
    }
    return {
        who: fact
        for who, fact in newest.items()
        if is_out(fact, reading) and not (back.get(who) and later(back[who], fact))
    }


def is_out(fact: Absence, facts: PreviewFacts) -> bool:
    doubtful = isinstance(fact, Injury) and fact.status != Injury.Status.OUT
    expected = fact.expected_by
    return not doubtful and (expected is None or expected > facts.fixture.day)


def later(reported: object, fact: Absence) -> bool:
    """Whether a word of a return came after the report of the absence."""
    return fact.reported_on is None or str(reported) > fact.reported_on.isoformat()


def why(fact: Absence) -> str:
    if isinstance(fact, Suspension):
        return f"suspended ({fact.reason})"
    part = fact.part or fact.diagnosis
    return f"out injured ({part})" if part else "out injured"
