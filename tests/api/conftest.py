"""A published preview of a match to come, as the tests of editions have it."""

from tests.editions.conftest import draft, published

__all__ = ["draft", "published"]
