// Draws a toll over the days of publication: each figure from low to high. The table beside it says the same in words.

import { colour } from "./colours.js";


function draw(element) {
  const points = JSON.parse(element.dataset.points);
  if (points.length < 2) {
    element.remove();
    return;
  }

  const days = points.map((point) => Date.parse(`${point.day.slice(0, 10)}T00:00Z`) / 1000);
  const axis = { stroke: colour("--faint"), grid: { stroke: colour("--rule"), width: 1 }, ticks: { stroke: colour("--rule") } };
  const dots = (name) => ({ paths: () => null, points: { show: true, size: 8, stroke: colour(name), fill: colour(name) } });
  new uPlot(
    {
      width: Math.min(720, element.clientWidth),
      height: 200,
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      scales: { y: { range: (_, low, high) => [0, Math.max(1, high * 1.1)] } },
      legend: { show: false },
      cursor: { show: false },
      axes: [{ ...axis, space: 80, values: (_, ticks) => ticks.map((tick) => new Date(tick * 1000).toISOString().slice(0, 10)) }, axis],
      series: [{}, { label: "low", ...dots("--party-0") }, { label: "high", ...dots("--accent") }],
    },
    [days, points.map((point) => point.low), points.map((point) => point.high)],
    element,
  );
}

document.querySelectorAll(".series").forEach(draw);
