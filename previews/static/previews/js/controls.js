// What a control says and shows while it loads, when it has loaded, and when it could not.
// htmx loads; the words are the page's own.
{
  const CONTROL = "[hx-get]";
  const SPOKEN_AFTER = 1000;
  const byId = (id) => document.getElementById(id);
  const textOf = (element) => element.textContent.trim().replace(/\s+/g, " ");

  document.addEventListener("htmx:loaded", () => {
    htmx.config.timeout = 15000;
    htmx.config.historyCacheSize = 0;
    htmx.config.refreshOnHistoryMiss = true;
  });

  const say = (words) => {
    byId("spoken").textContent = words;
  };

  // A result is said in the section's own words, or as its title and the choice.
  const result = (section, control) => {
    const own = section.querySelector("[data-result]");
    if (own) return own.dataset.result || textOf(own);
    const title = section.querySelector("h2");
    return `${title ? `${textOf(title)}: ` : ""}${control ? textOf(control) : ""}`;
  };

  // A double click counts once, and so does a press while its answer is on the way.
  document.addEventListener("click", (event) => {
    const control = event.target.closest?.(`${CONTROL}, summary`);
    if (control && (event.detail > 1 || control.hasAttribute("data-busy"))) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);

  // The space bar presses what looks like a button.
  document.addEventListener("keydown", (event) => {
    const link = event.target.closest?.(`a${CONTROL}, a[role="button"]`);
    if (event.key !== " " || !link) return;
    event.preventDefault();
    if (!event.repeat) link.click();
  });

  const busy = new Map();
  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    const { elt, target, xhr } = detail;
    say("");
    target.setAttribute("aria-busy", "true");
    elt.setAttribute("data-busy", "");
    busy.set(xhr, setTimeout(() => say("Loading"), SPOKEN_AFTER));
  });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    const { elt, target, xhr } = detail;
    clearTimeout(busy.get(xhr));
    busy.delete(xhr);
    if (!elt.matches(".htmx-request")) elt.removeAttribute("data-busy");
    if (!target.querySelector(".htmx-request")) target.removeAttribute("aria-busy");
  });

  // The address of the page changes with the choice, in the same entry of the history.
  let search = location.search;
  document.addEventListener("htmx:afterSettle", ({ detail }) => {
    history.replaceState(null, "", location.href);
    search = location.search;
    const { elt } = detail.requestConfig;
    say(result(detail.target, elt.isConnected ? elt : byId(elt.id)));
    byId("failed").hidden = true;
  });
  addEventListener("popstate", () => {
    if (location.search !== search) location.reload();
  });

  let again = null;
  const fail = (words, remedy, retry) => {
    byId("failed-words").textContent = words;
    byId("failed-again").textContent = remedy;
    byId("failed").hidden = false;
    say(`${words} ${remedy}.`);
    again = retry;
  };
  const retryOf = ({ elt }) => () => (elt.matches("form") ? elt.requestSubmit() : elt.click());
  const notReached = ({ detail }) => {
    const words = navigator.onLine
      ? "Not loaded: the site did not answer."
      : "Not loaded: you are offline.";
    fail(words, "Try again", retryOf(detail.requestConfig));
  };
  document.addEventListener("htmx:sendError", notReached);
  document.addEventListener("htmx:timeout", notReached);
  document.addEventListener("htmx:responseError", ({ detail }) => {
    if ([404, 410].includes(detail.xhr.status)) {
      fail("Not loaded: the page has changed.", "Load the page again", () => location.reload());
    } else {
      const words = "Not loaded: the site could not answer just now.";
      fail(words, "Try again", retryOf(detail.requestConfig));
    }
  });
  document.addEventListener("click", ({ target }) => {
    if (target.id === "failed-close") byId("failed").hidden = true;
    if (target.id === "failed-again") again?.();
  });
}
