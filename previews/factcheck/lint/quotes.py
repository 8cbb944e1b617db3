"""Rules of quotes: two wordings of one utterance that cannot both be what was said."""

from collections.abc import Iterator

from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.source_labels import article_names
from previews.text.quote_variants import QuoteVariant, align


def misquotes(reading: PreviewFacts) -> Iterator[Issue]:
    """Wordings that differ in a negation, a number or a name; other differences are style."""
    for quote in reading.quotes:
        wordings = list(quote.wordings.all())
        names = article_names(wording.article for wording in wordings)
        said = [QuoteVariant(names[one.article_id], one.text, one.language) for one in wordings]
        for found in align(said).misquotes:
            one, other = found.sources
            words = " / ".join(f"“{each}”" if each else "nothing" for each in found.words)
            sentence = f"{quote}: {one} and {other} differ in a {found.kind}: {words}."
            about = f"{found.kind} {one} {other}"
            yield Issue(IssueKind.MISQUOTE, sentence, place_of(quote), about)
