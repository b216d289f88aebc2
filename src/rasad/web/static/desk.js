// What the page does besides showing its text: everything here is a short cut for what links and forms do as well.
"use strict";

// "/" goes to the search field.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});

// The reader's legend shows and hides kinds of marks.
document.addEventListener("change", (event) => {
  const kind = event.target.dataset && event.target.dataset.kind;
  if (kind) document.querySelector(".text").classList.toggle(`no-${kind}`, !event.target.checked);
});

// A mark under the cursor lights up all places of the same item.
const light = (mark, on) => {
  const last = mark.dataset.items.split(" ").pop();
  for (const other of document.querySelectorAll(`.m[data-items~="${last}"]`)) other.classList.toggle("with", on);
};
for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => {
    const mark = event.target.closest && event.target.closest(".m[data-items]");
    if (mark) light(mark, on);
  });
}

// Arrow keys walk from mark to mark, the way the text runs.
document.addEventListener("keydown", (event) => {
  const mark = event.target.closest && event.target.closest("a.m");
  if (!mark || !["ArrowLeft", "ArrowRight"].includes(event.key)) return;
  const marks = [...document.querySelectorAll(".text a.m")];
  const on = event.key === "ArrowLeft" ? 1 : -1;
  const next = marks[marks.indexOf(mark) + on];
  if (next) { event.preventDefault(); next.focus(); }
});
