"""What the two have done against each other: the totals, and the latest meeting."""

from collections.abc import Iterator

from previews.drafting.sentence import Sentence, listed, on_matches, sentence
from previews.models import Preview
from previews.sections import head_to_head
from previews.sections.head_to_head import HeadToHeadCard
from previews.text.number_words import counted, in_words

ABOUT = "Head to head"


def sentences(preview: Preview) -> Iterator[Sentence]:
    card = head_to_head.read(preview)
    if card is None:
        return
    if sum(total.count for total in card.totals) > 1:
        text = sentence(f"{_within(card)}, {_record(card)}")
        yield Sentence("meetings", ABOUT, text, on_matches(card.receipts))
    yield Sentence("last-meeting", ABOUT, _latest(card), on_matches(card.receipts.rows[:1]))


def _within(card: HeadToHeadCard) -> str:
    """ "In the three meetings held, 2019 to 2024", or "In their three meetings"."""
    if card.held:
        return card.held.partition(";")[0]
    return f"In their {counted(sum(total.count for total in card.totals), 'meeting')}"


def _record(card: HeadToHeadCard) -> str:
    home, drawn, away = card.totals
    parts = [f"{club.short_name} won {in_words(total.count)}"
             for club, total in ((card.home, home), (card.away, away)) if total.count]  # fmt: skip
    if drawn.count:
        parts.append(f"{in_words(drawn.count)} {'was' if drawn.count == 1 else 'were'} drawn")
    return listed(parts)


def _latest(card: HeadToHeadCard) -> str:
    meeting = card.meetings[0]
    held = "The latest meeting held was" if card.held else "Their latest meeting was"
    known = "; ".join(filter(None, (meeting.competition, meeting.remark)))
    score = f"{meeting.home} {meeting.score} {meeting.away}" + (f" ({known})" if known else "")
    return sentence(f"{held} on {meeting.day:%-d %B %Y}: {score}")
