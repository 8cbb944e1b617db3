"""Variables of a template, and variables with filters."""

from typing import Any

from django.template.base import FilterExpression, Parser, Variable, VariableDoesNotExist

# These take no name between brackets: a lookup of a name is that of an attribute.
WITHOUT_NAMES = (str.__getitem__, tuple.__getitem__, list.__getitem__)


class ByAttribute(dict[type, bool]):
    """Of each type: whether a name can only be that of an attribute."""

    def __missing__(self, kind: type) -> bool:
        brackets = getattr(kind, "__getitem__", None)
        known = self[kind] = brackets is None or brackets in WITHOUT_NAMES
        return known


BY_ATTRIBUTE = ByAttribute()


class QuickVariable(Variable):
    __slots__ = ("first", "further")

    def __init__(self, var: str) -> None:
        super().__init__(var)
        self.first, *self.further = self.lookups or ()

    def resolve(self, context: Any) -> Any:
        """Django's own resolves what has to be called, indices, defaults and errors."""
        first = self.first
        try:
            for variables in reversed(context.dicts):
                if first in variables:
                    value = variables[first]
                    break
            else:
                return super().resolve(context)
            for name in self.further:
                kind = type(value)
                if callable(value) or not (BY_ATTRIBUTE[kind] or kind is dict):
                    break
                value = value[name] if kind is dict else getattr(value, name)
            else:
                if not callable(value):
                    return value
        except Exception:  # which Django's raises again, or takes for no value
            return super().resolve(context)
        return super().resolve(context)


class QuickExpression(FilterExpression):
    __slots__ = ("is_plain",)

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        if self.is_var and self.var.lookups is not None and not self.var.translate:
            self.var = QuickVariable(self.var.var)
        self.is_plain = self.is_var and not self.filters

    def resolve(self, context: Any, ignore_failures: bool = False) -> Any:
        if self.is_plain:
            try:
                return self.var.resolve(context)
            except VariableDoesNotExist:
                if ignore_failures:
                    return None
        return super().resolve(context, ignore_failures)
