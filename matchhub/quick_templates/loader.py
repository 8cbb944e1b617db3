"""Loads templates as Django's cached loader does, and compiles them to quick nodes."""

from collections.abc import Sequence
from typing import Any

from django.template import Origin, Template, TemplateDoesNotExist
from django.template.base import (
    FilterExpression,
    Lexer,
    Node,
    NodeList,
    Parser,
    Token,
    VariableNode,
)
from django.template.defaulttags import URLNode
from django.template.loader_tags import IncludeNode
from django.template.loaders import base, cached

from matchhub.quick_templates.expressions import QuickExpression
from matchhub.quick_templates.nodes import QuickIncludeNode, QuickURLNode, QuickVariableNode

QUICK: dict[type[Node], type[Node]] = {
    VariableNode: QuickVariableNode,
    URLNode: QuickURLNode,
    IncludeNode: QuickIncludeNode,
}


class QuickParser(Parser):
    def compile_filter(self, token: str) -> FilterExpression:
        return QuickExpression(token, self)

    def extend_nodelist(self, nodelist: NodeList, node: Node, token: Token) -> None:
        if type(node) in QUICK:  # a subclass of these draws something else
            node.__class__ = QUICK[type(node)]
        super().extend_nodelist(nodelist, node, token)


class QuickTemplate(Template):
    def compile_nodelist(self) -> NodeList:
        engine = self.engine
        tokens = Lexer(self.source).tokenize()
        libraries, builtins = engine.template_libraries, engine.template_builtins
        parser = QuickParser(tokens, libraries, builtins, self.origin)
        nodes = parser.parse()
        self.extra_data = parser.extra_data
        return nodes

    def render(self, context: Any) -> Any:
        if context.template is None:
            return super().render(context)
        # As Django's `push_state`, without a generator for each template within a template.
        state = context.render_context
        outer, state.template = state.template, self
        state.dicts.append({})
        template: Any = self
        try:
            return template._render(context)
        finally:
            state.dicts.pop()
            state.template = outer


class Compiling(base.Loader):
    def get_template(
        self, template_name: str, skip: Sequence[Origin] | None = None
    ) -> QuickTemplate:
        loader: Any = self
        tried = []
        for origin in loader.get_template_sources(template_name):
            if skip is not None and origin in skip:
                tried.append((origin, "Skipped to avoid recursion"))
                continue
            try:
                contents = loader.get_contents(origin)
            except TemplateDoesNotExist:
                tried.append((origin, "Source does not exist"))
                continue
            return QuickTemplate(contents, origin, origin.template_name, self.engine)
        raise TemplateDoesNotExist(template_name, tried=tried)


class Loader(cached.Loader, Compiling):
    """Keeps what it has compiled."""
