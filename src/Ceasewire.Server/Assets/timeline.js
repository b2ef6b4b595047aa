// Dragging over the timeline chooses days: the address says which, as if they had been written into the form.

const svg = document.querySelector("svg.timeline");

function iso(first, last, part) {
  const from = Date.parse(`${first}T00:00Z`);
  const days = Math.round((Date.parse(`${last}T00:00Z`) - from) / 86400000) + 1;
  const day = Math.min(days - 1, Math.max(0, Math.floor(part * days)));
  return new Date(from + day * 86400000).toISOString().slice(0, 10);
}

function brush(timeline) {
  const { first, last } = timeline.dataset;
  const area = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  area.classList.add("brush");
  let start = null;
  let moved = false;
  const part = (event) => {
    const box = timeline.getBoundingClientRect();
    return Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
  };

  // A bar is a link: without this the browser may drag the link away, and the pointer with it.
  timeline.addEventListener("mousedown", (event) => event.preventDefault());
  timeline.addEventListener("pointerdown", (event) => {
    start = part(event);
    moved = false;
  });
  timeline.addEventListener("pointermove", (event) => {
    if (start === null || Math.abs(part(event) - start) < 0.005) {
      return;
    }

    moved = true;
    timeline.setPointerCapture(event.pointerId);
    const width = timeline.viewBox.baseVal.width;
    area.setAttribute("x", String(Math.min(start, part(event)) * width));
    area.setAttribute("width", String(Math.abs(part(event) - start) * width));
    area.setAttribute("height", String(timeline.viewBox.baseVal.height));
    timeline.append(area);
  });
  window.addEventListener("pointerup", (event) => {
    moved = start !== null && Math.abs(part(event) - start) >= 0.005;
    if (moved) {
      const address = new URL(location.href);
      const [from, to] = [start, part(event)].sort((one, other) => one - other);
      address.searchParams.set("from", iso(first, last, from));
      address.searchParams.set("to", iso(first, last, to));
      address.searchParams.delete("page");
      location.assign(address);
    }

    start = null;
  });
  timeline.addEventListener("dragstart", (event) => event.preventDefault());
  timeline.addEventListener("click", (event) => moved && event.preventDefault(), true);
}

if (svg) {
  brush(svg);
  svg.dataset.ready = "yes";
}
