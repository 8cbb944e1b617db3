"""The list of sections: nothing that was drawn is left off the page."""

from django.conf import settings

from previews.sections import HEADER, SECTIONS

DRAWN_BY_OTHERS = {"talking_point"}


def test_every_section_that_can_be_drawn_is_on_the_page():
    folder = settings.PROJECT / "templates" / "previews" / "sections"
    drawn = {path.stem for path in folder.glob("*.html")} - DRAWN_BY_OTHERS

    assert drawn == {section.parameter for section in (HEADER, *SECTIONS)}


def test_every_section_has_its_own_name_everywhere():
    names = [section.slug for section in SECTIONS]

    assert sorted(names) == sorted(set(names))
    assert [section.read.__module__.rpartition(".")[2] for section in SECTIONS] == [
        section.parameter for section in SECTIONS
    ]
