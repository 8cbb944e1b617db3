"""Which fields of a rule or a key a row may leave empty, read from the model itself."""

from itertools import combinations

from django.db.models import CheckConstraint, UniqueConstraint

from previews.models.normalized_field import key_columns


def subsets(names):
    """Every choice of these names, the empty one first."""
    sizes = range(len(names) + 1)
    return [chosen for size in sizes for chosen in combinations(names, size)]


def optional_fields(model, names, condition=None):
    """Those of the fields that may be empty in a row for which the condition is true."""
    given = _given(condition) | _refused_empty(model)
    return sorted(name for name in names if model._meta.get_field(name).null and name not in given)


def is_unique_key(model, empty):
    """Whether some rule keeps apart the rows whose keys leave exactly these fields empty."""
    return any(_keeps_apart(model, constraint, set(empty)) for constraint in _rules(model))


def _keeps_apart(model, constraint, empty):
    # Rows of the same name have the same key of the name.
    sources = {column: name for name, column in key_columns(model).items()}
    names = {sources.get(name, name) for name in constraint.fields}
    key = set(model.key_fields)
    blind = constraint.nulls_distinct is not False and names & empty
    state = {(f"{name}__isnull", name in empty) for name in key}
    return names <= key and not blind and _leaves(constraint.condition) <= state


def _rules(model):
    for constraint in model._meta.constraints:
        if isinstance(constraint, UniqueConstraint):
            yield constraint
    for field in model._meta.fields:
        if field.unique:
            yield UniqueConstraint(fields=[field.name], name=field.name)


def _given(condition):
    """The fields that a condition asks to be given."""
    return {name.removesuffix("__isnull") for name, empty in _leaves(condition) if empty is False}


def _refused_empty(model):
    """The fields that a check of the table refuses to leave empty."""
    checks = [rule for rule in model._meta.constraints if isinstance(rule, CheckConstraint)]
    return set().union(*(_given(check.condition) for check in checks))


def _leaves(condition):
    """The parts of a condition that must all be true, as pairs: ("article__isnull", False).

    A part of any other kind (a value, an alternative, a negation) is paired with None.
    """
    if condition is None:
        return set()
    if condition.negated or (condition.connector == "OR" and len(condition.children) > 1):
        return {(str(condition), None)}
    return {part if _is_about_null(part) else (str(part), None) for part in condition.children}


def _is_about_null(part):
    return isinstance(part, tuple) and part[0].endswith("__isnull")
