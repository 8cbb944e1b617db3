"""The five kinds of rows that can be merged and split, and how a row of each is named."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from previews.identity.references import Row
from previews.identity.refusal import MergeRefused
from previews.models import (
    Club,
    ClubName,
    Competition,
    CompetitionName,
    Official,
    OfficialName,
    Person,
    PersonName,
    Stadium,
    StadiumName,
)
from previews.text.spelling import is_same_name

MOST_LISTED = 10


@dataclass(frozen=True, slots=True)
class Kind:
    """`names` are the columns whose words importers find the row by; `agree` must not differ.

    `spelling` is the model of other names; `spelling_columns` are copied to a new one.
    """

    model: type[Row]
    spelling: type[Row]
    owner: str
    names: tuple[str, ...] = ("name",)
    spelling_columns: tuple[str, ...] = ()
    agree: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        return str(self.model._meta.model_name)

    @property
    def apart(self) -> str:
        """The column that tells rows of one name apart; empty if there is none."""
        columns = {field.name for field in self.model._meta.concrete_fields}
        return "city" if self.model is Stadium else "country" if "country" in columns else ""

    def title(self, row: Any) -> str:
        """The row with what tells it from others of its name: "Liverpool (URU)"."""
        apart = getattr(row, self.apart) if self.apart else ""
        return f"{row.name} ({apart})" if apart else str(row.name)


KINDS: dict[str, Kind] = {
    kind.word: kind
    for kind in (
        Kind(
            Club,
            ClubName,
            "club",
            ("name", "full_name", "short_name"),
            ("country",),
            ("kind", "squad"),
        ),
        Kind(Competition, CompetitionName, "competition", agree=("kind", "contestants", "squad")),
        Kind(Person, PersonName, "person", ("name", "known_as"), agree=("born_on",)),
        Kind(Official, OfficialName, "official"),
        Kind(Stadium, StadiumName, "stadium", ("name",), ("city",), ("time_zone",)),
    )
}


def kind_of(row: Row) -> Kind:
    return KINDS[str(row._meta.model_name)]


def row_called(kind: Kind, words: str) -> Any:
    """The row with this number, name, "Name (ENG)", slug or spelling.

    Raises MergeRefused where there is none or several; then the sentence lists their numbers.
    """
    for rows in _rows_called(kind, words.strip()):
        if len(rows) == 1:
            return rows[0]
        if rows:
            listed = "; ".join(f"{row.pk}: {kind.title(row)}" for row in rows)
            raise MergeRefused([f"“{words}” may be any {kind.word} of these: {listed}."])
    raise MergeRefused([f"No {kind.word} is called “{words}”."])


def _rows_called(kind: Kind, words: str) -> Iterator[list[Any]]:
    """By what names a row most exactly first; of a common name no more than can be listed."""
    rows: Any = kind.model._default_manager.order_by("pk")
    columns = {field.name for field in kind.model._meta.concrete_fields}
    yield list(rows.filter(name=words)[:MOST_LISTED])
    name, bracket, rest = words.rpartition(" (")
    if bracket and rest.endswith(")") and kind.apart:
        called = kind.model._default_manager.spelt(name)  # type: ignore[attr-defined]
        yield [row for row in called if is_same_name(getattr(row, kind.apart), rest[:-1])]
    if "slug" in columns:
        yield list(rows.filter(slug=words))
    if words.isascii() and words.isdigit():
        yield list(rows.filter(pk=int(words)))
    yield kind.model._default_manager.spelt(words)[:MOST_LISTED]  # type: ignore[attr-defined]
