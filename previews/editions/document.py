"""The document of an edition: everything that a preview says, as frozen values, and as JSON."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, get_type_hints

import msgspec
from django.http import QueryDict

from previews.models import Preview
from previews.sections import HEADER, SECTIONS, talking_points
from previews.sections.match_facts import MatchFacts
from previews.sections.talking_points import TalkingPoints

# A field for each section, None where the section has nothing to say.
SectionValues = msgspec.defstruct(
    "SectionValues",
    [(section.parameter, get_type_hints(section.read)["return"], None) for section in SECTIONS],
    frozen=True,
    omit_defaults=True,
)


@dataclass(frozen=True, slots=True)
class Document:
    """What a preview says. `sections` has a field for each section, named as its parameter."""

    headline: str
    standfirst: str
    authors: str
    header: MatchFacts
    points: TalkingPoints | None
    sections: SectionValues  # type: ignore[valid-type]  # made from SECTIONS


ENCODER = msgspec.json.Encoder(order="deterministic")
DECODER = msgspec.json.Decoder(Document)
SHAPE = sha256(repr(msgspec.json.schema(Document)).encode()).hexdigest()


def read_document(preview: Preview) -> Document:
    """The document of a preview that was loaded with `for_page()`, as of its moment."""
    state = QueryDict()
    values: dict[str, Any] = {
        section.parameter: section.read(preview, state) for section in SECTIONS
    }
    return Document(
        headline=preview.headline,
        standfirst=preview.standfirst,
        authors=preview.authors,
        header=HEADER.read(preview, state),  # type: ignore[arg-type]  # a header always has facts
        points=talking_points.read(preview, state),
        sections=SectionValues(**values),
    )


def encode(document: Document) -> str:
    """As JSON. Equal documents have equal texts."""
    return ENCODER.encode(document).decode()


def decode(text: str) -> Document:
    """Raises msgspec.ValidationError where the text has another shape than `Document`."""
    return DECODER.decode(text)
