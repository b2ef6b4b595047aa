// Choosing claims of an incident by keyboard; what is done with them has keys of its own in review.js.

const choices = [...document.querySelectorAll("input[name=claim]")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select")) {
    return;
  }

  const at = choices.indexOf(document.activeElement);
  if (event.key === "j") {
    choices[Math.min(choices.length - 1, at + 1)]?.focus();
  } else if (event.key === "k") {
    choices[Math.max(0, at - 1)]?.focus();
  } else if (event.key === "x" && at >= 0) {
    choices[at].checked = !choices[at].checked;
  }
});
