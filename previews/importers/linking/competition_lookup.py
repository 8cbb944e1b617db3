"""The competition that a file names: one of the archive, or a new one that is not saved yet."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace

from previews.data.competitions import FormerName, KnownCompetition, is_calendar_year_country
from previews.importers.linking.competitions import known_competition, name_within
from previews.models import Competition
from previews.text.spelling import is_same_name


@dataclass(frozen=True, slots=True)
class ResolvedCompetition:
    """A competition and what is known of it. Its other names are saved with a new one.

    `former_names` are those of `other_names` that have years.
    """

    row: Competition
    known: KnownCompetition
    other_names: frozenset[str] = frozenset()
    former_names: tuple[FormerName, ...] = ()

    def is_called(self, names: Collection[str]) -> bool:
        own = (self.row.name, *self.other_names)
        return any(is_same_name(name, known) for name in names for known in own)


@dataclass(slots=True)
class CompetitionLookup:
    """The competitions that the files of a run name, each looked up once."""

    by_name: dict[tuple[str, str], ResolvedCompetition] = field(default_factory=dict)

    def find(self, name: str, country: str) -> ResolvedCompetition:
        """The competition of that name; a new one without a number if the archive has none."""
        key = name, country
        if key not in self.by_name:
            self.by_name[key] = self._resolve(name, known_competition(name, country))
        return self.by_name[key]

    def _resolve(self, name: str, known: KnownCompetition) -> ResolvedCompetition:
        names = {name, *known.names}
        if known.country:
            names.add(_with_country(known))
        stored = _of_country(Competition.objects.under_any_name(names), known)
        if stored := stored or _same_within_country(Competition.objects.by_name(), known):
            return ResolvedCompetition(stored, _as_stored(stored, known))
        for competition in self._unsaved():
            called = competition.is_called(names) and _of_country([competition.row], known)
            if called or _same_within_country([competition.row], known):
                return replace(competition, known=_as_stored(competition.row, known))
        row = self._new(known)
        other_names = frozenset({*known.other_names, name} - {row.name})
        return ResolvedCompetition(row, _as_stored(row, known), other_names, known.former_names)

    def _unsaved(self) -> Iterator[ResolvedCompetition]:
        known = self.by_name.values()
        return (competition for competition in known if competition.row.pk is None)

    def _new(self, known: KnownCompetition) -> Competition:
        name = _with_country(known) if self._is_taken(known) else known.name
        return Competition(
            name=name,
            kind=Competition.Kind.CUP if known.is_cup else Competition.Kind.LEAGUE,
            contestants="nations" if known.nations else "clubs",
            organiser=known.organiser,
            country=known.country,
            squad=known.squad,
        )

    def _is_taken(self, known: KnownCompetition) -> bool:
        """Whether another competition has the name, so that a country has to be added."""
        names = {known.name}
        taken = Competition.objects.under_any_name(names) or any(
            competition.is_called(names) for competition in self._unsaved()
        )
        return bool(taken and known.country)


def _with_country(known: KnownCompetition) -> str:
    """The name of a competition whose own name is that of another country's."""
    return f"{known.name} ({known.country})"


def _of_country(
    competitions: Collection[Competition], known: KnownCompetition
) -> Competition | None:
    """The first of the same country, or of none."""
    for competition in competitions:
        if known.country in ("", competition.country) or not competition.country:
            return competition
    return None


def _same_within_country(
    competitions: Iterable[Competition], known: KnownCompetition
) -> Competition | None:
    """The one whose name is the same beside the country's: "Turkish Süper Lig" is "Süper Lig"."""
    country = known.country
    if not country:
        return None
    wanted = name_within(country, known.name)
    of_country = (
        competition
        for competition in competitions
        if (competition.country, competition.squad) == (country, known.squad)
    )
    same = (each for each in of_country if name_within(country, each.name) == wanted)
    return next(same, None)


def _as_stored(competition: Competition, known: KnownCompetition) -> KnownCompetition:
    """What is known, corrected by what an editor may have entered: country, kind, organiser."""
    country = competition.country
    return KnownCompetition(
        known.name if known.organiser or known.country else competition.name,
        country,
        is_cup=competition.kind != Competition.Kind.LEAGUE,
        organiser=competition.organiser,
        nations=competition.contestants == "nations",
        calendar_year=known.calendar_year or is_calendar_year_country(country),
        squad=competition.squad,
    )
