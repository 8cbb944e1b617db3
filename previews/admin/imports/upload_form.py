"""The forms of an import in the browser: the file, and what the editor says of it."""

import zipfile
from typing import Any
from zoneinfo import available_timezones

from django import forms

from previews.admin.imports.kept_upload import MOST_BYTES
from previews.importers.formats.cell_dates import DateOrder
from previews.importers.formats.football_txt_heading import season_written
from previews.importers.linking.countries import country_code
from previews.importers.rosters.run import CLUBS, SQUADS
from previews.importers.writing.sources import LONGEST_NAME

ONE_OF_BOTH = "Choose a file, or paste a table, and not both."
TOO_LARGE = (
    "The file is larger than {most} MB, or unpacks to ten times as much. Import it on the server: "
    "manage.py import_results FILE"
)
# A workbook is compressed: a small file can be a large one.
MOST_UNPACKED = 20_000_000
NO_TEXT = "The file is not text in UTF-8, and no workbook: save it as csv in UTF-8, or as xlsx."
NO_COUNTRY = "No country is called {}. Write it like ENG."
NO_SEASON = "No season is written {}. Write it like 2023/24, or 2024."
NO_ZONE = "No time zone is called {}. Write it like Europe/London."
ORDERS = [
    ("", "As the dates of the file show"),
    (DateOrder.DAY_FIRST.value, "8/10/2024 is 8 October"),
    (DateOrder.MONTH_FIRST.value, "8/10/2024 is 10 August"),
]


class FileForm(forms.Form):
    """A file, or a table from the clipboard."""

    file = forms.FileField(
        required=False,
        help_text="csv or xlsx.",
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.tab,.xlsx,.xlsm,.txt,.json"}),
    )
    pasted = forms.CharField(
        label="Or a table from the clipboard",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 6, "class": "vLargeTextField", "spellcheck": "false"}),
        help_text="Copied from a spreadsheet, with its header.",
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file is not None and (file.size > MOST_BYTES or _unpacked(file) > MOST_UNPACKED):
            raise forms.ValidationError(TOO_LARGE.format(most=MOST_BYTES // 10**6))
        if file is not None and not _unpacked(file) and b"\0" in file.read():
            raise forms.ValidationError(NO_TEXT)
        return file

    def clean(self) -> dict[str, Any]:
        facts = super().clean() or self.cleaned_data
        file, pasted = facts.get("file"), facts.get("pasted", "")
        if "file" in self.errors:
            return facts
        if bool(file) == bool(pasted.strip()):
            self.add_error("file", ONE_OF_BOTH)
        elif len(pasted.encode()) > MOST_BYTES:
            self.add_error("pasted", TOO_LARGE.format(most=MOST_BYTES // 10**6))
        return facts

    @property
    def content(self) -> bytes:
        """What was uploaded, or pasted."""
        file = self.cleaned_data["file"]
        if file:
            file.seek(0)
        return bytes(file.read()) if file else self.cleaned_data["pasted"].encode()

    @property
    def name(self) -> str:
        file = self.cleaned_data["file"]
        return str(file.name) if file else "pasted table"


class ImportOptionsForm(forms.Form):
    """What the command import_results can be told, in the words of a form."""

    competition = forms.CharField(
        required=False, max_length=120, help_text="For files that do not name it."
    )
    season = forms.CharField(
        required=False,
        max_length=20,
        help_text="Such as 2023/24. Empty: as the file names it, else by the days.",
    )
    country = forms.CharField(
        required=False, max_length=60, help_text="Of clubs without one, such as ENG."
    )
    dates = forms.ChoiceField(label="Day and month", choices=ORDERS, required=False)
    zone = forms.CharField(
        label="Time zone",
        required=False,
        max_length=60,
        help_text="Of the kick-offs, such as Europe/London. Empty: that of the grounds.",
    )
    source = forms.CharField(
        required=False,
        max_length=LONGEST_NAME,
        help_text="Who gives the results. Empty: the file is a source of its own. Another source "
        "overwrites no result of this one, unless it has a better rank.",
    )
    create_clubs = forms.BooleanField(
        label="Create clubs and officials that are not known",
        required=False,
        help_text="Names that are near to a known one are asked about, and not created.",
    )
    is_newer = forms.BooleanField(
        label="It is a newer state of a file of this name",
        required=False,
        help_text="Rows that were held of that file, and are right in this one, are held no "
        "longer. It counts as the same source.",
    )

    def clean_country(self) -> str:
        words = self.cleaned_data["country"].strip()
        return _known(words, country_code(words), NO_COUNTRY)

    def clean_season(self) -> str:
        words = self.cleaned_data["season"].strip()
        return _known(words, season_written(words), NO_SEASON)

    def clean_zone(self) -> str:
        words = self.cleaned_data["zone"].strip()
        return _known(words, words if words in available_timezones() else "", NO_ZONE)

    @property
    def options(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in ImportOptionsForm.base_fields}


class UploadForm(FileForm, ImportOptionsForm):
    field_order = ("file", "pasted")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = "Results as csv, xlsx, football.txt or football.json."


class RosterOptionsForm(forms.Form):
    club = forms.CharField(
        required=False, max_length=120, help_text="Of a squad whose rows name no club."
    )
    country = forms.CharField(
        required=False, max_length=60, help_text="Of clubs without one, such as ENG."
    )

    def clean_country(self) -> str:
        words = self.cleaned_data["country"].strip()
        return _known(words, country_code(words), NO_COUNTRY)


class RosterForm(FileForm, RosterOptionsForm):
    """A table of clubs, or of people with their spells at clubs."""

    kind = forms.ChoiceField(
        label="The table has",
        choices=[(CLUBS, "Clubs"), (SQUADS, "Squads: players, managers and coaches")],
        initial=SQUADS,
        widget=forms.RadioSelect,
    )
    field_order = ("kind", "file", "pasted")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].widget.attrs["accept"] = ".csv,.tsv,.tab,.txt,.xlsx,.xlsm"


def _unpacked(file: Any) -> int:
    """The bytes of a workbook; 0 of any other file."""
    try:
        with zipfile.ZipFile(file) as packed:
            return sum(part.file_size for part in packed.infolist())
    except zipfile.BadZipFile:
        return 0
    finally:
        file.seek(0)


def _known(words: str, value: str, complaint: str) -> str:
    if words and not value:
        raise forms.ValidationError(complaint.format(words))
    return value
