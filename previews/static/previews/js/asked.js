// A question that was sent: its answer comes in place, also where something in it was not understood.
{
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    // The form says at its fields what is wrong.
    if (detail.xhr.status !== 422) return;
    detail.shouldSwap = true;
    detail.isError = false;
  });

  // What a browser shares is the canonical address.
  document.addEventListener("htmx:afterSettle", ({ detail: { target } }) => {
    const { query } = target.dataset;
    const canonical = document.querySelector("link[rel=canonical]");
    canonical.href = `${location.origin}${location.pathname}${query ? `?${query}` : ""}`;
  });
}
