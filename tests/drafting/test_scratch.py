import pytest

from previews.drafting.sentences import sentences_of
from tests import match_kinds
from tests.factcheck.example import example_preview
from tests.factories import PreviewFactory

pytestmark = pytest.mark.django_db


def show(preview):
    for s in sentences_of(preview):
        print(
            f"  [{s.key}] {s.text}   <{'; '.join(g.words for g in s.rests_on)}> {s.article or ''}"
        )


def test_example():
    show(example_preview())


@pytest.mark.parametrize("kind", match_kinds.KINDS, ids=lambda k: k.__name__)
def test_kinds(kind):
    print()
    print(kind.__name__)
    show(PreviewFactory(fixture=kind()))
