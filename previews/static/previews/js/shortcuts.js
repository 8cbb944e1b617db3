// Keyboard shortcuts of the admin. Each has a modifier; those with Alt rest while somebody types,
// since they write letters on some keyboards.
{
  const SAVES = "[name=_save], [data-saves]";
  const FIELD = "input, select, textarea, [contenteditable]";
  const list = document.getElementById("shortcuts");

  // The form that is being typed in, or else the only one of the page that saves.
  const save = (from) => {
    const own = from.closest?.("form")?.querySelector(SAVES);
    const others = new Set([...document.querySelectorAll(SAVES)].map(({ form }) => form));
    const button = own ?? (others.size === 1 ? document.querySelector(SAVES) : null);
    button?.click();
    return Boolean(button);
  };

  const search = () => {
    const field = document.getElementById("searchbar");
    if (field) field.focus();
    else location.assign(`${list.dataset.search}#searchbar`);
  };

  const AFTER_ALT_AND_SHIFT = {
    KeyD: () => location.assign(list.dataset.desk),
    KeyS: search,
    KeyK: () => list.togglePopover(),
  };

  document.addEventListener("keydown", (event) => {
    const { altKey, code, ctrlKey, key, metaKey, shiftKey, target } = event;
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    if (key === "Enter" && (ctrlKey || metaKey) && !altKey && !shiftKey) {
      if (save(target)) event.preventDefault();
    } else if (list && altKey && shiftKey && !ctrlKey && !metaKey && !target.matches?.(FIELD)) {
      const act = AFTER_ALT_AND_SHIFT[code];
      if (!act) return;
      event.preventDefault();
      act();
    }
  });

  if (location.hash === "#searchbar") document.getElementById("searchbar")?.focus();
}
