// Draws a toll over the days of publication: each figure from low to high, under the letter of who gives it. The table
// beside it says the same in words.

import { colour } from "./colours.js";

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const colours = 8;

// A line from low to high with an end on either side, and the teller's letter.
function mark(chart, point, teller) {
  const { ctx } = chart;
  const x = chart.valToPos(point.time, "x", true);
  const low = chart.valToPos(point.low ?? point.high, "y", true);
  const high = chart.valToPos(point.high ?? point.low, "y", true);
  const size = 4 * devicePixelRatio;
  ctx.strokeStyle = teller.paint;
  ctx.fillStyle = teller.paint;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.beginPath();
  ctx.moveTo(x, low);
  ctx.lineTo(x, high);
  for (const [end, isOpen] of [[low, point.low === null], [high, point.high === null]]) {
    if (!isOpen) {
      ctx.moveTo(x - size, end);
      ctx.lineTo(x + size, end);
    }
  }

  ctx.stroke();
  ctx.font = `600 ${12 * devicePixelRatio}px system-ui, sans-serif`;
  ctx.textAlign = "center";
  ctx.fillText(teller.letter, x, high - size - 2);
}

function legend(element, tellers) {
  const list = document.createElement("ul");
  list.className = "tellers";
  for (const teller of tellers) {
    const item = document.createElement("li");
    const letter = document.createElement("strong");
    letter.textContent = teller.letter;
    letter.className = `party-${teller.number}`;
    item.dir = "auto";
    item.append(letter, ` ${teller.name}`);
    list.append(item);
  }

  element.after(list);
}

function draw(element) {
  const points = JSON.parse(element.dataset.points)
    .filter((point) => point.low !== null || point.high !== null)
    .map((point) => ({ ...point, time: Date.parse(`${point.day.slice(0, 10)}T00:00Z`) / 1000 }));
  if (points.length < 2) {
    element.remove();
    return;
  }

  const names = [...new Set(points.map((point) => point.says))];
  const tellers = names.map((name, i) => {
    const number = i % colours;
    return { name, number, letter: letters[i] ?? "…", paint: colour(`--party-${number}`) };
  });

  // Figures of one day stand beside one another.
  const day = 86400;
  const ofDay = Map.groupBy(points, (point) => point.time);
  const apart = [...ofDay.values()].flatMap((told) => told.map((point, i) => ({ ...point, time: point.time + ((i + 0.5) / told.length - 0.5) * 0.6 * day })));
  const times = apart.map((point) => point.time);
  const axis = { stroke: colour("--faint"), grid: { stroke: colour("--rule"), width: 1 }, ticks: { stroke: colour("--rule") } };
  const unseen = { paths: () => null, points: { show: false } };
  const chart = {
    width: Math.min(720, element.clientWidth),
    height: 200,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    scales: {
      x: { range: () => [Math.min(...times) - day / 2, Math.max(...times) + day / 2] },
      y: { range: (_, low, high) => [0, Math.max(1, high * 1.2)] },
    },
    legend: { show: false },
    cursor: { show: false },
    axes: [{ ...axis, space: 80, incrs: [1, 2, 7, 14, 30, 90, 365].map((days) => days * day), values: (_, ticks) => ticks.map((tick) => new Date(tick * 1000).toISOString().slice(0, 10)) }, axis],
    series: [{}, unseen, unseen],
    hooks: { draw: [(drawn) => apart.forEach((point) => mark(drawn, point, tellers[names.indexOf(point.says)]))] },
  };
  new uPlot(chart, [times, apart.map((point) => point.low), apart.map((point) => point.high)], element);
  legend(element, tellers);
}

document.querySelectorAll(".series").forEach(draw);
