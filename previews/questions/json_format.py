"""Answers as JSON, for `manage.py ask --json` and everything else that keeps or sends them.

An answer is an object of exactly these members:

- `question`: its slug
- `parameters`: what was asked, by name; clubs and competitions by the archive's names
- `value`: the figures by name, as a claim may state them (null: not known); empty without answer
- `details`: what the figures are computed from; its members are the question's own
- `rows`: the fixtures that prove it, each with `date`, `home` and `away` (`name`, `slug`),
  `score` (`home`, `away`; `half_time`, `after_90`, `after_120` and `shoot_out` as pairs, where
  known), `kick_off`, `competition`, `season`, `stage`, `round`, `leg` (1, 2 or null),
  `neutral_ground`, `awarded` and `note`, a remark of the question ("undecided") or an empty text
- `scope`: the part of the archive that was looked at, in words
- `held`: the results looked at: the number of `matches` (null: not counted), their
  `completeness` (complete, partial, unknown), `until`, `missing`, `waiting`, `complete_since`
- `as_of`: the day or the instant; nothing from then on is known
- `caveats`: conditions on which figures rest, each with its `sentence`
- `subject`: what the figures are about, in words
- `not_in_archive`: why there is no answer; empty where there is one

Values of football are encoded as they are, by the names of their fields.
"""

from typing import Any, get_args, get_type_hints

import msgspec

from previews.football.computed import Caveat
from previews.football.held import Held
from previews.football.played_fixture import PlayedFixture
from previews.questions import QUESTIONS_BY_SLUG
from previews.questions.parse import moment
from previews.questions.question import Answer, Question, figures_of

MEMBERS = (
    "question", "parameters", "value", "details", "rows", "scope", "held", "as_of", "caveats",
    "subject", "not_in_archive",
)  # fmt: skip


def encode(value: object) -> bytes:
    """Any value of football or of a question as JSON; sets and dictionaries in sorted order."""
    return msgspec.json.encode(value, order="deterministic")


def plain(value: object) -> Any:
    """The same as lists, dictionaries, numbers and texts, for a column of the database."""
    return msgspec.json.decode(encode(value))


def decode[Value](plain_value: object, kind: type[Value]) -> Value:
    """A value of this type from what `plain` made of it. Raises msgspec.ValidationError."""
    return msgspec.convert(plain_value, kind, str_keys=True)


def encode_answer(answer: Answer[object]) -> bytes:
    members = {name: getattr(answer, name) for name in MEMBERS}
    # Their sets of names are sorted; figures keep the order in which they are declared.
    return msgspec.json.encode(members | {"caveats": plain(answer.caveats)})


def decode_answer(text: bytes | str) -> Answer[Any]:
    """The answer that was encoded. Its figures are computed anew from the details."""
    members: dict[str, Any] = msgspec.json.decode(text)
    question = QUESTIONS_BY_SLUG[members["question"]]
    details = decode(members["details"], details_type(question))
    return Answer(
        question=question.slug,
        parameters=members["parameters"],
        details=details,
        rows=decode(members["rows"], tuple[PlayedFixture, ...]),
        scope=members["scope"],
        held=decode(members["held"], Held),
        as_of=moment(members["as_of"]),
        figures=figures_of(question.figures, details),
        caveats=decode(members["caveats"], tuple[Caveat, ...]),
        subject=members["subject"],
        not_in_archive=members["not_in_archive"],
    )


def details_type(question: Question) -> Any:
    """The type of the details of its answers: what `ask` is annotated to return."""
    (kind,) = get_args(get_type_hints(question.ask)["return"])
    return kind
