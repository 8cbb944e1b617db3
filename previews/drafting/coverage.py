"""Where the match can be followed: a sentence for each channel."""

from collections.abc import Iterator

from previews.drafting.sentence import Sentence, on_rows, sentence
from previews.models import Coverage, Preview
from previews.sections.how_to_watch import Way, ways_of

ABOUT = "Where to watch"
WORDS = {
    Coverage.Kind.TELEVISION: "the match is on {channel}",
    Coverage.Kind.STREAM: "the match is streamed by {channel}",
    Coverage.Kind.RADIO: "there is commentary of the match on {channel}",
    Coverage.Kind.LIVE_BLOG: "the match can be followed live on {channel}",
}


def sentences(preview: Preview) -> Iterator[Sentence]:
    for way, row in ways_of(preview):
        yield Sentence(
            f"coverage-{row.pk}", ABOUT, _of_way(way, row), on_rows([row]),
            row.article, row.reported_on,
        )  # fmt: skip


def _of_way(way: Way, row: Coverage) -> str:
    text = WORDS[Coverage.Kind(row.kind)].format(channel=way.channel)
    if way.country:
        text += f" in {THE.get(row.country, way.country)}"
    if way.host:
        text += f" with {way.host}"
    if way.starts:
        text += f" from {way.starts.time} {way.starts.zone}"
        text += f" on {way.starts.day}" if way.starts.day else ""
    return sentence(text)


# Countries with an article.
THE = {
    "GBR": "the United Kingdom", "USA": "the United States", "NED": "the Netherlands",
    "NLD": "the Netherlands", "UAE": "the United Arab Emirates", "CZE": "the Czech Republic",
    "PHI": "the Philippines",
}  # fmt: skip
