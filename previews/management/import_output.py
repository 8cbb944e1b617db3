"""Sentences that the commands which import files have in common."""


def failed_row(words: str) -> str:
    """A held row whose names are matched, and which cannot be imported all the same."""
    return f"held row not imported: {words}"


def held_rows_imported(count: int) -> str:
    """12 held rows imported: their names are now known."""
    rows = "1 held row" if count == 1 else f"{count:,} held rows"
    names = "its names are" if count == 1 else "their names are"
    return f"{rows} imported: {names} now known"
