// Loads htmx, which is four fifths of the script, when a fan has done something and a control is in
// sight, not before: most fans read on. A press that comes sooner is repeated when it is there.
{
  const CONTROL = "[hx-get]";
  const address = document.currentScript.dataset.htmx;
  let loading = null;

  const load = () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => {
        document.dispatchEvent(new Event("htmx:loaded"));
        resolve();
      };
      script.onerror = () => {
        script.remove();
        loading = null;
        reject();
      };
      document.head.append(script);
    });
    return loading;
  };

  // What the page says of a request of htmx, it says of this one.
  const tell = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

  // Of several presses in a section the last counts, also when htmx was there for it already.
  const waiting = new Map();

  const press = (control, again) => {
    const section = control.closest("section");
    const request = { elt: control, target: section, xhr: {} };
    tell("htmx:beforeRequest", request);
    waiting.set(section, request);
    load().then(
      () => {
        tell("htmx:afterRequest", request);
        if (waiting.get(section) === request) again();
      },
      () => {
        tell("htmx:afterRequest", request);
        tell("htmx:sendError", { requestConfig: request });
      },
    );
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(`a${CONTROL}`);
    if (window.htmx) waiting.delete(link?.closest("section"));
    // A link that is to open elsewhere needs no script.
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button;
    if (!link || window.htmx || isElsewhere || event.defaultPrevented) return;
    event.preventDefault();
    press(link, () => link.click());
  });
  for (const name of ["submit", "change"]) {
    document.addEventListener(name, (event) => {
      const form = event.target.closest?.(`form${CONTROL}`);
      if (window.htmx) waiting.delete(form?.closest("section"));
      // Not every form is sent by a choice in it.
      const isSent = form?.matches(name === "submit" ? "*" : "[hx-trigger*=change]");
      if (!isSent || window.htmx) return;
      event.preventDefault();
      // It is sent once, with what is chosen by then.
      if (!form.hasAttribute("data-busy")) press(form, () => form.requestSubmit());
    });
  }

  const watch = () => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      load().catch(() => {});
    });
    for (const control of document.querySelectorAll(CONTROL)) observer.observe(control);
  };
  // On a wide screen a control is in sight at once: opening the page is not yet using it.
  const DONE = ["scroll", "pointermove", "pointerdown", "keydown"];
  const begin = () => {
    for (const name of DONE) removeEventListener(name, begin);
    watch();
  };
  const listen = () => {
    for (const name of DONE) addEventListener(name, begin, { passive: true });
  };
  // Before the page is complete htmx would wait for an event that is over.
  if (document.readyState === "complete") listen();
  else addEventListener("load", listen);
}
