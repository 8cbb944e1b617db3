"""The archive's answer beside the form of a claim: figures, conditions, matches, and a wording."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django import forms
from django.forms.utils import flatatt
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from previews.admin.sources.claim_fields import STATES, value_as_typed
from previews.components.kick_off_times import moment_in_words
from previews.factcheck.answers import Asked
from previews.football.answer_wording import names_that_fit, worded
from previews.football.computed import Computed
from previews.football.figures_read import FiguresRead, figures_read
from previews.models import Claim
from previews.text.stated_value import in_words

ROWS_SHOWN = 12
LONGEST_SENTENCE = 300
# The buttons of the form that fill it in and save nothing.
SHOW_FIELDS = "_show_fields"
USE_WORDING = "_use_wording"
ENTER_FIGURES = "_enter_figures"
PUT_BACK = "_put_back"
FILLING = (SHOW_FIELDS, USE_WORDING, ENTER_FIGURES, PUT_BACK)
# The figures that the wording is to say, and the sentence that it has replaced.
WANTED = "use_figure"
REPLACED = "replaced_sentence"


@dataclass(frozen=True, slots=True)
class OfferedFigure:
    """A figure of the answer; `is_wanted` if the wording says it."""

    name: str
    words: str
    is_known: bool
    is_wanted: bool


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A match that the answer rests on, with its page in the admin."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class AnswerPanel:
    """`missing` says why there is no answer; the rest is then empty.

    `read` are figures that the sentence seems to state and no field has, `unread` numbers of it
    that are no figure of the answer. `within` is empty where all results are held.
    """

    missing: str = ""
    as_of: str = ""
    figures: tuple[OfferedFigure, ...] = ()
    wording: str = ""
    read: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    within: str = ""
    caveats: tuple[str, ...] = ()
    scope: str = ""
    rows: tuple[AnswerRow, ...] = ()
    more: int = 0
    replaced: str = ""

    @property
    def is_too_long(self) -> bool:
        return len(self.wording) > LONGEST_SENTENCE


def answer_panel(
    asked: Asked,
    claim: Claim,
    *,
    stated: Collection[str] = (),
    wanted: Collection[str] = (),
    replaced: str = "",
) -> AnswerPanel:
    """`stated` are the figures that have a value in the form, `wanted` those that are ticked."""
    answer = asked.answer
    if answer is None or asked.missing:
        scope = answer.scope if answer else ""
        return AnswerPanel(missing=asked.missing, scope=scope, replaced=replaced)
    read = reading(claim.sentence, claim, asked.computed)
    chosen = wanted_names(asked.computed, wanted or stated or read.stated)
    titles = {figure.name: figure.title for figure in answer.figures}
    return AnswerPanel(
        as_of=as_of_in_words(answer.as_of, claim),
        figures=tuple(
            OfferedFigure(each.name, each.words, each.value is not None, each.name in chosen)
            for each in answer.figures
        ),
        wording=worded(chosen, asked.computed)[0] if asked.computed else "",
        read=tuple(
            f"{titles[name]}: {words}"
            for name, words in read.stated.items()
            if name not in stated and name in titles
        ),
        unread=read.unread,
        within=answer.held.in_words,
        caveats=tuple(caveat.sentence for caveat in answer.caveats),
        scope=answer.scope,
        rows=tuple(
            AnswerRow(
                f"{row.day:%-d %B %Y}: {row.home} {in_words(row.score.goals)} {row.away}, "
                f"{row.competition} {row.season}".rstrip(", "),
                reverse("admin:previews_fixture_change", args=[row.number]),
            )
            for row in answer.rows[:ROWS_SHOWN]
        ),
        more=max(0, len(answer.rows) - ROWS_SHOWN),
        replaced=replaced,
    )


def reading(text: str, claim: Claim, computed: Computed | None) -> FiguresRead:
    """The figures that a sentence, or the wording of a report, seems to state."""
    if computed is None or not text.strip():
        return FiguresRead()
    return figures_read(text, computed, claim.parameters.values())


def wanted_names(computed: Computed | None, named: Collection[str]) -> tuple[str, ...]:
    """The figures for a wording: those named, else as many as a sentence has room for."""
    if computed is None:
        return ()
    known = tuple(name for name in computed.values if name in named)
    return known or names_that_fit(computed, LONGEST_SENTENCE)


def typed_values(names: Collection[str], computed: Computed) -> dict[str, str]:
    """The archive's values of figures, by the fields of the form."""
    return {f"{STATES}{name}": value_as_typed(computed.values[name]) for name in names}


def as_of_in_words(as_of: Any, claim: Claim) -> str:
    if hasattr(as_of, "hour"):
        return moment_in_words(as_of, claim.fixture.clock)
    return in_words(as_of)


class AnswerBox(forms.Widget):
    """The answer in the place of a field."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        panel = value if isinstance(value, AnswerPanel) else AnswerPanel(missing=str(value or ""))
        context = {"panel": panel, "wanted": WANTED, "replaced": REPLACED}
        return render_to_string("admin/previews/claim/answer.html", context)


class QuestionSelect(forms.Select):
    """Shows the fields of another question at once, or by a button."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        asks = {
            "hx-post": "",
            "hx-target": "#claim-question",
            "hx-select": "#claim-question",
            "hx-select-oob": "#reports-empty",
            "hx-swap": "outerHTML",
        }
        chosen = {**asks, "hx-trigger": "change", "hx-vals": f'{{"{SHOW_FIELDS}": "1"}}'}
        return format_html(
            '{} <input type="submit" name="{}" value="Show its fields"{}>',
            super().render(name, value, {**(attrs or {}), **chosen}, renderer),
            SHOW_FIELDS,
            flatatt(asks),
        )


def answer_field() -> forms.Field:
    return forms.CharField(
        label="The archive says", required=False, disabled=True, widget=AnswerBox
    )


def answer_text(asked: Asked) -> str:
    """The sentence that says why there is no answer, else the figures; then what was looked at."""
    figures = asked.answer.figures if asked.answer else ()
    scope = f"\nLooked at: {asked.answer.scope}" if asked.answer else ""
    return (asked.missing or "\n".join(figure.words for figure in figures)) + scope
