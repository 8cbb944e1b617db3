"""Small numbers as a sentence prints them: in words up to ten, then in figures."""

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PLACES = (
    "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth",
)  # fmt: skip
ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def in_words(number: int) -> str:
    """The number in words up to ten ("no" for 0), in figures beyond."""
    return WORDS[number] if 0 <= number < len(WORDS) else str(number)


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun: "one day", "no days", "12 days"."""
    return f"{in_words(number)} {noun if number == 1 else plural or noun + 's'}"


def ordinal(number: int) -> str:
    """A place: "1st", "2nd", "11th", "22nd"."""
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ENDINGS.get(number % 10, 'th')}"


def place_in_words(number: int) -> str:
    """A place in words up to ten: "third", "12th"."""
    return PLACES[number] if 0 < number < len(PLACES) else ordinal(number)
