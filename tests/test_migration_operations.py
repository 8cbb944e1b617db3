"""CreateTables: the tables of many models in one operation."""

from django.db import models
from django.db.migrations import CreateModel
from django.db.migrations.state import ModelState, ProjectState

from previews.migration_operations import CreateTables

CLUB = CreateModel(
    "Club",
    [
        ("id", models.BigAutoField(primary_key=True)),
        ("stadium", models.ForeignKey("previews.stadium", models.CASCADE)),
    ],
)
STADIUM = CreateModel(
    "Stadium",
    [
        ("id", models.BigAutoField(primary_key=True)),
        ("tenant", models.ForeignKey("previews.club", models.CASCADE, null=True)),
    ],
)


def test_each_model_is_built_once_though_they_refer_to_each_other(monkeypatch):
    built = []
    render = ModelState.render
    monkeypatch.setattr(
        ModelState, "render", lambda state, apps: built.append(state.name) or render(state, apps)
    )
    state = ProjectState()
    assert state.apps.all_models == {}

    CreateTables([CLUB, STADIUM]).state_forwards("previews", state)
    club = state.apps.get_model("previews", "Club")

    assert built == ["Club", "Stadium"]
    assert club._meta.get_field("stadium").related_model._meta.label == "previews.Stadium"


def test_the_list_of_what_a_migration_does_counts_the_models():
    assert CreateTables([CLUB, STADIUM]).describe() == "Create the tables of 2 models"
