"""Small numbers as a sentence prints them: in words up to ten, then in figures."""

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """The number in words up to ten ("no" for nought), in figures beyond."""
    return WORDS[number] if 0 <= number < len(WORDS) else str(number)


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "one day", "no days", "12 days"."""
    return f"{in_words(number)} {noun if number == 1 else plural or noun + 's'}"
