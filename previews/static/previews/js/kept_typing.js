// Keeps what is typed in a form of the admin in this browser until it is saved, and offers it again
// after a crash, a lost connection or the end of a session. Warns before changes are left.
{
  const PREFIX = "kept-typing:";
  const SENT = `${PREFIX}sent`;
  const WEEK = 7 * 24 * 60 * 60 * 1000;
  const LONGEST = 200_000;
  const SHOWN = 10;
  const NOT_TYPED = /^csrf|^_|^keep_saved-|__prefix__|version_read$|-(TOTAL|INITIAL|MIN_NUM|MAX_NUM)_FORMS$|^initial-/;
  const TOGGLES = ["checkbox", "radio"];
  const BUTTONS = ["submit", "button", "reset", "file", "image"];

  // A browser may forbid it, and may be full: then nothing is kept, and the form works as before.
  const attempt = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  const read = (key) => attempt(() => JSON.parse(localStorage.getItem(key)));
  const forget = (key) => attempt(() => localStorage.removeItem(key));

  // The page after a save says that it succeeded; only then is the text of its form dropped.
  const sent = attempt(() => sessionStorage.getItem(SENT));
  if (sent) {
    if (document.querySelector(".messagelist .success")) forget(sent);
    sessionStorage.removeItem(SENT);
  }
  for (const key of Object.keys(attempt(() => ({ ...localStorage })) ?? {})) {
    if (key.startsWith(PREFIX) && !(Date.now() - read(key)?.at < WEEK)) forget(key);
  }

  const isTyped = (field) =>
    field.name && !NOT_TYPED.test(field.name) && !BUTTONS.includes(field.type);

  // As the page came, whatever was typed before this script ran.
  const cameWith = {
    checked: (field) => field.defaultChecked,
    value: (field) => field.defaultValue,
    options: (field) => {
      const chosen = [...field.options].filter((option) => option.defaultSelected);
      return chosen.length || field.multiple ? chosen : [...field.options].slice(0, 1);
    },
  };
  const hasNow = {
    checked: (field) => field.checked,
    value: (field) => field.value,
    options: (field) => [...field.selectedOptions],
  };

  // Pairs of a value and its words, which a choice has beside it.
  const valuesOf = (field, what) => {
    if (TOGGLES.includes(field.type)) return what.checked(field) ? [[field.value, ""]] : [];
    if (!field.options) return what.value(field) ? [[what.value(field), ""]] : [];
    return what
      .options(field)
      .filter((option) => option.value)
      .map((option) => [option.value, option.textContent.trim()]);
  };

  const fieldsOf = (form, what) => {
    const fields = {};
    for (const field of [...form.elements].filter(isTyped)) {
      fields[field.name] = [...(fields[field.name] ?? []), ...valuesOf(field, what)];
    }
    return fields;
  };

  const same = (one, other) => JSON.stringify(one ?? []) === JSON.stringify(other ?? []);
  const differing = (typed, other) =>
    Object.keys(typed).filter((name) => !same(typed[name], other[name]));

  // A row that was added to a list is not there after the page was loaded again.
  const addRowsFor = (form, name) => {
    const [, list, number] = name.match(/^(.+)-(\d+)-[^-]+$/) ?? [];
    const total = list && form.elements[`${list}-TOTAL_FORMS`];
    for (let left = 50; total && Number(total.value) <= Number(number) && left; left -= 1) {
      document.querySelector(`#${CSS.escape(list)}-group .add-row a`)?.click();
    }
  };

  const putBack = (form, name, values) => {
    if (!form.elements[name]) addRowsFor(form, name);
    const field = form.elements[name];
    for (const each of field instanceof RadioNodeList ? [...field] : field ? [field] : []) {
      const wanted = values.map(([value]) => value);
      if (TOGGLES.includes(each.type)) {
        each.checked = wanted.includes(each.value);
      } else if (each.options) {
        for (const [value, words] of values) {
          const isThere = [...each.options].some((option) => option.value === value);
          if (!isThere) each.add(new Option(words, value));
        }
        for (const option of each.options) option.selected = wanted.includes(option.value);
      } else {
        each.value = wanted[0] ?? "";
      }
      django.jQuery(each).trigger("change");
      each.dispatchEvent(new Event("input", { bubbles: true }));
    }
  };

  const labelOf = (form, name) => {
    const field = form.elements[name];
    const label = field?.labels?.[0]?.textContent.trim().replace(/:$/, "");
    return label || name;
  };

  const keep = (box) => {
    const form = box.closest("form");
    const key = `${PREFIX}${box.dataset.user}:${location.pathname}`;
    const version = () => form.elements.version_read?.value ?? "";
    const typedNow = () => fieldsOf(form, hasNow);
    const first = () => fieldsOf(form, cameWith);
    const isRefused = Boolean(document.querySelector(".errornote"));
    const isChanged = () => isRefused || differing(typedNow(), first()).length > 0;
    let isLeaving = false;
    let timer = 0;

    const kept = read(key);
    const offered = () => (kept && (isRefused || !box.hidden) ? kept.typed : {});

    const store = () => {
      clearTimeout(timer);
      const typed = typedNow();
      const names = differing(typed, first());
      if (!names.length) {
        if (box.hidden && !isRefused) forget(key);
        return;
      }
      // What is offered and not yet taken, or was refused, stays beside what is typed now.
      const now = Object.fromEntries(names.map((name) => [name, typed[name]]));
      const changed = { ...offered(), ...now };
      const text = JSON.stringify({ at: Date.now(), version: version(), typed: changed });
      if (text.length <= LONGEST) attempt(() => localStorage.setItem(key, text));
    };

    const names = kept ? differing(kept.typed, first()) : [];
    if (kept && !names.length && !isRefused) forget(key);
    if (names.length) {
      box.hidden = false;
      box.querySelector("time").textContent = new Date(kept.at).toLocaleString("en-GB");
      box.querySelector("[data-saved-since]").hidden = kept.version === version();
      for (const name of names.slice(0, SHOWN)) {
        const line = document.createElement("li");
        const words = kept.typed[name].map(([value, label]) => label || value).join(", ");
        line.textContent = `${labelOf(form, name)}: ${words || "empty"}`;
        box.querySelector("ul").append(line);
      }
      box.querySelector("[data-put-back]").addEventListener("click", () => {
        for (const name of names) putBack(form, name, kept.typed[name]);
        box.hidden = true;
        store();
      });
      box.querySelector("[data-discard]").addEventListener("click", () => {
        forget(key);
        box.hidden = true;
      });
    }

    const noteTyping = () => {
      clearTimeout(timer);
      timer = setTimeout(store, 400);
    };
    form.addEventListener("input", noteTyping);
    django.jQuery(form).on("change", noteTyping);
    form.addEventListener("submit", () => {
      store();
      isLeaving = true;
      if (box.hidden) attempt(() => sessionStorage.setItem(SENT, key));
    });
    addEventListener("beforeunload", (event) => {
      if (isLeaving || !isChanged()) return;
      store();
      event.preventDefault();
    });
  };

  const box = document.getElementById("kept-typing");
  if (box && !new URLSearchParams(location.search).has("_popup")) keep(box);
}
