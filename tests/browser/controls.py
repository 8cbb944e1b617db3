"""Every control of a page, found on the page: what swaps a part of it, and what folds one out."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

# A form is pressed by its fields: each of them is a control. Kept in the page, because a list of
# elements cannot be handed over.
FIND = """
() => {
  const fields = "select, input:not([type=hidden]), button";
  const found = [...document.querySelectorAll("[hx-get], summary")];
  window.controls = found.flatMap((control) =>
    control.matches("form") ? [...control.querySelectorAll(fields)] : [control]);
  return window.controls.map(({ id, tagName, textContent }) =>
    ({ id, tag: tagName, name: textContent.trim().replace(/\\s+/g, " ").slice(0, 40) }));
}
"""
# Null where the control is for another width, or was taken away by the press of another one.
PUT = """
async ([number, where]) => {
  const control = window.now(number);
  if (!control) return null;
  for (let at = control.parentElement; at; at = at.parentElement) {
    const isOwn = control.matches("summary") && at === control.parentElement;
    if (at.matches("details") && !isOwn) at.open = true;
  }
  const { top, height } = control.getClientRects()[0] ?? {};
  if (!height) return null;
  const room = innerHeight - height;
  const wanted = { top: Math.min(60, room), middle: room / 2, bottom: room }[where];
  scrollBy({ top: top - wanted, behavior: "instant" });
  await window.twoFrames();
  document.querySelector("#spoken").textContent = "";
  const box = control.getClientRects()[0];
  return { top: box.top, x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
"""
CHOOSE_ANOTHER = """
(number) => {
  const control = window.now(number);
  control.focus({ preventScroll: true });
  control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
"""
# htmx settles 20 ms after a swap; only then the words are said and the address is new.
QUIET = "() => !document.querySelector('[aria-busy=true], [data-busy]')"
SETTLED = """
() => !document.querySelector("[aria-busy=true], [data-busy]") &&
  document.querySelector("#spoken").textContent !== ""
"""
TOP = """
async (number) => {
  await window.twoFrames();
  return window.now(number).getBoundingClientRect().top;
}
"""
HELPERS = """
() => {
  window.twoFrames = () =>
    new Promise((end) => requestAnimationFrame(() => requestAnimationFrame(end)));
  window.now = (number) => {
    const control = window.controls[number];
    return control.isConnected ? control : document.getElementById(control.id);
  };
}
"""


def controls_of(page: Page) -> list[dict[str, str]]:
    """Of each control its id, its tag and its name."""
    page.evaluate(HELPERS)
    return list(page.evaluate(FIND))


def shifts(page: Page, where: str) -> Iterator[tuple[dict[str, str], float]]:
    """Of each control that can be seen: how far it moved in the window when it was pressed.

    It is pressed with the mouse at that place, so that nothing is scrolled into view first.
    """
    for number, control in enumerate(controls_of(page)):
        put: dict[str, Any] | None = page.evaluate(PUT, [number, where])
        if put is None:
            continue
        if control["tag"] == "SELECT":
            page.evaluate(CHOOSE_ANOTHER, number)
        else:
            page.mouse.click(put["x"], put["y"])
        if control["tag"] != "SUMMARY":
            page.wait_for_function(SETTLED)
        yield control, abs(page.evaluate(TOP, number) - put["top"])
