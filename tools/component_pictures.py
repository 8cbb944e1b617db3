"""Draw docs/components.md: every component in light and dark. `make components` calls it.

The pictures are taken of the example that `make run` serves, so that they show real components.
"""

import io
import sys
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tools.components import REMEDIES, chromium

DOCS = Path(__file__).resolve().parent.parent / "docs"
PICTURES = DOCS / "components"
SCHEMES = ("light", "dark")
WIDTH, HEIGHT = 720, 900
# Of a component that is longer, its beginning is shown.
TALLEST = 460
MATCH = "previews/atalanta-v-liverpool-2024-04-18/"
CLUB = "clubs/liverpool/"


@dataclass(frozen=True, slots=True)
class Component:
    """`template` is below templates/previews/, `style` a sheet of previews/styles/."""

    name: str
    page: str
    selector: str
    template: str
    style: str
    words: str

    def picture(self, scheme: str) -> Path:
        return PICTURES / f"{self.name.lower().replace(' ', '-')}-{scheme}.webp"


COMPONENTS = (
    Component(
        "Match bar", MATCH, ".match-facts__ground", "sections/match_facts.html", "match_facts",
        "Who meets, the aggregate or the result, when, where and on which channel.",
    ),
    Component(
        "Tiles", MATCH, ".tiles", "components/tiles.html", "tiles",
        "The page at a glance. Each tile leads to the section that it sums up.",
    ),
    Component(
        "Bar", CLUB, ".bar", "components/club_header.html", "bar",
        "The top of every other page: in the colours of a club, or in the green of the site.",
    ),
    Component(
        "Next match", CLUB, ".next-match", "components/next_match.html", "next_match",
        "The next match of a club, with the way to its preview.",
    ),
    Component(
        "Crest", CLUB, ".bar .crest", "components/crest.html", "components",
        "Drawn from the two colours and the three letters of a club.",
    ),
    Component(
        "Form bars", CLUB, ".form-bars", "charts/form_bars.html", "form_bars",
        "The last results, the newest last: goal difference up or down, letter, score, opponent.",
    ),
    Component(
        "Results", CLUB, ".form-guide__rows", "components/last_results.html", "form_guide",
        "Results as a list, each with the way to its opponent, season, referee and preview.",
    ),
    Component(
        "Claims", MATCH, ".claims", "components/claim.html", "claims",
        "The verdict in a word and a colour, the sentence, why, and who said it.",
    ),
    Component(
        "Verdict counts", "", ".front-lead .verdict-counts", "components/verdict_counts.html",
        "verdict_counts", "How many claims of a match are true, false, misleading.",
    ),
    Component(
        "Switch", MATCH, "#form-guide .switch", "components/switch.html", "components",
        "A choice of what a section shows. Each choice is a link, and works without JavaScript.",
    ),
    Component(
        "Score grid", MATCH, ".tie__grid", "components/score_grid.html", "tie",
        "Every score of the match and what it would mean. A cell is a link.",
    ),
    Component(
        "Table", CLUB, ".campaigns", "components/campaigns.html", "campaigns",
        "Rows with a thin rule below each, the head small and grey; league tables look the same.",
    ),
    Component(
        "Bracket", "competitions/uefa-europa-league/2023-24/", ".bracket-wrap",
        "charts/bracket.html", "bracket",
        "The last rounds of a knock-out. It is never scaled, and scrolls in its own frame.",
    ),
    Component(
        "Lead", "", ".front-lead", "components/front_lead.html", "preview_list",
        "The match that the front page leads with.",
    ),
)  # fmt: skip


def text() -> str:
    """The page of the documentation."""
    parts = [
        "# Components\n",
        "Parts that several pages draw, each in light and in dark. `make components` takes the "
        "pictures again from the\nexample that `make run` serves.\n",
    ]
    for component in COMPONENTS:
        light, dark = (component.picture(scheme).relative_to(DOCS) for scheme in SCHEMES)
        parts += [
            f"## {component.name}\n",
            f"{component.words}\n",
            f"Template `templates/previews/{component.template}`, "
            f"style sheet `previews/styles/{component.style}.css`.\n",
            f"![{component.name} in light]({light})",
            f"![{component.name} in dark]({dark})\n",
        ]
    return "\n".join(parts)


def take_pictures(browser: Browser, site: str, scheme: str) -> None:
    context = browser.new_context(
        viewport={"width": WIDTH, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    for component in sorted(COMPONENTS, key=lambda component: component.page):
        if page.url != site + component.page:
            page.goto(site + component.page)
        box = page.locator(component.selector).filter(visible=True).first.bounding_box()
        if box is None:
            sys.exit(f"{site}{component.page} shows no {component.selector}")
        scrolled = page.evaluate("scrollY")
        clip = {**box, "y": box["y"] + scrolled, "height": min(box["height"], TALLEST)}
        shot = page.screenshot(clip=clip, full_page=True)
        Image.open(io.BytesIO(shot)).save(component.picture(scheme), quality=70, method=6)
    context.close()


def main(site: str) -> None:
    path = chromium()
    if path is None:
        sys.exit(f"No Chromium: {REMEDIES['chromium']}")
    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(path), args=["--no-sandbox"])
        for scheme in SCHEMES:
            take_pictures(browser, site, scheme)
        browser.close()
    (DOCS / "components.md").write_text(text())


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000/")
