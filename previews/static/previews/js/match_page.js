// The reader's own clock: only the browser knows it. Without this script the other clocks stand.
{
  const parts = (moment, options) => {
    const format = new Intl.DateTimeFormat("en-GB", { hourCycle: "h23", ...options });
    return Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
  };

  const showReadersClock = () => {
    for (const line of document.querySelectorAll("[data-reader-clock]")) {
      const moment = new Date(line.dataset.readerClock);
      if (Number.isNaN(moment.getTime())) continue;
      const figures = parts(moment, {
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        timeZoneName: "short",
      });
      const day = `${figures.year}-${figures.month}-${figures.day}`;
      const time = `${figures.hour}:${figures.minute}`;
      line.querySelector("b").textContent = time;
      line.querySelector("abbr").textContent = figures.timeZoneName ?? "";
      if (day !== line.dataset.day) {
        const words = parts(moment, { weekday: "short", day: "numeric", month: "long" });
        const otherDay = line.querySelector("span");
        otherDay.textContent = `${words.weekday} ${words.day} ${words.month},`;
        otherDay.hidden = false;
      }
      // A clock that shows the same is marked as the reader's, not repeated. Otherwise the reader's takes
      // the place of the second, so that nothing on the page moves.
      const local = `${day}T${time}`;
      const shown = [...line.parentElement.querySelectorAll("[data-local]")].slice(0, 2);
      const same = shown.find((clock) => clock.dataset.local === local);
      const second = shown[1];
      if (same && !same.lastElementChild.textContent.endsWith("your time")) {
        same.lastElementChild.textContent += ", your time";
      } else if (!same && second) {
        second.replaceChildren(...line.cloneNode(true).childNodes);
        second.dataset.local = local;
      }
      line.hidden = Boolean(same || second);
    }
  };
  showReadersClock();
  document.addEventListener("changes:swapped", showReadersClock);
}

// The strip of sections marks the one that is being read. Without this script it is a list of links.
{
  const strip = document.querySelector(".contents__list");
  const links = new Map();
  let marked = "";
  const mark = (current) => {
    if (!current || current.hasAttribute("aria-current")) return;
    for (const link of links.values()) link.removeAttribute("aria-current");
    current.setAttribute("aria-current", "location");
    marked = current.hash;
    const middle = current.offsetLeft - strip.offsetLeft + current.offsetWidth / 2;
    strip.scrollTo({ left: middle - strip.clientWidth / 2 });
  };
  // The section read is the one across a line below the strip; between two it stays as it was.
  const line = { rootMargin: "-25% 0px -75% 0px" };
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) mark(links.get(entry.target));
    }
  }, line);
  const begin = () => {
    watch.disconnect();
    links.clear();
    for (const link of strip?.querySelectorAll("a") ?? []) {
      // The wrapper, since htmx replaces the section in it.
      const block = document.getElementById(link.hash.slice(1))?.closest(".block");
      if (block) links.set(block, link);
    }
    for (const block of links.keys()) watch.observe(block);
    const all = [...links.values()];
    mark(all.find(({ hash }) => hash === marked) ?? all[0]);
  };
  begin();
  document.addEventListener("changes:swapped", begin);
}

// A source lies in a folded list: older browsers do not open it for a link.
{
  const reveal = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    const folded = target && target.closest("details:not([open])");
    if (!folded) return;
    folded.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
}
