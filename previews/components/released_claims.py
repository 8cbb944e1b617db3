"""Claims as fans read them: those of the newest edition, not what an editor has saved since."""

from collections.abc import Collection, Mapping

import msgspec

from previews.components.claim import ClaimCard
from previews.components.older_shapes import in_todays_shape
from previews.models import Edition, Preview

type Cards = Mapping[int, ClaimCard]


class _Claims(msgspec.Struct):
    """The parts of an edition's document that are looked at, as in `sections.claims`."""

    claims: tuple[ClaimCard, ...] = ()


class _Sections(msgspec.Struct):
    claims: _Claims | None = None


class _Document(msgspec.Struct):
    sections: _Sections


def released_claims(previews: Collection[Preview]) -> dict[int, Cards]:
    """The claims of each preview by their numbers, in the editor's order. 1 query.

    Not of a preview without an edition of today's shape: fans read the facts of that one.
    """
    numbers = {preview.pk for preview in previews}
    documents = Edition.objects.newest_documents(numbers) if numbers else {}
    return {
        number: cards for number, text in documents.items() if (cards := _cards(text)) is not None
    }


def _cards(text: str) -> Cards | None:
    try:
        document = msgspec.json.decode(in_todays_shape(text), type=_Document)
    except msgspec.MsgspecError:
        return None
    claims = document.sections.claims
    return {card.number: card for card in claims.claims} if claims else {}
