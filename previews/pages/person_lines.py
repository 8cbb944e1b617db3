"""Lines of a person's page, each with the preview that says it."""

from dataclasses import dataclass
from datetime import date

from previews.components.source_link import Source
from previews.sections.milestones import RaceCard, TallyRow
from previews.sections.quotes import QuoteCard, Voice
from previews.sections.team_news import Line


@dataclass(frozen=True, slots=True)
class PreviewLink:
    """The preview that says it, by the match that it is about."""

    address: str
    match: str
    day: date

    @property
    def day_in_words(self) -> str:
        return f"{self.day:%-d %B %Y}"


@dataclass(frozen=True, slots=True)
class NewsLine:
    """ "Out: ankle", as the preview of a match to come says it."""

    label: str
    club: str
    line: Line
    preview: PreviewLink


@dataclass(frozen=True, slots=True)
class LineupLine:
    """ "Predicted in the eleven of Liverpool by This Is Anfield"."""

    words: str
    source: Source | None
    preview: PreviewLink


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """`address` is that of the quote on the preview."""

    voice: Voice
    quote: QuoteCard
    preview: PreviewLink

    @property
    def address(self) -> str:
        return f"{self.preview.address}?quotes={self.quote.slug}#quotes"


@dataclass(frozen=True, slots=True)
class MilestoneLine:
    """`race` or `tally`, of which the other is None."""

    preview: PreviewLink
    race: RaceCard | None = None
    tally: TallyRow | None = None

    @property
    def source(self) -> Source | None:
        row = self.race or self.tally
        return row.source if row else None


@dataclass(frozen=True, slots=True)
class PublishedNews:
    news: tuple[NewsLine, ...] = ()
    lineups: tuple[LineupLine, ...] = ()
    quotes: tuple[QuoteLine, ...] = ()
    milestones: tuple[MilestoneLine, ...] = ()

    @property
    def is_nothing(self) -> bool:
        return not (self.news or self.lineups or self.quotes or self.milestones)
