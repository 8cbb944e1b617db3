"""The generation: numbers that are raised by each commit that changes what pages show."""

from typing import NamedTuple

from django.db import models

ONLY_ROW = 1


class Stamp(NamedTuple):
    """`facts` is raised by a write to any fact, `editions` by a release."""

    facts: int
    editions: int


class Generation(models.Model):
    """One row, in which every process reads whether the pages that it keeps are still right."""

    facts = models.BigIntegerField(default=0)
    editions = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"facts {self.facts}, editions {self.editions}"


def current_stamp() -> Stamp:
    """The numbers now. 1 query. Read them before the facts of a page."""
    row = Generation.objects.filter(pk=ONLY_ROW).values_list("facts", "editions").first()
    return Stamp(*row) if row else Stamp(0, 0)
