"""The official that a name means. An unknown or ambiguous name is left to an editor."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from previews.importers.linking.near_names import is_a_slip
from previews.importers.linking.new_slug import new_slug
from previews.importers.linking.spellings import initial_and_surname, nearest
from previews.models import ImportBatch, ImportChange, Official, OfficialName
from previews.models.tracked import save_unchanged
from previews.text.spelling import name_key, name_keys


@dataclass(slots=True)
class OfficialLookup:
    """The officials of the archive by spelling, and by initial and surname."""

    exact: dict[str, set[tuple[int, str]]] = field(default_factory=dict)
    short: dict[tuple[str, str], set[tuple[int, str, bool]]] = field(default_factory=dict)
    spellings: list[str] = field(default_factory=list)
    loaded: bool = False

    def find(self, name: str, country: str) -> int | None:
        """The one official meant: by spelling, or "M Dean" for the only Dean with an M."""
        self._load()
        same = {number for number, of in self._spelt(name) if country in ("", of)}
        if same:
            return next(iter(same)) if len(same) == 1 else None
        return self._by_initial(name, country)

    def may_be_several(self, name: str, country: str) -> bool:
        """Whether "M Dean" may be Mike or Martin: not even a new official may be made of that."""
        cut_short, alike = self._alike(name, country)
        return cut_short and len(alike) > 1

    def is_a_slip_of_another(self, name: str, country: str) -> bool:
        """Whether a known official's name is the same but for a letter: an editor has to say."""
        words = tuple(name_key(name).split())
        return any(
            country in ("", of) and is_a_slip(words, tuple(known.split()))
            for known, officials in self.exact.items()
            for _, of in officials
        )

    def candidates(self, name: str) -> list[str]:
        """The most similar spellings, for an editor to choose from."""
        self._load()
        return nearest(name, self.spellings)

    def add(self, name: str, country: str, official: int) -> None:
        """Adds a spelling."""
        for key in name_keys(name):
            self.exact.setdefault(key, set()).add((official, country))
        if parts := initial_and_surname(name):
            initial, surname, cut_short = parts
            self.short.setdefault((initial, surname), set()).add((official, country, cut_short))
        self.spellings.append(name)

    def is_spelt(self, name: str, official: int) -> bool:
        """Whether the official is known under this spelling."""
        return any(number == official for number, _ in self._spelt(name))

    def _spelt(self, name: str) -> set[tuple[int, str]]:
        known = (self.exact[key] for key in name_keys(name) if key in self.exact)
        return next(known, set())

    def _by_initial(self, name: str, country: str) -> int | None:
        cut_short, alike = self._alike(name, country)
        # A full name is the one of an official only as long as no other full name is known.
        fits = len(alike) == 1 and (cut_short or not any(alike.values()))
        return next(iter(alike)) if fits else None

    def _alike(self, name: str, country: str) -> tuple[bool, dict[int, bool]]:
        """Whether the first name is cut short; the officials it may be, and if theirs is known."""
        parts = initial_and_surname(name)
        if parts is None:
            return False, {}
        initial, surname, cut_short = parts
        alike: dict[int, bool] = {}
        for number, of, short in self.short.get((initial, surname), ()):
            if country in ("", of):
                alike[number] = alike.get(number, False) or not short
        return cut_short, alike

    def _load(self) -> None:
        if not self.loaded:
            self.loaded = True
            for name, country, number in _stored_spellings():
                self.add(name, country, number)


def _stored_spellings() -> Iterator[tuple[str, str, int]]:
    """Every spelling of every official, with country and number."""
    yield from Official.objects.values_list("name", "country", "pk")
    yield from OfficialName.objects.values_list("name", "official__country", "official_id")


def new_official(name: str, country: str, batch: ImportBatch | None) -> Official:
    """Saves an official of that name."""
    slug = new_slug(Official, name, country)
    return Official.objects.create(name=name, country=country, slug=slug, batch=batch)


def remember_spelling(official: Official, name: str, batch: ImportBatch | None) -> None:
    """Saves the other spelling; the fuller one becomes the name, so that order does not matter."""
    if _is_fuller(name, official.name) and not official.edited_by_hand:
        name = _rename(official, name, batch)
    OfficialName.objects.get_or_create(
        official=official, name_key=name_key(name), defaults={"name": name, "batch": batch}
    )


def _is_fuller(name: str, than: str) -> bool:
    new, old = initial_and_surname(name), initial_and_surname(than)
    return bool(new and old and old[2] and not new[2])


def _rename(official: Official, name: str, batch: ImportBatch | None) -> str:
    """The name that the official had before."""
    before, official.name = official.name, name
    save_unchanged(official, update_fields=["name"])
    if batch is not None and official.batch_id != batch.pk:
        ImportChange.objects.create(
            batch=batch,
            kind="official",
            row=official.pk,
            before={"name": before},
            after={"name": name},
        )
    return before
