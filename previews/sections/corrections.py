"""Corrections: what reads otherwise since the preview went out. 3 queries while nothing does."""

from dataclasses import dataclass
from datetime import datetime

from previews.factcheck.corrections import Correction, corrections
from previews.models import Preview


@dataclass(frozen=True, slots=True)
class Corrections:
    """Latest first."""

    corrections: tuple[Correction, ...]

    @property
    def latest(self) -> datetime:
        return self.corrections[0].at


def read(preview: Preview) -> Corrections | None:
    """None if nothing has changed since publication."""
    changes = corrections(preview)
    return Corrections(changes) if changes else None
