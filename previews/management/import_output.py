"""Sentences that the commands which import files have in common."""


def held_rows_imported(count: int) -> str:
    """12 held rows imported: their names are now known."""
    rows = "1 held row" if count == 1 else f"{count:,} held rows"
    names = "its names are" if count == 1 else "their names are"
    return f"{rows} imported: {names} now known"
