// Colours of the style sheet for what is drawn on a canvas, as light or dark as the page.

const probe = document.createElement("span");

export function colour(name) {
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}
