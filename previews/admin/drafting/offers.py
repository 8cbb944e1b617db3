"""What the page “Draft from the facts” offers: each with a box to tick and a text to edit."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from previews.admin.matchday.finding_groups import address_of
from previews.admin.sheet.part import one_text
from previews.drafting.outdated import Outdated
from previews.drafting.sentence import Ground, Sentence
from previews.factcheck.lint.issue import Place
from previews.models import Article, TalkingPoint
from previews.text.markdown import as_markdown

type Typed = Mapping[str, str] | None
EMPTY = "Enter a text, or remove the tick."
GONE = (
    "It is no longer offered: somebody else has accepted it, or the facts no longer say it. Copy "
    "your text if you still need it, and remove the tick."
)
EDITED = "Somebody else has changed the talking point since you opened the page. It is: “{text}”"
CHANGED = "The facts have changed since you opened the page. They now say: “{now}”"


@dataclass(frozen=True, slots=True)
class Basis:
    """A fact below a sentence, and the page of its row; without a row, no address."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that can become a talking point, or the new text of one.

    `name` is that of its fields, `said` what the facts say, which the page sends back. `point` is
    the talking point that it changes, or that it is taken from; `was` is the stored text of the
    former, which the page sends back as well. `problem` is why it cannot be saved as it was typed.
    """

    name: str
    text: str
    said: str = ""
    key: str = ""
    heading: str = ""
    rests_on: tuple[Basis, ...] = ()
    article: Article | None = None
    reported_on: date | None = None
    point: TalkingPoint | None = None
    remark: str = ""
    was: str = ""
    is_ticked: bool = False
    is_edited: bool = False
    problem: str = ""


def of_sentence(made: Sentence, typed: Typed) -> Offer:
    offer = Offer(
        name=made.key,
        text=as_markdown(made.text),
        said=made.text,
        key=made.key,
        rests_on=_with_addresses(made.rests_on),
        article=made.article,
        reported_on=made.reported_on,
    )
    return _as_typed(offer, typed)


def of_outdated(changed: Outdated, typed: Typed) -> Offer:
    """The editor's own words stay in the field; a text that nobody edited is made anew."""
    now, point = changed.now, changed.point
    offer = Offer(
        name=f"point-{point.pk}",
        text=as_markdown(now.text) if now and not changed.is_edited else point.text,
        said=now.text if now else "",
        key=point.made_from if now else "",
        heading=point.heading,
        rests_on=_with_addresses(now.rests_on) if now else (),
        article=now.article if now else point.article,
        reported_on=now.reported_on if now else point.reported_on,
        point=point,
        remark=changed.words,
        was=one_text(point.text),
    )
    return _as_typed(offer, typed)


def of_earlier(point: TalkingPoint, typed: Typed) -> Offer:
    """A talking point of an earlier preview, as a suggestion."""
    offer = Offer(
        name=f"from-{point.pk}",
        text=point.text,
        heading=point.heading,
        article=point.article,
        reported_on=point.reported_on,
        point=point,
    )
    return _as_typed(offer, typed)


def _with_addresses(grounds: Iterable[Ground]) -> tuple[Basis, ...]:
    return tuple(
        Basis(ground.words, address_of(Place(ground.kind, ground.number)) if ground.kind else "")
        for ground in grounds
    )


def _as_typed(offer: Offer, typed: Typed) -> Offer:
    """With the tick and the text of the editor, and what is against them."""
    if typed is None or f"text-{offer.name}" not in typed:
        return offer
    text = one_text(typed[f"text-{offer.name}"])
    heading = one_text(typed.get(f"heading-{offer.name}", offer.heading))
    said = one_text(typed.get(f"said-{offer.name}", ""))
    if said != offer.said and text == one_text(as_markdown(said)):
        text = offer.text  # nobody has edited what the facts said before
    is_ticked = f"use-{offer.name}" in typed
    problem = ""
    is_edited = (text, heading) != (one_text(offer.text), one_text(offer.heading))
    if is_ticked and one_text(typed.get(f"was-{offer.name}", "")) != offer.was:
        problem = EDITED.format(text=offer.was)
    elif is_ticked and said != offer.said:
        problem = CHANGED.format(now=offer.said)
    elif is_ticked and not text:
        problem = EMPTY
    return replace(
        offer, text=text, heading=heading, is_ticked=is_ticked, is_edited=is_edited, problem=problem
    )  # fmt: skip


def no_longer_offered(names: Iterable[str], typed: Mapping[str, str]) -> Iterator[Offer]:
    """What was ticked on a page that offered more than `names`: its text is not lost."""
    for field in typed:
        prefix, _, name = field.partition("-")
        if prefix == "use" and name not in names:
            text = one_text(typed.get(f"text-{name}", ""))
            yield Offer(name, text, is_ticked=True, problem=GONE)


def without_accepted(made: Sequence[Sentence], points: Sequence[TalkingPoint]) -> list[Sentence]:
    accepted = {point.made_from for point in points}
    return [each for each in made if each.key not in accepted]
