// The map: outlines that travel with the desk, and a circle for each place told of.

import { colour } from "./colours.js";
import { Places } from "./places.js";

const element = document.getElementById("map");

// Names in a popup; circles of uncertain places, those of which most is told.
const named = 10;
const circles = 60;

const map = L.map(element, {
  attributionControl: false,
  preferCanvas: true,
  minZoom: 1,
  maxZoom: 12,
  worldCopyJump: true,
}).setView([25, 20], 2);

const borders = L.canvas({ padding: 0.5 });

// A coast that crosses the date line goes on beyond it, instead of back across the whole map.
function unwrap(line) {
  let turn = 0;
  return line.map(([longitude, latitude], i) => {
    if (i > 0 && Math.abs(longitude - line[i - 1][0]) > 180) {
      turn += longitude < line[i - 1][0] ? 360 : -360;
    }

    return [longitude + turn, latitude];
  });
}

function unwrapAll(coordinates) {
  return typeof coordinates[0][0] === "number" ? unwrap(coordinates) : coordinates.map(unwrapAll);
}

function unwrapped(geometry) {
  return { ...geometry, coordinates: unwrapAll(geometry.coordinates) };
}

async function drawOutlines() {
  const world = await (await fetch("/assets/countries-50m.json")).json();
  const plain = { renderer: borders, interactive: false };
  L.geoJSON(topojson.feature(world, world.objects.land).features.map((land) => unwrapped(land.geometry)), {
    ...plain,
    style: { stroke: false, fillColor: colour("--land"), fillOpacity: 1 },
  }).addTo(map);
  L.geoJSON(unwrapped(topojson.mesh(world, world.objects.countries)), {
    ...plain,
    style: { color: colour("--border"), weight: 1 },
  }).addTo(map);
}

// Places that one circle stands for, each with the way to its claims.
function popup(group) {
  const content = document.createElement("div");
  for (const place of group.members.slice(0, named)) {
    const line = document.createElement("p");
    const name = document.createElement("strong");
    name.textContent = place.name;
    const link = document.createElement("a");
    const address = new URL("/map", location.origin);
    new URLSearchParams(location.search).forEach((value, key) => address.searchParams.set(key, value));
    address.searchParams.set("place", place.name);
    address.searchParams.delete("page");
    link.href = address.href;
    link.textContent = `${place.claims} ${place.claims === 1 ? "claim" : "claims"}`;
    const days = place.first ? `${place.first} to ${place.last}` : "undated";
    const where = place.radius_km ? `${place.precision}, within ${place.radius_km} km` : place.precision;
    line.append(name, " ", link, document.createElement("br"), `${days}; ${where}`);
    content.append(line);
  }

  if (group.members.length > named) {
    content.append(`and ${group.members.length - named} more places here: zoom in`);
  }

  return content;
}

function drawPlaces(places) {
  const uncertain = { color: colour("--accent"), weight: 1, dashArray: "4 4", fillOpacity: 0.05, interactive: false };
  const wide = places.filter((found) => found.radius_km && found.precision !== "settlement" && found.precision !== "exact");
  for (const place of wide.slice(0, circles)) {
    L.circle([place.latitude, place.longitude], { ...uncertain, radius: place.radius_km * 1000 }).addTo(map);
  }

  const shown = mostTold(places).map((place) => [place.latitude, place.longitude]);
  if (shown.length > 0) {
    map.fitBounds(shown, { padding: [30, 30], maxZoom: 8, animate: false });
  }

  return new Places(places).addTo(map);
}

// The places that three quarters of the claims are about: one far capital must not shrink all others to a dot.
function mostTold(places) {
  const settled = places.filter((place) => place.precision !== "country" && place.precision !== "region");
  const near = settled.length > 0 ? settled : places;
  let left = 0.75 * near.reduce((sum, place) => sum + place.claims, 0);
  return near.filter((place) => {
    const isShown = left > 0;
    left -= place.claims;
    return isShown;
  });
}

// A row of the list lights its place, a place the rows about it.
function linkRows(drawn) {
  const rows = [...document.querySelectorAll("tr[data-place]")];
  rows.forEach((row) => {
    row.addEventListener("mouseenter", () => drawn.light(row.dataset.place));
    row.addEventListener("mouseleave", () => drawn.light(null));
  });
  let under = null;
  map.on("mousemove", (event) => {
    const group = drawn.find(event.containerPoint) ?? null;
    if (group?.members !== under) {
      under = group?.members;
      element.classList.toggle("over-place", group !== null);
      rows.forEach((row) => row.classList.toggle("lit", under?.some((place) => place.key === row.dataset.place) ?? false));
    }
  });
  map.on("click", (event) => {
    const group = drawn.find(event.containerPoint);
    if (group) {
      map.openPopup(popup(group), map.layerPointToLatLng([group.x, group.y]));
    }
  });
}

const [places] = await Promise.all([fetch(element.dataset.places).then((answer) => answer.json()), drawOutlines()]);
const drawn = drawPlaces(places);
linkRows(drawn);
element.dataset.names = String(drawn.names);
element.dataset.drawn = String(drawn.count);
element.dataset.ready = String(places.length);
