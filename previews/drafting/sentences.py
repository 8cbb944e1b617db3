"""All sentences that the facts of a preview make, as of its moment."""

from collections.abc import Callable, Iterator

from previews.drafting import (
    absences,
    coverage,
    form,
    meetings,
    next_matches,
    officials,
    past_ties,
    place_in_table,
    state_of_tie,
)
from previews.drafting.sentence import Sentence
from previews.models import Preview
from previews.models.preview_names import show_names_of_the_day

type Part = Callable[[Preview], Iterator[Sentence]]

# In the order in which they are offered.
PARTS: tuple[Part, ...] = (
    state_of_tie.sentences,
    place_in_table.sentences,
    absences.sentences,
    form.sentences,
    meetings.sentences,
    past_ties.sentences,
    officials.sentences,
    coverage.sentences,
    next_matches.sentences,
)


def sentences_of(preview: Preview) -> tuple[Sentence, ...]:
    """Those of the preview with this number, as its page would be read now; each key once."""
    page = Preview.objects.for_page().get(pk=preview.pk)
    show_names_of_the_day(page)
    made = (each for part in PARTS for each in part(page))
    return tuple({each.key: each for each in made}.values())
