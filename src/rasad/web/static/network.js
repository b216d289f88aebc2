// The slider shows the network of one month: places stay, ties of other months step back.
"use strict";

const slider = document.getElementById("month");
if (slider) {
  const months = slider.dataset.months.split(" ");
  const threads = [...document.querySelectorAll(".thread")].map((thread) => ({
    line: thread.querySelector("line"),
    thick: thread.querySelector("line").getAttribute("stroke-width"),
    events: Object.fromEntries(thread.dataset.months.trim().split(" ").map((one) => one.split(/:(?=\d+$)/))),
  }));
  const show = () => {
    const month = months[slider.value - 1];
    document.querySelector("output[for=month] bdi").textContent = month || slider.dataset.all;
    for (const { line, thick, events } of threads) {
      line.classList.toggle("gone", Boolean(month) && !events[month]);
      line.setAttribute("stroke-width", month && events[month] ? 1 + 3 * Math.sqrt(events[month]) : thick);
    }
  };
  slider.addEventListener("input", show);
  show();
}
