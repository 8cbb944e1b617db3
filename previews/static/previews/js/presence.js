// Says every 20 seconds, while the tab is seen, that this form is open here, and shows who else has
// it open. Stops while the tab is hidden: two minutes later the others count this editor as gone.
{
  const box = document.getElementById("presence");
  const others = box.querySelector("[data-others]");
  const notKnown = box.querySelector("[data-not-known]");
  let asked = 0;
  let timer = 0;

  // A login that has ended leads elsewhere, which is no answer.
  const send = (values, keepalive) =>
    fetch(box.dataset.address, {
      method: "POST",
      headers: { "X-CSRFToken": box.closest("form").elements.csrfmiddlewaretoken.value },
      body: new URLSearchParams(values),
      redirect: "error",
      keepalive,
    });

  const ask = async () => {
    const turn = ++asked;
    const answer = await send({}, false).catch(() => null);
    const text = answer?.ok ? (await answer.text().catch(() => null)) : null;
    // A slow answer to an earlier question is not shown.
    if (turn !== asked) return;
    notKnown.hidden = text !== null;
    // The same sentence is not put there again, so that it is not read aloud again.
    if ((text ?? "").trim() !== others.innerHTML.trim()) others.innerHTML = text ?? "";
  };

  const start = () => {
    clearInterval(timer);
    if (document.hidden) return;
    ask();
    timer = setInterval(ask, 20_000);
  };

  document.addEventListener("visibilitychange", start);
  addEventListener("pageshow", (event) => event.persisted && start());
  addEventListener("pagehide", () => {
    clearInterval(timer);
    asked += 1;
    send({ left: "1" }, true).catch(() => null);
  });
  start();
}
