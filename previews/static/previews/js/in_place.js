// Swaps a section by changing only what differs in it: the control that was pressed stays the same
// element, in the same place of the window, and keeps the focus. What a fan opened stays open.
{
  // Called with what may keep its place, the best first, a function that changes the page, and what
  // stands above.
  const keepInPlace = (places, change, above) => {
    document.body.style.minHeight = "";
    change();
    const { top, now } = places.map(({ top, after }) => ({ top, now: after() })).find(({ now }) => now) ?? {};
    if (!now) return;
    const moved = () => now.getBoundingClientRect().top - top;
    if (moved()) scrollBy({ top: moved(), behavior: "instant" });
    // The page became too short to scroll so far: it keeps its height until the next press.
    if (moved() > 1) {
      document.body.style.minHeight = `${document.documentElement.scrollHeight + moved()}px`;
      scrollBy({ top: moved(), behavior: "instant" });
    }
    // At the very top of the page nothing can be scrolled back: what became lower keeps its height.
    if (moved() < -1 && above) above.style.minHeight = `${above.offsetHeight - moved()}px`;
  };

  const placeOf = (control) => {
    const top = control?.getBoundingClientRect().top;
    if (!control || top <= -control.offsetHeight || top >= innerHeight) return [];
    const after = () => (control.isConnected ? control : document.getElementById(control.id));
    return [{ top, after }];
  };

  // Of nobody who has pressed anything, what is read is near a quarter of the window.
  const READ = "h1, h2, h3, p, li, tr, dt, dd, figcaption, blockquote, summary";
  const FEW_LETTERS = 12;
  const placesRead = (page) => {
    const found = [];
    for (const element of page.querySelectorAll(READ)) {
      const { top, bottom } = element.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight || top === bottom || !element.checkVisibility()) continue;
      const words = element.textContent;
      if (words.trim().length < FEW_LETTERS) continue;
      // The words may be in another element by then: one is added above, and each has the next one's.
      const after = () => {
        if (element.isConnected && element.textContent === words) return element;
        const same = [...page.querySelectorAll(element.localName)].filter((other) => other.textContent === words);
        return same.length === 1 ? same[0] : null;
      };
      found.push({ top, after });
    }
    const away = ({ top }) => Math.abs(top - innerHeight / 4);
    return found.sort((one, other) => away(one) - away(other));
  };

  const summaryOf = (details) => details.querySelector("summary").textContent;

  // The one of the new section that is the same for a reader: by its id, its summary, what it is in.
  const counterpart = (details, inNew, inOld) => {
    if (details.id) return inNew.find((other) => other.id === details.id);
    const sameSummary = (other) => summaryOf(other) === summaryOf(details);
    const found = inNew.filter(sameSummary);
    if (found.length === 1 && inOld.filter(sameSummary).length === 1) return found[0];
    const around = details.parentElement.textContent;
    return found.find((other) => other.parentElement.textContent === around);
  };

  const keepOpen = (old, fresh) => {
    const inOld = [...old.querySelectorAll("details")];
    const inNew = [...fresh.querySelectorAll("details")];
    for (const details of inOld) {
      const other = counterpart(details, inNew, inOld);
      if (other) other.open = details.open;
    }
  };

  const alike = (old, fresh) => old.nodeName === fresh.nodeName && old.id === fresh.id;

  // Makes `old` equal to `fresh`.
  const update = (old, fresh) => {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.data !== fresh.data) old.data = fresh.data;
      return;
    }
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    updateChildren(old, fresh);
    // What a fan has chosen is a property, which the attribute no longer changes.
    for (const state of ["selected", "checked", "value"]) {
      if (state in fresh && old[state] !== fresh[state]) old[state] = fresh[state];
    }
  };

  const updateChildren = (old, fresh) => {
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    while (before.length && after.length && alike(before[0], after[0])) {
      update(before.shift(), after.shift());
    }
    let next = null;
    while (before.length && after.length && alike(before.at(-1), after.at(-1))) {
      next = before.pop();
      update(next, after.pop());
    }
    for (const node of before) node.remove();
    for (const node of after) old.insertBefore(node, next);
  };

  let pressed = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { elt, triggeringEvent } = event.detail.requestConfig;
    pressed = triggeringEvent?.submitter ?? (elt.matches("form") ? triggeringEvent?.target : elt);
  });

  const handleSwap = (style, section, fragment) => {
    const fresh = fragment.firstElementChild;
    if (style !== "in-place" || !fresh) return false;
    keepOpen(section, fresh);
    keepInPlace(placeOf(pressed), () => update(section, fresh), section.firstElementChild);
    return [section];
  };
  document.addEventListener("htmx:loaded", () => htmx.defineExtension("in-place", { handleSwap }));

  // The whole page, of which another edition has come. `then` runs before anything is drawn.
  document.addEventListener("changes:swap", ({ detail: { page, fresh, then } }) => {
    const places = placesRead(page);
    keepOpen(page, fresh);
    keepInPlace(places, () => {
      update(page, fresh);
      then();
    });
  });

  // Closing the last of a page may make it too short as well.
  document.addEventListener("click", (event) => {
    const summary = event.target.closest?.("summary");
    if (!summary || event.defaultPrevented) return;
    event.preventDefault();
    keepInPlace(placeOf(summary), () => summary.parentElement.toggleAttribute("open"));
  });
}
