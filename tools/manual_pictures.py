"""Take the pictures of docs/editors.md from a running site. `make manual` calls it.

The site must show the example as `make run` does. EDITOR and PASSWORD are those of a chief editor.
"""

import io
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator, Page, sync_playwright

from tools.components import REMEDIES, chromium

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "editors"
WIDTH, HEIGHT = 1100, 900
# Of a page that is longer, its beginning is shown.
TALLEST = 1000
MATCH = "Atalanta v Liverpool"


@dataclass(frozen=True, slots=True)
class Picture:
    """`steps` lead from the desk to the page; the picture is of `selector`."""

    name: str
    steps: Callable[[Page], None]
    selector: str = "#content"

    @property
    def file(self) -> Path:
        return PICTURES / f"{self.name}.webp"


def stay(page: Page) -> None:
    """The desk itself."""


def follow(page: Page, link: Locator) -> None:
    with page.expect_navigation():
        link.first.click()


def open_sheet(page: Page) -> None:
    follow(page, page.get_by_role("link", name=f"Match sheet of {MATCH}"))


def open_preview(page: Page) -> None:
    follow(page, page.get_by_role("link", name="Three goals in hand"))


def open_findings(page: Page) -> None:
    open_preview(page)
    follow(page, page.get_by_role("link", name="Findings, sections of the page"))


def open_editions(page: Page) -> None:
    open_preview(page)
    follow(page, page.locator(".object-tools").get_by_role("link", name="Editions"))


def open_claim(page: Page) -> None:
    page.goto(page.url + "previews/claim/")
    follow(page, page.locator("#result_list tbody th a"))


PICTURES_TAKEN = (
    Picture("desk", stay),
    Picture("match-sheet", open_sheet),
    Picture("findings", open_findings),
    Picture("claim", open_claim, "#claim-question"),
    Picture("editions", open_editions),
)


def take(page: Page, site: str, picture: Picture) -> None:
    page.goto(f"{site}admin/")
    picture.steps(page)
    box = page.locator(picture.selector).first.bounding_box()
    if box is None:
        sys.exit(f"{page.url} shows no {picture.selector}")
    clip = {**box, "height": min(box["height"], TALLEST)}
    shot = page.screenshot(clip=clip, full_page=True)
    Image.open(io.BytesIO(shot)).save(picture.file, quality=60, method=6)


def sign_in(page: Page, site: str) -> None:
    page.goto(f"{site}admin/")
    page.get_by_label("Username").fill(os.environ.get("EDITOR", ""))
    page.get_by_label("Password").fill(os.environ.get("PASSWORD", ""))
    page.get_by_role("button", name="Log in", exact=True).click()
    page.wait_for_url(f"{site}admin/")


def main(site: str) -> None:
    path = chromium()
    if path is None:
        sys.exit(f"No Chromium: {REMEDIES['chromium']}")
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(path), args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, locale="en-GB", timezone_id="UTC"
        )
        sign_in(page, site)
        for picture in PICTURES_TAKEN:
            take(page, site, picture)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000/")
