// Review by keyboard. Keys can be changed; they are kept in this browser.

const defaults = { accept: "a", reject: "r", amend: "e", skip: "s", undo: "u", unfold: "g", part: "p", join: "m" };
const names = Object.fromEntries(Object.entries(defaults).map(([name, key]) => [key, name]));

function load() {
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem("review-keys") ?? "{}") };
  } catch {
    return { ...defaults };
  }
}

const keys = load();

function show() {
  document.querySelectorAll("[data-key]").forEach((element) => {
    const kbd = element.querySelector("kbd");
    if (kbd) {
      kbd.textContent = keys[names[element.dataset.key]];
    }
  });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select")) {
    return;
  }

  const action = Object.keys(keys).find((name) => keys[name] === event.key);
  const element = action && document.querySelector(`[data-key="${defaults[action]}"]`);
  if (!element) {
    return;
  }

  event.preventDefault();
  if (element.tagName === "DETAILS") {
    element.open = true;
    element.querySelector("select, input")?.focus();
  } else {
    element.click();
  }
});

// Words chosen in the passage become the words of a field: their place counts in code points of the whole text.
const passage = document.getElementById("passage");
let chosen = null;

document.addEventListener("selectionchange", () => {
  const selection = document.getSelection();
  if (!passage || selection.isCollapsed || !passage.contains(selection.anchorNode) || !passage.contains(selection.focusNode)) {
    return;
  }

  const range = selection.getRangeAt(0);
  const before = document.createRange();
  before.setStart(passage, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = Number(passage.dataset.start) + [...before.toString()].length;
  const words = range.toString();
  chosen = { words, range: `${start}-${start + [...words].length}` };
});

document.querySelectorAll("button.words").forEach((button) => {
  button.addEventListener("click", () => {
    if (chosen) {
      const field = button.closest(".field");
      field.querySelector("input[type=hidden]").value = chosen.range;
      const quote = field.querySelector(".chosen");
      quote.textContent = chosen.words;
      quote.hidden = false;
      const input = field.querySelector("input:not([type=hidden])");
      if (input) {
        input.value = chosen.words;
      }
    }
  });
});

const settings = document.getElementById("keys");
if (settings) {
  settings.closest("[hidden]").hidden = false;
  const used = Object.entries(keys).filter(([name]) => document.querySelector(`[data-key="${defaults[name]}"]`));
  used.forEach(([name, key]) => {
    const label = document.createElement("label");
    const input = document.createElement("input");
    label.textContent = `${name} `;
    input.value = key;
    input.maxLength = 1;
    input.size = 2;
    input.addEventListener("change", () => {
      keys[name] = input.value || defaults[name];
      localStorage.setItem("review-keys", JSON.stringify(keys));
      show();
    });
    label.append(input);
    settings.append(label, " ");
  });
}

show();

// Keys pressed before this line were not heard.
document.documentElement.dataset.keys = "ready";
