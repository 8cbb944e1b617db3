"""Whole numbers in text that people type."""

# Far more than a crowd or a year has; Python refuses to read thousands of digits.
MOST_DIGITS = 15


def whole_number(digits: str) -> int | None:
    """None for text that is no whole number, or has more than MOST_DIGITS digits."""
    is_number = digits.isdecimal() and len(digits) <= MOST_DIGITS
    return int(digits) if is_number else None
