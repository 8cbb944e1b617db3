"""The page “Draft from the facts” as values: what is offered, what was typed, what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from previews.admin.drafting.offers import (
    Offer,
    Typed,
    no_longer_offered,
    of_earlier,
    of_outdated,
    of_sentence,
    without_accepted,
)
from previews.drafting.outdated import outdated
from previews.drafting.sentences import sentences_of
from previews.models import Preview, TalkingPoint


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of one kind."""

    title: str
    offers: tuple[Offer, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """`changed` are stored talking points whose facts have changed; `earlier` those of `source`,
    the preview that this one is started from. `accepted` counts what was accepted already, and
    `gone` was ticked and is no longer offered.
    """

    preview: Preview
    groups: tuple[Group, ...]
    changed: tuple[Offer, ...]
    earlier: tuple[Offer, ...]
    source: Preview | None
    accepted: int
    gone: tuple[Offer, ...] = ()

    @property
    def offers(self) -> Sequence[Offer]:
        made = [offer for group in self.groups for offer in group.offers]
        return [*self.changed, *made, *self.earlier, *self.gone]

    @property
    def ticked(self) -> list[Offer]:
        return [offer for offer in self.offers if offer.is_ticked]

    @property
    def left_over(self) -> list[Offer]:
        """What was typed and not ticked."""
        return [offer for offer in self.offers if offer.is_edited and not offer.is_ticked]

    @property
    def problems(self) -> list[Offer]:
        return [offer for offer in self.ticked if offer.problem]


def draft_of(preview: Preview, source: Preview | None, typed: Typed) -> Draft:
    """What the facts say now. `typed` is what the editor has ticked and typed."""
    points = list(TalkingPoint.objects.of(preview).in_order().select_related("article__outlet"))
    made = sentences_of(preview)
    draft = Draft(
        preview=preview,
        groups=tuple(
            Group(about, tuple(of_sentence(each, typed) for each in same))
            for about, same in groupby(without_accepted(made, points), key=lambda each: each.about)
        ),
        changed=tuple(of_outdated(each, typed) for each in outdated(points, made)),
        earlier=tuple(of_earlier(each, typed) for each in _of_source(source, points)),
        source=source,
        accepted=sum(bool(point.made_from) for point in points),
    )
    if typed is None:
        return draft
    names = {offer.name for offer in draft.offers}
    return replace(draft, gone=tuple(no_longer_offered(names, typed)))


def _of_source(source: Preview | None, points: Sequence[TalkingPoint]) -> list[TalkingPoint]:
    """What an editor wrote there; what was made from facts is made anew from those of this match.

    Without what this preview has already.
    """
    if source is None:
        return []
    known = {(point.heading, point.text) for point in points}
    rows = TalkingPoint.objects.of(source).written_by_hand().in_order()
    return [row for row in rows.select_related("article__outlet")
            if (row.heading, row.text) not in known]  # fmt: skip
