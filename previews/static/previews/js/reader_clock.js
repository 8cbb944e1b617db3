// The reader's own clock: only the browser knows it. Without this script the other clocks stand.
for (const line of document.querySelectorAll("[data-reader-clock]")) {
  const moment = new Date(line.dataset.readerClock);
  if (Number.isNaN(moment.getTime())) continue;
  const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  const zone = new Intl.DateTimeFormat("en-GB", { timeZoneName: "short" });
  const name = zone.formatToParts(moment).find((part) => part.type === "timeZoneName");
  line.querySelector("b").textContent = time.format(moment);
  line.querySelector("abbr").textContent = name ? name.value : "";
  line.hidden = false;
}
