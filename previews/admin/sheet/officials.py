"""The officials of a match sheet: a name for each duty."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from previews.admin.sheet.named_people import Known, Question, Squad, whom
from previews.admin.sheet.part import Typed, changed
from previews.admin.sheet.save_officials import Duty, save_officials
from previews.admin.sheet.sitting import Sitting
from previews.data.countries import country_code, country_name
from previews.football.team_line import NamedPlayer
from previews.models import Appointment, Fixture, Official
from previews.models.officials_in_use import officials_in_use
from previews.text.squad_names import found_in

USUAL = ("referee", "assistant_1", "assistant_2", "fourth", "var", "avar")
CONFIRMED = "officials-confirmed"


@dataclass(frozen=True, slots=True)
class Officials:
    """`is_confirmed` is what the box says; the duties beside the usual six are those stored."""

    duties: tuple[Duty, ...]
    suggestions: tuple[Official, ...]
    is_confirmed: bool
    was_confirmed: bool
    questions: tuple[Question, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def rows(self) -> tuple[Appointment, ...]:
        return tuple(duty.stored for duty in self.duties if duty.stored)

    @property
    def changed(self) -> tuple[Duty, ...]:
        return tuple(duty for duty in self.duties if duty.is_changed)

    @property
    def is_typed(self) -> bool:
        return bool(self.changed) or self.is_confirmed != self.was_confirmed

    @property
    def is_ready(self) -> bool:
        answered = all(duty.known for duty in self.changed if duty.text)
        return self.is_typed and answered and not self.problems

    @property
    def is_refused(self) -> bool:
        return self.is_typed and not self.is_ready

    def save(self, sitting: Sitting) -> list[str]:
        confirmed = self.is_confirmed
        switched = confirmed != self.was_confirmed
        return save_officials(sitting, self.duties, confirmed=confirmed, switched=switched)


def officials_of(fixture: Fixture, appointments: Sequence[Appointment], typed: Typed) -> Officials:
    """Asks 2 queries, and as many for typed names that none of the suggestions has."""
    stored = {row.duty: row for row in appointments}
    labels = dict(Appointment.Duty.choices)
    duties = [
        _duty(name, str(labels[name]), stored.get(name), typed)
        for name in labels
        if name in USUAL or name in stored
    ]  # fmt: skip
    was = bool(appointments) and all(row.confirmed for row in appointments)
    is_confirmed = was if typed is None or f"{CONFIRMED}-was" not in typed else CONFIRMED in typed
    suggestions = officials_in_use(fixture)
    texts = [duty for duty in duties if duty.is_changed and duty.text]
    if not texts or typed is None:
        return Officials(tuple(duties), tuple(suggestions), is_confirmed, was)
    players = [NamedPlayer(duty.text) for duty in texts]
    pool = _pool(fixture, suggestions, [duty.text for duty in texts], appointments)
    known, questions = whom(players, pool, typed, "official-who")
    by_name = {each.player.name: each for each in known}
    whole = tuple(duty.meant(by_name.get(duty.text)) for duty in duties)
    problems = (*_twice(whole), *_without_country(known))
    return Officials(whole, tuple(suggestions), is_confirmed, was, tuple(questions), problems)


def _duty(name: str, label: str, stored: Appointment | None, typed: Typed) -> Duty:
    shown = stored.official.name if stored else ""
    return Duty(name, label, stored, changed(typed, f"official-{name}", shown))


def _pool(
    fixture: Fixture, suggestions: Sequence[Official], names: Sequence[str],
    appointments: Sequence[Appointment],
) -> Squad:  # fmt: skip
    """Those of the competition, and everybody with one of the names. 2 queries."""
    called = Official.objects.with_any_name(names)
    there = [row.official for row in appointments]
    people = {official.pk: official for official in (*there, *suggestions, *called)}
    squad = Squad("New official", people, Official.objects)
    return Squad(squad.new_as, people, Official.objects, _country(fixture, squad, names, there))


def _country(
    fixture: Fixture, squad: Squad, names: Sequence[str], there: Sequence[Official]
) -> str:
    """That of the competition; at international ones, crews are mostly of the referee's country."""
    code = country_code(fixture.season.competition.country or "")
    if not code:
        spellings = squad.spellings
        matches = [found_in(name, spellings) for name in names]
        crew = [squad.people[each[0]].country for each in matches if len(each) == 1]
        crew = crew or [official.country for official in there]
        code = Counter(crew).most_common(1)[0][0] if crew else ""
    return (country_name(code) or code) if code else ""


def _twice(duties: Sequence[Duty]) -> list[str]:
    many = Counter(duty.means for duty in duties if duty.means is not None)
    return [
        f"{duty.label}: {duty.text} is named more than once."
        for duty in duties
        if duty.is_changed and duty.means is not None and many[duty.means] > 1
    ]


def _without_country(known: Sequence[Known]) -> list[str]:
    return [
        f"{each.full_name}: no country is called “{each.country}”."
        if each.country
        else f"{each.full_name}: enter the country."
        for each in known
        if each.person is None and not country_code(each.country)
    ]
