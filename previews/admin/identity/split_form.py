"""The form of a split: the rows that go, and the row that they go to."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from previews.identity.kinds import Kind, row_called
from previews.identity.refusal import MergeRefused
from previews.identity.split import new_row
from previews.identity.split_rows import Criteria, SplitRow
from previews.models import Competition

# Django reads at most 1,000 fields of a form.
MAX_ROWS = 900


class CriteriaForm(forms.Form):
    """Which rows are ticked. Sent with GET: it only narrows the list."""

    competition = forms.ChoiceField(required=False)
    season = forms.ChoiceField(required=False)
    since = forms.DateField(
        required=False, label="From", widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        required=False, label="To", widget=forms.DateInput(attrs={"type": "date"})
    )

    def __init__(self, rows: Sequence[SplitRow], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        numbers = {row.competition for row in rows if row.competition is not None}
        competitions = Competition.objects.with_ids(numbers).by_name()
        seasons = sorted({row.season for row in rows if row.season}, reverse=True)
        self._choose_from("competition", [(str(row.pk), row.name) for row in competitions])
        self._choose_from("season", [(name, name) for name in seasons])

    def _choose_from(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", "All"), *choices]

    @property
    def criteria(self) -> Criteria:
        given = self.cleaned_data if self.is_valid() else {}
        return Criteria(
            int(given["competition"]) if given.get("competition") else None,
            given.get("season") or "",
            given.get("since"),
            given.get("until"),
        )


class SplitForm(forms.Form):
    """`rows` are listed by kind; those that fit the criteria are ticked."""

    target = forms.CharField(
        required=False, label="To a known row", help_text="Its name, “Name (ENG)”, slug or number."
    )
    new_name = forms.CharField(required=False, max_length=80, label="Or to a new row of the name")
    apart = forms.CharField(
        required=False,
        max_length=60,
        label="Country or city of the new row",
        help_text="If empty, that of the row that is split.",
    )
    rows = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple, label="Rows that go")

    def __init__(
        self,
        kind: Kind,
        source: Any,
        rows: Sequence[SplitRow],
        narrowed_by: Mapping[str, Any],
        *args: Any,
    ) -> None:
        super().__init__(*args)
        self.kind, self.source = kind, source
        self.target_row: Any = None
        self.criteria_form = CriteriaForm(rows, narrowed_by)
        criteria = self.criteria_form.criteria
        listed = criteria.among(rows) if criteria.is_given else list(rows)
        self.left_out = max(0, len(listed) - MAX_ROWS)
        field = self.fields["rows"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(row.key, _label(row)) for row in listed[:MAX_ROWS]]
        field.initial = [row.key for row in criteria.among(listed)]

    @property
    def chosen(self) -> set[str]:
        return set(self.cleaned_data["rows"])

    def clean(self) -> dict[str, Any]:
        words = {name: self.cleaned_data.get(name, "") for name in ("target", "new_name")}
        if bool(words["target"]) == bool(words["new_name"]):
            raise forms.ValidationError("Name either a known row or a new one.")
        try:
            if words["target"]:
                self.target_row = row_called(self.kind, words["target"])
            else:
                apart = self.cleaned_data.get("apart", "")
                self.target_row = new_row(self.kind, self.source, words["new_name"], apart)
        except MergeRefused as error:
            raise forms.ValidationError(error.reasons) from error
        return self.cleaned_data

    def refuse(self, error: MergeRefused) -> None:
        self.add_error(None, forms.ValidationError(error.reasons))


def _label(row: SplitRow) -> str:
    noun = str(row.model._meta.verbose_name)
    day = f", {row.day:%-d %b %Y}" if row.day and f"{row.day:%Y}" not in row.title else ""
    return f"{noun[:1].upper()}{noun[1:]}: {row.title}{day}"
