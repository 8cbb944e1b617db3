"""Words of cells without case, accents and signs: "n.V." and "NV" are one word."""

from previews.text.spelling import fold


def word_key(text: str) -> str:
    """The letters and figures of the text."""
    return "".join(sign for sign in fold(text) if sign.isalnum())
