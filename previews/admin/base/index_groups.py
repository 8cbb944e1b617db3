"""The groups of models on the front page of the admin."""

from previews.models.kinds import declared_models, group_of


def index_groups() -> dict[str, tuple[str, ...]]:
    """The names of the models of each group, groups and models in their declared order."""
    groups: dict[str, list[str]] = {}
    for model in declared_models():
        groups.setdefault(str(group_of(model)), []).append(model.__name__)
    return {title: tuple(names) for title, names in groups.items()}
