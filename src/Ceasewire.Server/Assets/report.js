// Moves between a report's claims and their words: j and k, hovering, and the anchors themselves.

const cards = [...document.querySelectorAll("[data-claim]")];
let current = 0;

function wordsOf(number) {
  return document.querySelectorAll(`[data-claims~="${number}"]`);
}

function light(number, isOn) {
  wordsOf(number).forEach((words) => words.classList.toggle("lit", isOn));
  document.getElementById(`c${number}`)?.classList.toggle("lit", isOn);
}

function go(number) {
  if (number < 1 || number > cards.length) {
    return;
  }

  light(current, false);
  current = number;
  light(current, true);
  const card = document.getElementById(`c${current}`);
  wordsOf(current).forEach((words) => words.closest("details")?.setAttribute("open", ""));
  card.scrollIntoView({ block: "nearest" });
  card.querySelector("a.number").focus({ preventScroll: true });
  document.getElementById(`w${current}`)?.scrollIntoView({ block: "center" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) {
    return;
  }

  if (event.key === "j") {
    go(current + 1);
  } else if (event.key === "k") {
    go(current - 1);
  }
});

document.addEventListener("mouseover", (event) => {
  document.querySelectorAll(".hovered").forEach((found) => found.classList.remove("hovered"));
  const card = event.target.closest?.("[data-claim]");
  const words = event.target.closest?.("[data-claims]");
  if (card) {
    wordsOf(card.dataset.claim).forEach((found) => found.classList.add("hovered"));
  } else if (words) {
    words.dataset.claims
      .split(" ")
      .filter(Boolean)
      .forEach((number) => document.getElementById(`c${number}`)?.classList.add("hovered"));
  }
});

// A claim opened by its address is lit as if it had been gone to.
function follow() {
  const match = /^#[cw](\d+)$/.exec(location.hash);
  if (match) {
    light(current, false);
    current = Number(match[1]);
    light(current, true);
  }
}

window.addEventListener("hashchange", follow);
follow();
