"""What was measured, kept in a file: an interrupted run is resumed, and parts can be run alone."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.measuring import Measurement

ORDER = ("sqlite", "postgresql")


@dataclass(slots=True)
class Results:
    """`server` has the figures of the running server."""

    path: Path
    measurements: list[Measurement] = field(default_factory=list)
    server: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def kept_in(cls, path: Path) -> "Results":
        if not path.exists():
            return cls(path)
        kept = json.loads(path.read_text())
        return cls(path, [Measurement(**each) for each in kept["measurements"]], kept["server"])

    def keep(self) -> None:
        """The file is whole at any time: a run may be interrupted while it is written."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        kept = {"measurements": [asdict(each) for each in self.measurements], "server": self.server}
        written = self.path.with_suffix(".new")
        written.write_text(json.dumps(kept, indent=1))
        written.replace(self.path)

    def of(self, database: str, size: int) -> Measurement:
        """The results on one database at one size, in the order of the tables."""
        for known in self.measurements:
            if (known.database, known.size) == (database, size):
                return known
        new = Measurement(database, size)
        self.measurements.append(new)
        self.measurements.sort(key=lambda each: (ORDER.index(each.database), each.size))
        return new
