"""The document of an edition: everything that a preview says, as frozen values, and as JSON."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, get_type_hints

import msgspec

from previews.components.older_shapes import in_todays_shape
from previews.models import Preview
from previews.sections import HEADER, IN_EDITION, talking_points
from previews.sections.match_facts import MatchFacts
from previews.sections.talking_points import TalkingPoints

# A field for each section, None where the section has nothing to say.
SectionValues = msgspec.defstruct(
    "SectionValues",
    [(section.parameter, get_type_hints(section.read)["return"], None) for section in IN_EDITION],
    frozen=True,
    omit_defaults=True,
)


@dataclass(frozen=True, slots=True)
class Document:
    """What a preview says, in every state that a fan can choose and on every day until its match.

    `slug` is the address that it had, `fixture` the number of its match, whose colours it is drawn
    in, and `as_of` the cut-off for results and reports. `sections` has a field for each section,
    named as its parameter.
    """

    slug: str
    fixture: int
    as_of: datetime
    header: MatchFacts
    points: TalkingPoints | None
    sections: SectionValues  # type: ignore[valid-type]  # made from IN_EDITION

    @property
    def headline(self) -> str:
        return self.header.headline

    @property
    def standfirst(self) -> str:
        return self.header.standfirst

    @property
    def authors(self) -> str:
        return self.header.authors


ENCODER = msgspec.json.Encoder(order="deterministic")
DECODER = msgspec.json.Decoder(Document)
SHAPE = sha256(repr(msgspec.json.schema(Document)).encode()).hexdigest()


def read_document(preview: Preview) -> Document:
    """The document of a preview that was loaded with `for_page()`, as of its moment."""
    values: dict[str, Any] = {section.parameter: section.read(preview) for section in IN_EDITION}
    return Document(
        slug=preview.slug,
        fixture=preview.fixture_id,
        as_of=preview.moment,
        header=HEADER.read(preview),
        points=talking_points.read(preview),
        sections=SectionValues(**values),
    )


def encode(document: Document) -> str:
    """As JSON. Equal documents have equal texts."""
    return ENCODER.encode(document).decode()


def decode(text: str) -> Document:
    """Raises msgspec.ValidationError where the text has another shape than `Document`."""
    return DECODER.decode(in_todays_shape(text))
