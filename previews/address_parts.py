"""Parts of addresses, each of bounded length: what no row can have is no address, and gives 404."""

from datetime import date
from urllib.parse import unquote

from django.urls import register_converter
from django.urls.converters import PathConverter, SlugConverter, StringConverter

# Of a name in a folder, in bytes: file systems refuse longer ones.
LONGEST_FILE_NAME = 255


class RowNumber:
    """The number of a row. The databases count to a number of 19 digits."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int | str) -> str:
        return str(value)


class Slug(SlugConverter):
    regex = "[-a-zA-Z0-9_]{1,120}"


class Pair(SlugConverter):
    """Two clubs: atalanta-v-liverpool. A slug of a club has at most 90 characters."""

    regex = "[-a-zA-Z0-9_]{1,190}"


class Day:
    """A day of the calendar: 2024/04/18."""

    regex = "[0-9]{4}/[0-9]{2}/[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date(*map(int, value.split("/")))

    def to_url(self, value: date) -> str:
        return f"{value.year:04}/{value.month:02}/{value.day:02}"


class ShortDay(Day):
    """The same without leading zeros, which leads to the day's own address: 2024/4/18."""

    regex = "[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}"


class HyphenDay:
    """A day of the calendar as ISO 8601 writes it: 2024-04-18."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


class Words(StringConverter):
    """Anything without a slash and without signs that no text has: PostgreSQL refuses NUL."""

    regex = r"[^/\x00-\x1f]{1,120}"


class SignedToken(StringConverter):
    """What opens a link to a draft: a code, a point, and its signature."""

    regex = r"[-a-zA-Z0-9_]{1,24}\.[-a-zA-Z0-9_]{43}"


class FilePath(PathConverter):
    """A file below a folder, of names that a file system takes."""

    regex = r"[^\x00-\x1f]{1,1000}"

    def to_python(self, value: str) -> str:
        names = unquote(value).split("/")
        if any(len(name.encode(errors="replace")) > LONGEST_FILE_NAME for name in names):
            raise ValueError("no file has so long a name")
        return value


register_converter(RowNumber, "row")
register_converter(Slug, "name")
register_converter(Pair, "pair")
register_converter(Day, "day")
register_converter(ShortDay, "short_day")
register_converter(HyphenDay, "hyphen_day")
register_converter(Words, "words")
register_converter(SignedToken, "token")
register_converter(FilePath, "file")
