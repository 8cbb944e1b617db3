"""What the earlier ties of each club say of the one that is on."""

from collections.abc import Iterator

from previews.drafting.sentence import Ground, Sentence, on_matches, sentence
from previews.models import Preview
from previews.sections import records

# Words of each kind of record, by which its sentence is found again.
KINDS = {
    "turned round": "comebacks",
    "taken a lead": "leads",
    "lost the first leg at home": "first-legs",
    "lost both legs": "both-legs",
    "oing through": "next-round",
}


def sentences(preview: Preview) -> Iterator[Sentence]:
    value = records.read(preview)
    for club in value.clubs if value else ():
        for line in club.lines:
            kind = next((kind for words, kind in KINDS.items() if words in line.sentence), "other")
            rests_on = (*on_matches(line.receipts.rows), Ground(club.scope))
            key = f"record-{kind}-{club.club.side}"
            yield Sentence(key, "Records", sentence(line.sentence), rests_on)
