// Brings an open page up to date. It asks every half minute, and is mostly answered that nothing is
// new; it rests while nobody looks, and ends when the page will not change again.
{
  const EVERY = 30_000;
  const AT_MOST = 16 * EVERY;
  const NAMED = 3;
  const page = document.querySelector("[data-changes]");
  const keysOf = ({ dataset }) => dataset.keys.split(" ").filter(Boolean);
  const opened = page && { edition: Number(page.dataset.edition), keys: keysOf(page) };
  let etag = "";
  let wait = EVERY;
  let due = performance.now() + EVERY;
  let timer = 0;
  let isAsking = false;
  let isOver = !page;

  const show = (words) => {
    document.getElementById("spoken").textContent = words;
    document.getElementById("changed-words").textContent = words;
    document.getElementById("changed").hidden = false;
  };

  const wordsFor = (changes) => {
    const later = changes.filter(({ at, key }) => at > opened.edition && !opened.keys.includes(key));
    // A change of the edition that was opened may have been changed back.
    const back = opened.keys.filter((key) => !changes.some((change) => change.key === key));
    const count = later.length || back.length;
    if (!count) return "";
    const places = [...new Set(later.map(({ place }) => place))];
    const more = places.length - NAMED;
    const named = places.slice(0, NAMED).join("; ") + (more > 0 ? `; and ${more} more` : "");
    const what = named || "what was new is as it was before";
    return `${count} change${count > 1 ? "s" : ""} since you opened this: ${what}.`;
  };

  // False if it has to be done later: a cache has an older page, or a control is loading.
  const bringUpToDate = async ({ edition, changes, is_over: willNotChange }) => {
    if (edition === Number(page.dataset.edition)) return true;
    const answer = await fetch(location.pathname + location.search, { credentials: "omit" });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const article = fresh.querySelector(".preview");
    const isThere = answer.ok && (willNotChange || Number(article?.dataset.edition) === edition);
    if (!article || !isThere || page.querySelector("[aria-busy], [data-busy]")) return false;
    const then = () => document.dispatchEvent(new Event("changes:swapped"));
    const detail = { page, fresh: article, then };
    document.dispatchEvent(new CustomEvent("changes:swap", { detail }));
    window.htmx?.process(page);
    document.title = fresh.title;
    const words = wordsFor(changes);
    if (words) show(words);
    return true;
  };

  const ask = async () => {
    const headers = etag ? { "If-None-Match": etag } : {};
    const options = { credentials: "omit", cache: "no-store", headers };
    const answer = await fetch(page.dataset.changes, options);
    if ([404, 410].includes(answer.status)) {
      isOver = true;
      show("This page has been taken away. Load it again to read what became of it.");
    } else if (answer.ok) {
      const since = await answer.json();
      if (!await bringUpToDate(since)) return;
      isOver = since.is_over;
      etag = answer.headers.get("ETag") ?? "";
    } else if (answer.status !== 304) {
      throw new Error(String(answer.status));
    }
  };

  const plan = () => {
    clearTimeout(timer);
    if (isOver || isAsking || document.hidden || !navigator.onLine) return;
    timer = setTimeout(() => {
      isAsking = true;
      ask().then(
        () => {
          wait = EVERY;
        },
        () => {
          wait = Math.min(2 * wait, AT_MOST);
        },
      ).finally(() => {
        isAsking = false;
        due = performance.now() + wait;
        plan();
      });
    }, due - performance.now());
  };

  document.addEventListener("visibilitychange", plan);
  addEventListener("online", plan);
  addEventListener("offline", plan);
  document.addEventListener("click", ({ target }) => {
    if (target.id === "changed-close") document.getElementById("changed").hidden = true;
  });
  plan();
}
