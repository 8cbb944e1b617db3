"""Lint of quotes: wordings of which only one can be right."""

from collections.abc import Iterator

from previews.factcheck.lint.issue import Issue, IssueKind, place_of
from previews.factcheck.preview_facts import PreviewFacts
from previews.factcheck.source_labels import article_names
from previews.text.quote_variants import QuoteVariant, align


def misquotes(facts: PreviewFacts) -> Iterator[Issue]:
    """Wordings that differ in a negation, a number or a name; other differences are style."""
    for quote in facts.quotes:
        wordings = list(quote.wordings.all())
        names = article_names(wording.article for wording in wordings)
        variants = [
            QuoteVariant(names[wording.article_id], wording.text, wording.language)
            for wording in wordings
        ]
        for misquote in align(variants).misquotes:
            first, second = misquote.sources
            words = " / ".join(f"“{words}”" if words else "nothing" for words in misquote.words)
            sentence = f"{quote}: {first} and {second} differ in a {misquote.kind}: {words}."
            about = f"{misquote.kind} {first} {second}"
            yield Issue(IssueKind.MISQUOTE, sentence, place_of(quote, rows="wordings"), about)
