"""The manual for editors: made of what is there, and small."""

import re

from tools.manual_pictures import PICTURES, PICTURES_TAKEN

MANUAL = PICTURES.parent / "editors.md"
MOST_BYTES = 400_000


def test_the_manual_shows_every_picture_that_is_taken_and_no_other():
    shown = set(re.findall(r"\]\(editors/([\w-]+\.webp)\)", MANUAL.read_text()))

    assert shown == {picture.file.name for picture in PICTURES_TAKEN}
    assert shown == {path.name for path in PICTURES.iterdir()}
    assert sum(path.stat().st_size for path in PICTURES.iterdir()) < MOST_BYTES


def test_every_heading_that_the_contents_name_is_there():
    text = MANUAL.read_text()
    named = re.findall(r"^- \[[^\]]+\]\(#([\w-]+)\)", text, re.M)
    headings = re.findall(r"^## (.+)$", text, re.M)

    assert named == [re.sub(r"[^\w ]", "", words).lower().replace(" ", "-") for words in headings]
