"""The nodes that a page has hundreds of: values, addresses, and templates within templates."""

import re
from functools import cached_property
from html import escape
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.base import VariableNode, render_value_in_context
from django.template.defaulttags import URLNode
from django.template.loader_tags import IncludeNode
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from previews.models.reversed_addresses import address

TO_ESCAPE = re.compile(r"""[&<>"']""")
CONSTANTS = {"True": True, "False": False, "None": None}


class QuickVariableNode(VariableNode):
    def render(self, context: Any) -> str:
        value = self.filter_expression.resolve(context)
        kind = type(value)
        if kind is str and context.autoescape:
            return escape(value) if TO_ESCAPE.search(value) else value
        if kind is SafeString:
            return str(value)
        if kind is int and not settings.USE_THOUSAND_SEPARATOR:
            return str(value)
        return render_value_in_context(value, context)

    # Django's adds what a page for an error shows of the template, where DEBUG is on.
    render_annotated = render


class QuickURLNode(URLNode):
    def render(self, context: Any) -> str:
        """Each address is made once, unless it depends on the request."""
        if self.asvar or self.kwargs or hasattr(context, "request"):
            return str(super().render(context))
        parts = [part.resolve(context) for part in self.args]
        if not all(type(part) in (str, int) for part in parts):  # True would be taken for 1
            return str(super().render(context))
        made = address(self.view_name.resolve(context), *parts)
        return conditional_escape(made) if context.autoescape else made


class QuickIncludeNode(IncludeNode):
    def render(self, context: Any) -> SafeString:
        """`{% include "a/template.html" with … only %}` without copies of the context."""
        if not self.is_simple or type(context) is not Context:
            return super().render(context)
        name = self.template.var
        # Where Django's own keeps them.
        state: Any = context.render_context
        kept = state.dicts[0].setdefault(self, {})
        template = kept.get((name,))
        if template is None:
            template = kept[name,] = self._engine(context).get_template(name)
        values = {key: part.resolve(context) for key, part in self.extra_context.items()}
        inner = Context.__new__(Context)
        inner.__dict__.update(context.__dict__, dicts=[CONSTANTS, values])
        drawn: SafeString = template.render(inner)
        return drawn

    @staticmethod
    def _engine(context: Any) -> Any:
        return context.template.engine

    @cached_property
    def is_simple(self) -> bool:
        name = self.template
        is_constant = not name.is_var and not name.filters and not name.var.startswith(".")
        return bool(self.isolated_context and is_constant)
