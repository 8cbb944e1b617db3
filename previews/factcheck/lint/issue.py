"""Issues of a preview, with their severity and place."""

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import Model


class Severity(StrEnum):
    """An error prevents publishing; a warning must be corrected or dismissed with a reason."""

    ERROR = "error"
    WARNING = "warning"


class IssueKind(StrEnum):
    """The kinds of issue. Certain mistakes are errors; suspected ones are warnings."""

    CONTRADICTION = "contradiction"
    CLAIM_WORDED_WRONGLY = "claim-worded-wrongly"
    CLAIM_STATES_NOTHING = "claim-states-nothing"
    CLAIM_NOT_CHECKED = "claim-not-checked"
    FACTS_CHANGED = "facts-changed"
    OVERDUE = "overdue"
    WITHOUT_SOURCE = "without-source"
    ABSENT_PLAYER = "absent-player-in-line-up"
    ROTATION = "line-up-against-its-own-text"
    NOT_ELEVEN = "line-up-not-eleven"
    KEEPERS = "line-up-keepers"
    CROWD_LEFT_OUT = "crowd-figures-left-out"
    MISQUOTE = "misquote"
    EMPTY_SIDE = "empty-side"
    PLACEHOLDER = "placeholder"
    FURNITURE = "page-furniture"
    RELATIVE_DATE = "relative-date"
    CLUB_AS_PLACE = "club-as-place"
    UNKNOWN_NAME = "unknown-name"
    FIGURE = "figure"

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self in ERRORS else Severity.WARNING

    @property
    def words(self) -> str:
        return self.value.replace("-", " ").capitalize()


ERRORS = {
    IssueKind.CONTRADICTION,
    IssueKind.CLAIM_WORDED_WRONGLY,
    IssueKind.ABSENT_PLAYER,
    IssueKind.NOT_ELEVEN,
    IssueKind.KEEPERS,
    IssueKind.PLACEHOLDER,
    IssueKind.FURNITURE,
}


@dataclass(frozen=True, slots=True)
class Place:
    """The row that an issue is about: its model name and primary key.

    `field` is the field of the row that is to be corrected, or `rows` the rows below it.
    """

    kind: str
    number: int
    words: str = ""
    field: str = ""
    rows: str = ""


def place_of(row: Model, words: str = "", *, field: str = "", rows: str = "") -> Place:
    return Place(str(row._meta.model_name), row.pk or 0, words or str(row), field, rows)


@dataclass(frozen=True, slots=True)
class Issue:
    """A mistake, or a suspected one. `about` distinguishes two issues at one place."""

    rule: IssueKind
    sentence: str
    place: Place
    about: str = ""

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    @property
    def key(self) -> str:
        """The key of a dismissed warning: rule, place and `about`, without the sentence.

        A sentence may count days: with it, the warning would have to be dismissed again each day.
        """
        return f"{self.rule} {self.place.kind} {self.place.number} {self.about}".strip()[:250]

    @property
    def plain(self) -> dict[str, str | int]:
        """The issue as an edition stores it."""
        return {
            "rule": str(self.rule),
            "severity": str(self.severity),
            "sentence": self.sentence,
            "kind": self.place.kind,
            "number": self.place.number,
            "key": self.key,
        }
