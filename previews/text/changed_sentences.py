"""Of two versions of a text, the sentences in which they differ."""

from difflib import SequenceMatcher

from previews.text.tokenizer import sentence_places


def changed_sentences(before: str, after: str) -> tuple[str, str]:
    old, new = sentences_of(before), sentences_of(after)
    changed = [
        (old[first:last], new[start:end])
        for tag, first, last, start, end in SequenceMatcher(
            None, old, new, autojunk=False
        ).get_opcodes()
        if tag != "equal"
    ]
    return (
        " ".join(sentence for removed, _ in changed for sentence in removed),
        " ".join(sentence for _, added in changed for sentence in added),
    )


def sentences_of(text: str) -> list[str]:
    return [text[start:end].strip() for start, end in sentence_places(text)]
