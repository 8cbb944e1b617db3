"""The page of components: made of what is there, and small."""

from pathlib import Path

import pytest

from matchhub.style_sheets import PARTS
from tools.component_pictures import COMPONENTS, DOCS, PICTURES, SCHEMES, text

TEMPLATES = Path(__file__).parent.parent / "templates" / "previews"
MOST_BYTES = 400_000


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda component: component.name)
def test_a_component_names_files_that_are_there(component):
    style = (PARTS / f"{component.style}.css").read_text()

    assert (TEMPLATES / component.template).is_file()
    assert f".{component.selector.split('.')[-1].split(' ')[0]}" in style
    assert all(component.picture(scheme).is_file() for scheme in SCHEMES)


def test_the_page_is_what_the_command_writes():
    assert (DOCS / "components.md").read_text() == text()


def test_there_is_no_picture_of_what_is_gone_and_all_are_small():
    files = set(PICTURES.iterdir())

    assert files == {one.picture(scheme) for one in COMPONENTS for scheme in SCHEMES}
    assert sum(path.stat().st_size for path in files) < MOST_BYTES
