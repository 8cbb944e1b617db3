"""How a tie stands, and what each side needs; where one match decides, or a first leg is played."""

from collections.abc import Iterator

from previews.components.kind_of_match import kind_of
from previews.drafting.sentence import Ground, Sentence, listed, on_matches, sentence
from previews.football.match_kind import FIRST_LEG
from previews.models import Fixture, Preview
from previews.sections import tie
from previews.sections.tie import TieState

ABOUT = "State of the tie"


def sentences(preview: Preview) -> Iterator[Sentence]:
    state = tie.read(preview)
    if state is None:
        yield from _of_first_leg(preview)
        return
    rests_on = on_matches(state.receipts) if state.receipts else _on_fixture(preview.fixture)
    if state.aggregate is None:
        yield Sentence("tie", ABOUT, sentence(_in_a_sentence(state)), rests_on)
        return
    yield Sentence("tie", ABOUT, _after_the_first_leg(state), rests_on)
    for need in state.needs:
        words = f"for {need.club.short_name}, {listed(map(_begun_small, need.lines))}"
        yield Sentence(f"needs-{need.club.side}", ABOUT, sentence(words), rests_on)


def _after_the_first_leg(state: TieState) -> str:
    home, away = state.aggregate or (0, 0)
    first = state.receipts.rows[0] if state.receipts else None
    played = f" on {first.day:%-d %B %Y}" if first else ""
    if home == away:
        clubs = f"{state.home.short_name} and {state.away.short_name}"
        return f"{clubs} are level at {home}–{away} after the first leg{played}."
    leader = state.home if home > away else state.away
    score = f"{max(home, away)}–{min(home, away)}"
    return f"{leader.short_name} lead {score} after the first leg{played}."


def _in_a_sentence(state: TieState) -> str:
    if state.state.startswith("Level"):
        return f"The tie was {_begun_small(state.state)}"
    return state.state


def _of_first_leg(preview: Preview) -> Iterator[Sentence]:
    """The second leg is named where it is entered."""
    fixture = preview.fixture
    kind = kind_of(fixture)
    if not kind.is_knock_out or kind.leg != FIRST_LEG:
        return
    second = next((later for later in preview.coming.get(fixture.home_id, ())
                   if later.tie_id == fixture.tie_id), None)  # fmt: skip
    text = "This is the first of two legs"
    if second is not None:
        text += f"; {second.home.short_name or second.home} are at home in the second"
        text += f" on {second.day:%A %-d %B %Y}"
    rests_on = _on_fixture(fixture) + (_on_fixture(second) if second else ())
    yield Sentence("first-of-two-legs", ABOUT, sentence(text), rests_on)


def _on_fixture(fixture: Fixture) -> tuple[Ground, ...]:
    stage = f", {fixture.stage.name}" if fixture.stage else ""
    return (Ground(f"{fixture}{stage}", "fixture", fixture.pk),)


def _begun_small(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"
