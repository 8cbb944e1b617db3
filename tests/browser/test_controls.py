"""Controls of a preview: none moves the page, each says what it did, all work with any hand."""

import pytest

from previews.editions.automatic import bring_up_to_date
from tests.browser.controls import shifts
from tests.factcheck.example import NOW, example_preview

MOST = 2  # pixels


@pytest.fixture
def address(transactional_db):
    preview = example_preview()
    bring_up_to_date(preview, NOW)
    return preview.get_absolute_url()


@pytest.mark.parametrize("width", [390, 1280])
def test_no_control_moves_the_page(open_page, address, width):
    page = open_page(address, width=width)
    moved, pressed = [], set()

    for where in ("top", "middle", "bottom"):
        for control, shift in shifts(page, where):
            pressed.add(control["tag"])
            if shift >= MOST:
                moved.append((where, control, round(shift)))

    assert moved == []
    assert {"A", "SELECT", "SUMMARY"} <= pressed
