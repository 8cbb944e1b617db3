"""What fans read of each type of value in a document, in one place.

See `previews.editions.description`. A type or field that is missing here fails
tests/editions/test_declared.py.
"""

from collections.abc import Mapping

from previews.components.eleven import Eleven, Option, Player
from previews.components.match_state import QUIET
from previews.editions.declared_components import CONFIRMED, OF_COMPONENTS
from previews.editions.declared_results import OF_RESULTS
from previews.editions.description import Description, Teller
from previews.editions.document import Document, SectionValues
from previews.models.fixture_status import FixtureStatus
from previews.sections import IN_EDITION
from previews.sections.crowd import CrowdCard, Figure
from previews.sections.how_to_watch import HowToWatch, Way
from previews.sections.lineups import ClubLineups, Lineups, Pattern
from previews.sections.match_facts import MatchFacts, MatchState
from previews.sections.pictures import PictureCard, Pictures
from previews.sections.quotes import QuoteCard, Quotes, Voice, WordingRow
from previews.sections.sources import ArticleRow, Sources
from previews.sections.talking_points import Point, TalkingPoints
from previews.sections.team_news import ClubNews, Group, Line, Statement, TeamNews
from previews.text.outline import Item, Moves

CONFIRMED_SOURCE = {"source": ("source", CONFIRMED)}
# Facts lose their mark of being confirmed with time: the document holds the day.
OF_TIME = ("confirmed_until", "overdue")


def other_wording(row: WordingRow) -> str:
    """The words of an article, where they are not the quotation itself."""
    return "" if row.rendering.is_fullest else f"“{row.rendering.wording.text}”"


def photograph_of(picture: PictureCard) -> str:
    return "shown" if picture.address else "described"


def status_in_words(state: MatchState) -> str:
    """Postponed; empty for a match that is to be played as planned."""
    return "" if state.status in QUIET else str(FixtureStatus(state.status).label)


def title_of(article: ArticleRow) -> str:
    return article.headline or article.about


OF_SECTIONS: Mapping[type, Description] = {
    Document: Description(
        parts={"header": "", "points": "Talking points", "sections": ""},
        silent=("slug", "fixture", "as_of"),
    ),
    SectionValues: Description(
        parts={section.parameter: section.title for section in IN_EDITION}
    ),
    MatchFacts: Description(
        leaves={
            "Headline": "{headline}",
            "Standfirst": "{standfirst}",
            "Authors": "{authors}",
            "Competition": ("{competition} {season}", "{occasion}"),
            "Day": "{day:%A %-d %B %Y}",
            "Kick-off": "{clocks}",
            "Stadium": ("{stadium}", "{city}"),
        },
        parts={"home": "Home club", "away": "Away club", "state": "", "remarks": "Note"},
        silent=(
            "competition_slug", "season_slug", "stadium_slug", "known_until", "over_by",
            "day_ends_at",
        ),
        follows=("kick_off",),
    ),
    # The result is drawn beside the edition, and is not among what the preview says.
    MatchState: Description(
        name="State of the match",
        text=(status_in_words,),
        computed=("status",),
        follows=("result", "score"),
    ),
    TalkingPoints: Description(parts={"points": ""}),
    Point: Description(
        key="{heading}",
        name=lambda point: point.name,
        text=("{heading}", "{text:prose}"),
        between=". ",
        is_sentence=True,
        silent=("number", "section", "source"),
    ),
    TeamNews: Description(parts={"clubs": ""}),
    ClubNews: Description(
        key="{club.side}", name="{club.name}", parts={"groups": "", "statements": ""}
    ),
    Group: Description(lifted=True, text=("{label}",), parts={"lines": ""}, silent=("state",)),
    Line: Description(
        key="{player}",
        name="{player}",
        text=("{what}", "back {back}", "{days_out} days out"),
        parts=CONFIRMED_SOURCE,
        silent=("slug",),
        follows=(*OF_TIME, "news"),
    ),
    Statement: Description(
        text=("{words}",), is_sentence=True, parts=CONFIRMED_SOURCE,
        follows=(*OF_TIME, "news"),
    ),
    Lineups: Description(parts={"clubs": ""}),
    ClubLineups: Description(
        key="{club.side}",
        name="{club.name}",
        leaves={"last eleven": "that of {last_match}"},
        parts={"elevens": "", "patterns": "", "last": ""},
    ),
    Eleven: Description(
        key="{kind} {by:?}",
        name="{kind} line-up",
        text=("{kind}", "by {by}"),
        between=" ",
        moves=Moves.WITH_TIME,
        slot="eleven",
        leaves={"formation": "{formation}"},
        moving={"formation": Moves.NEVER},
        parts={"players": "eleven", "bench": "bench", "options": "possible changes",
               **CONFIRMED_SOURCE},
        follows=OF_TIME,
    ),
    Player: Description(
        key="{name}",
        text=("{name}", "number {number}", "{captain:captain}"),
        slot="player",
        silent=("place", "slug"),
    ),
    Option: Description(
        key="{comes_in} {goes_out:?}",
        text=("{comes_in}", "{starts:starts}", "for {goes_out}", "({reason})"),
        between=" ",
        is_sentence=True,
    ),
    Pattern: Description(text=("{remark}",), is_sentence=True, parts={"source": "source"}),
    Quotes: Description(parts={"voices": ""}),
    Voice: Description(
        lifted=True,
        text=("{speaker}", "{club} {role:?}", "{day}", "{occasion}"),
        parts={"first": "", "more": ""},
        silent=("slug",),
    ),
    QuoteCard: Description(
        key="{slug}",
        name="quotation",
        heading="“{text}”",
        text=("“{text}”",),
        leaves={"topic": "{topic}"},
        parts={"source": "source", "wordings": "wording"},
        follows=("is_open",),
    ),
    WordingRow: Description(
        key="{source.article}",
        name="{source.outlet}",
        text=(other_wording,),
        leaves={"translation": "{translation:a translation}"},
        computed=("rendering",),
    ),
    CrowdCard: Description(
        leaves={"Capacity": "{capacity:,}"},
        parts={"figures": ""},
        follows=("stadium", "city", "share", "behind_closed_doors", "neutral_ground"),
    ),
    Figure: Description(
        key="{label}",
        name="{label}",
        text=("{number:,}", "{reason}"),
        parts=CONFIRMED_SOURCE,
        follows=OF_TIME,
    ),
    HowToWatch: Description(parts={"ways": ""}),
    Way: Description(
        key="{kind} {channel} {country:?}",
        name="{kind}",
        text=("{channel}", "{country}", "from {starts}", "with {host}"),
        is_sentence=True,
        parts=CONFIRMED_SOURCE,
        follows=OF_TIME,
        silent=("url", "instant"),
    ),
    Pictures: Description(parts={"pictures": ""}, silent=("crests",)),
    PictureCard: Description(
        key=("{address}", "{alternative_text}"),
        name="caption",
        text=("{caption}", "{where_and_when}", "{credit}"),
        leaves={"description": "{alternative_text}", "photograph": photograph_of},
        parts={"source": "source"},
        silent=("width", "height", "sizes"),
    ),
    Sources: Description(parts={"articles": ""}),
    ArticleRow: Description(
        key="{slug}",
        name="{outlet}",
        text=("{outlet}", title_of, "{day}", "by {byline}", "{credits}"),
        computed=("headline", "about"),
        silent=("url",),
        follows=("given", "gave"),
    ),
}  # fmt: skip
DECLARED: Mapping[type, Description] = {**OF_COMPONENTS, **OF_RESULTS, **OF_SECTIONS}
TELLER = Teller(DECLARED)


def outline(document: Document) -> Item:
    """Everything that fans read of a document, as a tree of named texts."""
    return TELLER.item(document)
