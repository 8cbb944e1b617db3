"""An answer of the archive as a page shows it: figures, conditions, matches, and a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from previews.components.club_badge import code_of
from previews.components.form_columns import DrawnColumns, drawn, form_column, scale_of
from previews.components.league_table import TableLine, table_line
from previews.components.paging import Paging, page_in
from previews.football.head_to_head import HeadToHead
from previews.football.held import Held
from previews.football.played_fixture import PlayedFixture
from previews.football.result import Result
from previews.models import Club
from previews.pages.match_links import Linked, linked, match_links
from previews.pages.tie_dots import TieDots, opened_in, openings_of, tie_dots
from previews.questions.form import Form
from previews.questions.league_table import LeagueTable
from previews.questions.question import Answer, Question
from previews.text.stated_value import in_words

ON_A_PAGE = 20
IN_THE_PICTURE = 6


@dataclass(frozen=True, slots=True)
class ShownFigure:
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """`about` begins the answer: "Liverpool's last results, in the 8 matches held".

    Where `not_in_archive` is not empty it takes the place of the figures. `columns`, `table`
    and `dots` are pictures; many an answer has none.
    """

    about: str
    figures: tuple[ShownFigure, ...]
    lines: tuple[str, ...]
    caveats: tuple[str, ...]
    not_in_archive: str
    columns: DrawnColumns
    table: tuple[TableLine, ...]
    table_notes: tuple[str, ...]
    dots: TieDots | None
    matches: tuple[Linked[PlayedFixture], ...]
    paging: Paging
    many: int
    scope: str
    as_of: str

    @property
    def in_one_sentence(self) -> str:
        if self.not_in_archive:
            return self.not_in_archive
        figures = "; ".join(f"{figure.title}: {figure.words}" for figure in self.figures)
        return f"{self.about}: {figures}."


def shown_answer(
    question: Question, answer: Answer[object], params: QueryDict, now: datetime
) -> ShownAnswer:
    """Its first matches, or those of another page. 3 queries, 4 with a picture of results."""
    is_known = not answer.not_in_archive
    within = answer.held.in_words
    paging = page_in(params, len(answer.rows), ON_A_PAGE)
    rows = answer.rows[paging.first : paging.last]
    openings = openings_of(answer.details)
    opened = opened_in(openings, params)
    shown = {row.number for row in (*rows, *(opened.tie.fixtures if opened else ()))}
    links = match_links(shown, now)
    table = answer.details if isinstance(answer.details, LeagueTable) else None
    is_listed = is_known and table is None
    return ShownAnswer(
        about=f"{answer.subject}, {within}" if within else answer.subject,
        figures=tuple(
            ShownFigure(figure.title, "not known" if figure.value is None else _words(figure.value))
            for figure in answer.figures
            if is_known
        ),
        lines=tuple(question.lines(answer.details)) if is_listed else (),
        caveats=tuple(caveat.sentence for caveat in answer.caveats),
        not_in_archive=answer.not_in_archive,
        columns=_columns(answer.details) if is_known else (),
        table=_table_lines(table, answer.held, is_known=is_known) if table else (),
        table_notes=(*table.remarks, *table.notes) if table and is_known else (),
        dots=tie_dots(openings, opened, links),
        matches=linked(rows, links),
        paging=paging,
        many=len(answer.rows),
        scope=answer.scope,
        as_of=in_words(answer.as_of),
    )


def _words(value: object) -> str:
    words = in_words(value)
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else words


def _columns(details: object) -> DrawnColumns:
    """The latest results of the answer, the newest last. 1 query."""
    results = _results(details)[:IN_THE_PICTURE][::-1]
    if not results:
        return ()
    opponents = Club.objects.with_ids({result.opponent.club for result in results})
    letters = {club.pk: code_of(club) for club in opponents}
    columns = [form_column(result, letters) for result in results]
    return drawn(columns, scale_of(columns))


def _results(details: object) -> Sequence[Result]:
    """The results of one club in the answer, the latest first; none where it has no such list."""
    match details:
        case Form(results=results):
            return results
        case HeadToHead(meetings=meetings):
            return meetings
        case [Result(), *_]:
            return [each for each in details if isinstance(each, Result)][::-1]
    return ()


def _table_lines(table: LeagueTable, held: Held, *, is_known: bool) -> tuple[TableLine, ...]:
    """Without positions where the results held do not tell them."""
    if not is_known and (held.shows_positions or held.is_sparse):
        return ()
    return tuple(
        table_line(row, own=row is table.line, per_game=table.per_game, placed=is_known)
        for row in table.rows
    )
