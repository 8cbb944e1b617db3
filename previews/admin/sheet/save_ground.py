"""Save the ground and the crowd of a match sheet, as the page of the fixture would."""

from collections.abc import Sequence
from dataclasses import dataclass

from previews.admin.base.rechecking import check_again
from previews.admin.sheet.sitting import Sitting
from previews.models import Crowd, Stadium
from previews.text.whole_number import whole_number

FIXTURE = ("stadium", "attendance")
CROWD = ("capacity", "capacity_reason", "away_allocation", "expected_away_fans")
NUMBERS = frozenset({"capacity", "away_allocation", "expected_away_fans", "attendance"})
LARGEST = 999_999


@dataclass(frozen=True, slots=True)
class GroundField:
    """`typed` is None where nothing is changed; `offered` is what can be taken with one press."""

    name: str
    label: str
    stored: str
    typed: str | None
    offered: str

    @property
    def field(self) -> str:
        return f"ground-{self.name}"

    @property
    def is_changed(self) -> bool:
        return self.typed is not None

    @property
    def is_number(self) -> bool:
        return self.name in NUMBERS

    @property
    def text(self) -> str:
        return self.stored if self.typed is None else self.typed

    @property
    def number(self) -> int | None:
        digits = self.text.replace(",", "").replace(" ", "").replace("\N{THIN SPACE}", "")
        number = whole_number(digits) if digits.isascii() else None
        return None if number is None or number > LARGEST else number

    @property
    def value(self) -> str | int | None:
        return self.number if self.is_number else self.text


def save_ground(
    sitting: Sitting, changed: Sequence[GroundField], crowd: Crowd | None, stadium: Stadium | None
) -> list[str]:
    sentences = []
    if figures := [field for field in changed if field.name in CROWD]:
        sentences.append(_save_crowd(sitting, figures, crowd))
    if of_fixture := [field for field in changed if field.name in FIXTURE]:
        fixture = sitting.fixture
        for field in of_fixture:
            if field.name == "stadium":
                fixture.stadium = stadium
            else:
                fixture.attendance = field.number
            sentences.append(f"{field.label}: {field.text or 'taken away'}")
        sitting.change(fixture, [field.name for field in of_fixture])
        check_again(sitting.request, [fixture])
    return sentences


def _save_crowd(sitting: Sitting, figures: Sequence[GroundField], crowd: Crowd | None) -> str:
    """Another source's figures are a row of their own; without a source, it keeps the one it has.

    That row says what is typed, and nothing that the earlier source said.
    """
    row = crowd
    if row is None or (sitting.article and row.article_id not in (None, sitting.article.pk)):
        row = Crowd(fixture=sitting.fixture)
    for field in figures:
        setattr(row, field.name, field.value)
    row.article = sitting.article or row.article
    row.reported_on = sitting.reported_on
    if row.pk is None:
        sitting.add(row)
    elif not row.figures_in_words:
        sitting.delete(row)
        return "The figures of the crowd are taken away"
    else:
        sitting.change(row, [field.name for field in figures])
    return f"Crowd: {row.figures_in_words}"
