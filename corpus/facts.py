"""What the archive holds, in words that do not depend on the order of the imports."""

from collections import Counter
from collections.abc import Iterator

from previews.models import Appointment, ClubName, Fixture, HeldRow, MatchEvent, SideStats, Tie

FIXTURE = (
    "season__competition__name", "season__name", "home__name", "home__country", "away__name",
    "away__country", "day", "stage__name", "stage__kind", "stage__round", "leg", "matchday",
    "kick_off", "status", "neutral_ground", "attendance", "half_time_home", "half_time_away",
    "after_90_home", "after_90_away", "after_120_home", "after_120_away", "shoot_out_home",
    "shoot_out_away", "remark", "tie__first_home__name",
)  # fmt: skip
OF = ("fixture__day", "fixture__home__name")

# A fact in words, and how often the archive has it.
type Facts = Counter[str]


def facts() -> Facts:
    """Every fact that imports store, without numbers and without who brought it."""
    return Counter(_facts())


def _facts() -> Iterator[str]:
    rows = {
        "fixture": Fixture.objects.values_list(*FIXTURE),
        "tie": Tie.objects.values_list(
            "stage__season__competition__name", "stage__season__name", "stage__name",
            "first_home__name", "first_away__name", "decision",
        ),
        "goal": MatchEvent.objects.values_list(*OF, "number", "side", "kind", "player_name"),
        "official": Appointment.objects.values_list(*OF, "duty", "official__name"),
        "numbers": SideStats.objects.values_list(*OF, "side", "shots", "corners", "bookings"),
        "spelling": ClubName.objects.values_list("country", "name", "club__name"),
        "held": HeldRow.objects.values_list("file", "line"),
    }  # fmt: skip
    for kind, values in rows.items():
        for row in values.iterator():
            yield f"{kind} " + " | ".join("" if value is None else str(value) for value in row)


def differences(first: Facts, second: Facts) -> list[str]:
    """What only one of them has, marked - and + as in a patch."""
    gone, new = first - second, second - first
    return sorted(
        [*(f"- {fact}" for fact in gone), *(f"+ {fact}" for fact in new)],
        key=lambda line: (line[2:], line),
    )
