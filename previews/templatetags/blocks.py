"""Blocks that a page says twice: its title is also that of a link to it in a message."""

from django import template
from django.template.base import NodeList, Parser, Token
from django.template.loader_tags import BlockNode

register = template.Library()


@register.tag
def again(parser: Parser, token: Token) -> BlockNode:
    """`{% again title %}` draws the block `title` of the page once more.

    A second block tag of one name is refused, and a partial does not know what a page has put into
    a block.
    """
    _tag, name = token.split_contents()
    return BlockNode(name, NodeList())
