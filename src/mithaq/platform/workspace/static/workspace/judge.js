// Keys and text selection on the page where a document is judged. Without this script every button and field still works.
"use strict";

const facts = [...document.querySelectorAll("[data-fact]")];
const current = () => document.querySelector("[data-fact][aria-current]");
let lastWords = null;

function go(step) {
  if (!facts.length) return;
  const at = facts.indexOf(current());
  const next = facts[(at + step + facts.length) % facts.length];
  current()?.removeAttribute("aria-current");
  next.setAttribute("aria-current", "true");
  next.focus();
  next.scrollIntoView({ block: "nearest" });
}

function open(details) {
  details.open = true;
  const field = details.querySelector("input:not([type=hidden]), select");
  field.focus();
  field.select?.();
}

function press(key) {
  const found = (current() ?? document).querySelector(`[data-key="${key}"]`) ?? document.querySelector(`.undo [data-key="${key}"]`);
  if (!found) return;
  if (found.tagName === "DETAILS") open(found);
  else found.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const inside = event.target.closest("input, select, textarea");
  if (event.key === "Escape") {
    const details = event.target.closest("details[open]");
    if (details) {
      details.open = false;
      details.closest("[data-fact]")?.focus();
    }
    return;
  }
  if (inside) return;
  const key = event.key.toLowerCase();
  const steps = { j: 1, k: -1 };
  if (key in steps) go(steps[key]);
  else if (["a", "c", "r", "z"].includes(key)) press(key);
  else return;
  event.preventDefault();
});

document.addEventListener("focusin", (event) => {
  const fact = event.target.closest("[data-fact]");
  if (fact && fact !== current()) {
    current()?.removeAttribute("aria-current");
    fact.setAttribute("aria-current", "true");
  }
  const row = event.target.closest(".slotrow");
  if (row) lastWords = row.querySelector(".words");
});

// The numbers of the list stand in the text too; they are no words of the document.
function selectedWords(selection) {
  const piece = selection.getRangeAt(0).cloneContents();
  for (const number of piece.querySelectorAll("a.n")) number.remove();
  return piece.textContent.trim();
}

document.addEventListener("mouseup", () => {
  const selection = document.getSelection();
  const text = document.getElementById("text");
  if (!lastWords || !selection.rangeCount || selection.isCollapsed || !text.contains(selection.anchorNode)) return;
  lastWords.value = selectedWords(selection);
});
