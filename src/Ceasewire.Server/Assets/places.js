// Places as circles on one canvas. Those that would lie on one another at a zoom are one circle, so that a map of many
// thousands draws some thousands at most; zooming in parts them.

import { colour } from "./colours.js";

const cell = 12;
const labels = 30;
const lettering = "600 12px system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif";

function radius(claims) {
  return Math.min(18, 3 + 2 * Math.sqrt(claims));
}

export const Places = L.Renderer.extend({
  // Those of which most is told first.
  initialize(places) {
    L.Renderer.prototype.initialize.call(this, { padding: 0.25 });
    this._places = places.map((place) => ({ place, at: L.CRS.EPSG3857.latLngToPoint(L.latLng(place.latitude, place.longitude), 0) }));
    this._byZoom = new Map();
    this._lit = null;
  },

  // The circle under a point of the map's container, or none.
  find(point) {
    const at = this._map.containerPointToLayerPoint(point);
    return this._drawn.findLast((group) => Math.hypot(group.x - at.x, group.y - at.y) <= group.radius + 2);
  },

  // Marks the circle that holds the place of that key; null marks none.
  light(key) {
    if (this._lit !== key) {
      this._lit = key;
      this._update();
    }
  },

  _initContainer() {
    this._container = document.createElement("canvas");
  },

  _destroyContainer() {
    this._container.remove();
    delete this._container;
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) {
      return;
    }

    L.Renderer.prototype._update.call(this);
    const size = this._bounds.getSize();
    const dots = L.Browser.retina ? 2 : 1;
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._container.width = dots * size.x;
    this._container.height = dots * size.y;
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    const canvas = this._container.getContext("2d");
    canvas.scale(dots, dots);
    canvas.translate(-this._bounds.min.x, -this._bounds.min.y);
    this._draw(canvas);
  },

  _draw(canvas) {
    const origin = this._map.getPixelOrigin();
    const { min, max } = this._bounds;
    const paint = colour("--accent");
    canvas.strokeStyle = paint;
    canvas.fillStyle = paint;
    this._drawn = [];
    for (const group of this._groups(this._map.getZoom())) {
      const x = group.left - origin.x;
      const y = group.top - origin.y;
      if (x > min.x - 20 && x < max.x + 20 && y > min.y - 20 && y < max.y + 20) {
        this._drawn.push({ ...group, x, y });
      }
    }

    for (const { x, y, radius: size, members } of this._drawn) {
      const isLit = this._lit !== null && members.some((place) => place.key === this._lit);
      canvas.beginPath();
      canvas.arc(x, y, size, 0, 2 * Math.PI);
      canvas.globalAlpha = isLit ? 0.9 : 0.55;
      canvas.fill();
      canvas.globalAlpha = 1;
      canvas.lineWidth = isLit ? 4 : members.length > 1 ? 2 : 1;
      canvas.stroke();
    }

    this._label(canvas);
  },

  // Names of the places most told of, as many as there is room for. As text on the canvas they cost no layout.
  _label(canvas) {
    const taken = [];
    canvas.font = lettering;
    canvas.textBaseline = "middle";
    canvas.lineJoin = "round";
    canvas.lineWidth = 3;
    canvas.strokeStyle = colour("--land");
    canvas.fillStyle = colour("--ink");
    for (const { x, y, radius: size, members } of this._drawn) {
      if (taken.length === labels) {
        break;
      }

      if (taken.every((other) => Math.abs(other.x - x) > 90 || Math.abs(other.y - y) > 22)) {
        taken.push({ x, y });
        canvas.strokeText(members[0].name, x + size + 4, y);
        canvas.fillText(members[0].name, x + size + 4, y);
      }
    }

    this.names = taken.length;
    this.count = this._drawn.length;
  },

  // What is drawn at a zoom; cells are those of the whole world, so that moving the map changes nothing.
  _groups(zoom) {
    if (!this._byZoom.has(zoom)) {
      const scale = 2 ** zoom;
      const cells = new Map();
      for (const { place, at } of this._places) {
        const left = at.x * scale;
        const top = at.y * scale;
        const key = `${Math.floor(left / cell)} ${Math.floor(top / cell)}`;
        const group = cells.get(key);
        if (group) {
          group.members.push(place);
          group.claims += place.claims;
        } else {
          cells.set(key, { left, top, claims: place.claims, members: [place] });
        }
      }

      this._byZoom.set(zoom, [...cells.values()].map((group) => ({ ...group, radius: radius(group.claims) })));
    }

    return this._byZoom.get(zoom);
  },
});
