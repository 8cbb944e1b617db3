"""Parameters of questions as public addresses have them: slugs, in one order, without defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.text import slugify

from previews.archive.table_season import slug_of_season
from previews.models import Club, Competition, Official, OldAddress, Person
from previews.models.person import Player
from previews.questions.lookup import season_name
from previews.questions.parameter import BEFORE, InvalidParameter, Kind, Parameter
from previews.questions.parse import moment, read
from previews.questions.question import Question
from previews.text.spelling import is_same_name

# The rows that have pages of their own, and so slugs that mean one of them.
MODELS: Mapping[Kind, Any] = {
    Kind.CLUB: Club,
    Kind.COMPETITION: Competition,
    Kind.OFFICIAL: Official,
    Kind.PLAYER: Person,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks. `values` are for the question, by the names of its parameters.

    `address` is what belongs into the address, in order; `written` what a person would write,
    which means the same when it is typed. `problems` are by name too; a parameter with a problem
    has its words as they were given.
    """

    values: Mapping[str, object]
    address: Mapping[str, str]
    written: Mapping[str, str]
    problems: Mapping[str, InvalidParameter]
    missing: tuple[Parameter, ...]
    before: date | None = None

    @property
    def is_complete(self) -> bool:
        return not self.problems and not self.missing


def by_name(parameter: Parameter) -> str:
    """One order for the addresses of all questions: the page cache knows no question."""
    return parameter.name


def read_address(
    question: Question, given: Mapping[str, str], now: datetime, *, is_typed: bool = False
) -> Asked:
    """`is_typed`: by a person, who may mean several clubs by a word that is the slug of one."""
    values: dict[str, object] = {}
    address: dict[str, str] = {}
    written: dict[str, str] = {}
    problems: dict[str, InvalidParameter] = {}
    missing = []
    for parameter in sorted(question.parameters, key=by_name):
        words = given.get(parameter.name, "").strip()
        if not words and not parameter.default:
            missing += [parameter] if parameter.required else []
            continue
        try:
            value, public, text = _read(parameter, words, is_typed=is_typed)
        except InvalidParameter as problem:
            problems[parameter.name] = problem
            address[parameter.name] = written[parameter.name] = words
            continue
        values[parameter.name] = value
        written[parameter.name] = text
        if public != parameter.default:
            address[parameter.name] = public
    before = None
    if words := given.get(BEFORE.name, "").strip():
        address[BEFORE.name] = written[BEFORE.name] = words
        try:
            before = _day(words, now)
        except InvalidParameter as problem:
            problems[BEFORE.name] = problem
    return Asked(values, address, written, problems, tuple(missing), before)


def asked_of(given: Mapping[Parameter, Any]) -> Asked:
    """The same of rows that are read already, with other values in words. No query for rows."""
    values: dict[str, object] = {}
    address: dict[str, str] = {}
    written: dict[str, str] = {}
    for parameter, value in sorted(given.items(), key=lambda item: by_name(item[0])):
        if isinstance(value, str):
            each = _read(parameter, value, is_typed=True)
        else:
            each = (value, value.slug, value.name)
        values[parameter.name], address[parameter.name], written[parameter.name] = each
    return Asked(values, address, written, {}, ())


def _read(parameter: Parameter, words: str, *, is_typed: bool) -> tuple[object, str, str]:
    """The value, how an address writes it, how a person does."""
    model = MODELS.get(parameter.kind)
    if model is None:
        plain = read(parameter, words)
        return plain, _public(parameter.kind, plain), str(plain)
    row = None if is_typed else _at_address(model, words)
    if row is not None:
        return (row.as_player if model is Person else row), row.slug, unmistakable_name(row)
    value: Any = read(parameter, words)
    if not isinstance(value, Player):
        return value, value.slug, unmistakable_name(value)
    person = Person.objects.of_number(value.person) if value.person else None
    return (value, person.slug, unmistakable_name(person)) if person else (value, words, words)


def _at_address(model: Any, slug: str) -> Any:
    """The row with the slug, also with an earlier one of its own. 2 queries at most."""
    row = model.objects.of_slug(slug)
    # In capital letters it is no slug but a name, which several rows may have.
    if row is None and slug == slug.lower():
        now = OldAddress.objects.all().new_slug(model.objects.all(), slug)
        row = model.objects.of_slug(now) if now else None
    return row


def unmistakable_name(row: Any) -> str:
    """The name by which nobody else is meant: "Liverpool (URU)" beside the English club."""
    others = [
        other
        for other in type(row).objects.called(row.name)
        if other.pk != row.pk and is_same_name(other.name, row.name)
    ]
    if not others:
        return str(row.name)
    country = getattr(row, "country", "")
    if not country or any(other.country == country for other in others):
        return str(row.slug)
    return f"{row.name} ({country})"


def _public(kind: Kind, value: object) -> str:
    text = str(value)
    if kind is Kind.SEASON:
        slug = slug_of_season(text)
        return slug if season_name(slug) == text else text
    if kind in (Kind.STAGE, Kind.ORGANISER):
        slug = slugify(text)
        return slug if slug and is_same_name(slug, text) else text
    return text


def _day(words: str, now: datetime) -> date:
    """A day that has begun: of days to come nothing is known."""
    day = moment(words)
    if isinstance(day, datetime):
        raise InvalidParameter(BEFORE, f"“{words}” is not a day such as 2024-04-17.")
    if day > now.date():
        raise InvalidParameter(BEFORE, f"{day:%-d %B %Y} has not come yet.")
    return day
