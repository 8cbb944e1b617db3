"""Operations for previews/migrations, beside those of Django."""

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations import AddField, CreateModel
from django.db.migrations.operations.base import Operation, OperationCategory
from django.db.migrations.state import ProjectState


class _AtOnce[Each: Operation](Operation):
    """Many operations as one, but faster: listed one by one, Django builds the classes of all
    related models again for each.
    """

    category = OperationCategory.ADDITION
    serialization_expand_args = ["operations"]

    def __init__(self, operations: Sequence[Each]) -> None:
        self.operations = operations

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        # While this cached property is unset, add_model() builds no class. The next access to
        # state.apps builds all of them, each once.
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)


class CreateTables(_AtOnce[CreateModel]):
    """Create the tables of many models, which may refer to each other in any order.

    `migrate --fake-initial` does not look inside.
    """

    def describe(self) -> str:
        return f"Create the tables of {len(self.operations)} models"


class AddColumns(_AtOnce[AddField]):
    """Add a field to each of many models."""

    def describe(self) -> str:
        return f"Add a field to {len(self.operations)} models"
