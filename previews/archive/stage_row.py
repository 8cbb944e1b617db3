"""A stage and how it joins the table of its season, as plain values."""

from previews.football.stage_rules import Carried, StageRules

STAGE_COLUMNS = (
    "stage_id", "stage__name", "stage__carried", "stage__carries_goals", "stage__follows_id",
    "stage__group_order",
)  # fmt: skip


def stage_rules(
    number: int | None,
    name: str | None,
    carried: str | None,
    carries_goals: bool | None,
    follows: int | None,
    group_order: int | None,
) -> StageRules:
    """The values of STAGE_COLUMNS; all None for a fixture without a stage."""
    return StageRules(
        number=number,
        name=name or "",
        carried=Carried(carried) if carried else None,
        carries_goals=carries_goals is not False,
        follows=follows,
        group_order=group_order,
    )
