// The map: outlines that travel with the desk, and a circle for each place told of.

import { colour } from "./colours.js";

const element = document.getElementById("map");
const labels = 30;
const labelled = [];
const markers = new Map();

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

function popup(place) {
  const content = document.createElement("div");
  const name = document.createElement("strong");
  name.textContent = place.name;
  const link = document.createElement("a");
  const address = new URL("/map", location.origin);
  new URLSearchParams(location.search).forEach((value, key) => address.searchParams.set(key, value));
  address.searchParams.set("place", place.name);
  address.searchParams.delete("page");
  link.href = address.href;
  link.textContent = `${place.claims} ${place.claims === 1 ? "claim" : "claims"}`;
  const days = document.createElement("p");
  days.textContent = place.first ? `${place.first} to ${place.last}` : "undated";
  const where = document.createElement("p");
  where.textContent = place.radius_km ? `${place.precision}, within ${place.radius_km} km` : place.precision;
  content.append(name, document.createElement("br"), link, days, where);
  return content;
}

function drawPlaces(places) {
  const paint = { color: colour("--accent"), weight: 1, fillOpacity: 0.55 };
  const uncertain = { color: colour("--accent"), weight: 1, dashArray: "4 4", fillOpacity: 0.05, interactive: false };
  for (const place of places.filter((found) => found.radius_km && found.precision !== "settlement" && found.precision !== "exact")) {
    L.circle([place.latitude, place.longitude], { ...uncertain, radius: place.radius_km * 1000 }).addTo(map);
  }

  for (const place of places) {
    const marker = L.circleMarker([place.latitude, place.longitude], {
      ...paint,
      radius: Math.min(18, 3 + 2 * Math.sqrt(place.claims)),
    });
    marker.bindPopup(() => popup(place));
    marker.addTo(map);
    markers.set(place.key, marker);
  }

  const shown = mostTold(places).map((place) => [place.latitude, place.longitude]);
  if (shown.length > 0) {
    map.fitBounds(shown, { padding: [30, 30], maxZoom: 8, animate: false });
  }
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

// Names of the places most told of, as many as there is room for.
function label(places) {
  labelled.splice(0).forEach((tooltip) => tooltip.remove());
  const taken = [];
  const bounds = map.getBounds();
  for (const place of places) {
    if (labelled.length === labels) {
      return;
    }

    if (!bounds.contains([place.latitude, place.longitude])) {
      continue;
    }

    const point = map.latLngToContainerPoint([place.latitude, place.longitude]);
    if (taken.every((other) => Math.abs(other.x - point.x) > 90 || Math.abs(other.y - point.y) > 22)) {
      taken.push(point);
      const name = document.createElement("span");
      name.textContent = place.name;
      labelled.push(
        L.tooltip({ permanent: true, direction: "right", offset: [8, 0], className: "place-name", interactive: false })
          .setLatLng([place.latitude, place.longitude])
          .setContent(name)
          .addTo(map),
      );
    }
  }
}

function linkRows() {
  document.querySelectorAll("tr[data-place]").forEach((row) => {
    const marker = markers.get(row.dataset.place);
    if (marker) {
      row.addEventListener("mouseenter", () => marker.setStyle({ weight: 4, fillOpacity: 0.9 }));
      row.addEventListener("mouseleave", () => marker.setStyle({ weight: 1, fillOpacity: 0.55 }));
      marker.on("mouseover", () => row.classList.add("lit"));
      marker.on("mouseout", () => row.classList.remove("lit"));
    }
  });
}

const [places] = await Promise.all([fetch(element.dataset.places).then((answer) => answer.json()), drawOutlines()]);
drawPlaces(places);
label(places);
map.on("moveend", () => label(places));
linkRows();
element.dataset.ready = String(places.length);
