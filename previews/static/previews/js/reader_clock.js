// The reader's own clock: only the browser knows it. Without this script the other clocks stand.
{
  const parts = (moment, options) => {
    const format = new Intl.DateTimeFormat("en-GB", { hourCycle: "h23", ...options });
    return Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
  };

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
    // A clock of the page that shows the same is marked as the reader's; it is not repeated.
    const same = line.parentElement.querySelector(`[data-local="${day}T${time}"]`);
    const mark = ", your time";
    if (same && !same.lastElementChild.textContent.endsWith(mark)) {
      same.lastElementChild.textContent += mark;
    }
    line.hidden = Boolean(same);
  }
}
