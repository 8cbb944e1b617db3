"""Why two rows cannot be merged, or why a row cannot be split."""


class MergeRefused(Exception):
    """Nothing was written. `reasons` are sentences."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(" ".join(reasons))
        self.reasons = reasons
