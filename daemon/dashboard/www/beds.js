// @ts-check
// The floor: every bed with a session as a tile, sorted by who needs someone next; free beds and
// the state of all links in a strip below.

import { age } from "./ages.js";
import { h, icon, list, set_data, set_icon, set_text, show } from "./dom.js";
import { health } from "./model.js";
import { arrange, columns, ranked } from "./order.js";
import { shown } from "./reading.js";
import { link_state, tile } from "./tile.js";
import { state_of_device, words } from "./words.js";

/** @typedef {import("./types.js").Bed} Bed */
/** @typedef {import("./types.js").Desk} Desk */
/** @typedef {import("./types.js").Device} Device */
/** @typedef {import("./types.js").View} View */

/** @param {Desk} desk @param {() => number} heard_ago @returns {View} */
export function beds_view(desk, heard_ago) {
  const grid = h("div", { class: "floor-grid" });
  const empty = h("p", { class: "floor-empty" });
  const links = links_block(desk, heard_ago);
  const free = h("div", { class: "free-list" });
  const strip = h("div", { class: "floor-strip" }, links.element, free);
  const element = h("main", { class: "floor" }, grid, empty, strip);
  /** @type {import("./order.js").Places|null} */
  let places = null;
  let held_until = 0;
  let fitted = "";
  const hold = () => (held_until = desk.monotonic() + 1500);
  for (const touch of ["pointerdown", "pointermove", "keydown"]) grid.addEventListener(touch, hold);

  const key = (/** @type {Bed} */ bed) => bed.id;
  const tiles = list(grid, key, (bed) => tile(desk, bed));
  const chips = list(free, key, (bed) => free_bed(desk, bed));

  function update() {
    const beds = [...desk.model.beds.values()];
    const taken = beds.filter((bed) => bed.session !== null || bed.alerts.length > 0);
    const time = desk.monotonic();
    const last = places;
    places = arrange(last, taken, time, time < held_until);
    const moved = last !== null && last.order.join() !== places.order.join();
    const before = moved ? positions(grid) : null;
    tiles(places.order.map((id) => /** @type {Bed} */ (desk.model.beds.get(id))));
    if (before) glide(grid, before);
    chips(ranked(beds.filter((bed) => !taken.includes(bed))));
    const room = room_of(element);
    const shape = `${taken.length} ${room.width} ${room.height}`;
    if (shape !== fitted) fit(grid, taken.length, room);
    fitted = shape;
    put_strip(element, grid, strip);
    set_text(empty, beds.length ? words.all_free : words.no_beds);
    show(empty, taken.length === 0);
    show(grid, taken.length > 0);
    links.update();
  }
  return { element, update, close: () => tiles([]) };
}

/**
 * What there is to share out; the grid itself may be hidden or overfull.
 * @param {HTMLElement} floor
 */
function room_of(floor) {
  const padding = 30;
  const height = (floor.parentElement?.clientHeight ?? 0) - padding;
  return { width: floor.clientWidth - padding, height: Math.max(height, 400) };
}

/** @param {HTMLElement} grid @param {number} tiles @param {{width: number, height: number}} room */
function fit(grid, tiles, { width, height }) {
  const count = String(columns(tiles, width, height));
  set_data(grid, "columns", count);
  set_data(grid, "rows", String(Math.ceil(tiles / Number(count))));
}

/**
 * The strip stands below the tiles, or in the places that the last row leaves empty.
 * @param {HTMLElement} floor @param {HTMLElement} grid @param {HTMLElement} strip
 */
function put_strip(floor, grid, strip) {
  const tiles = grid.children.length - (strip.parentElement === grid ? 1 : 0);
  const empty = tiles ? Number(grid.dataset.columns) * Number(grid.dataset.rows) - tiles : 0;
  const parent = empty ? grid : floor;
  if (strip.parentElement !== parent) parent.append(strip);
  set_data(strip, "span", empty ? String(empty) : false);
}

/** @param {HTMLElement} grid */
function positions(grid) {
  return new Map([...grid.children].map((child) => [child, child.getBoundingClientRect()]));
}

/**
 * Tiles glide to their new places, so that eyes can follow.
 * @param {HTMLElement} grid
 * @param {Map<Element, DOMRect>} before
 */
function glide(grid, before) {
  for (const child of grid.children) {
    const old = before.get(child);
    if (!old) continue;
    const now = child.getBoundingClientRect();
    const [x, y] = [old.left - now.left, old.top - now.top];
    if (x === 0 && y === 0) continue;
    const from = { transform: `translate(${x}px, ${y}px)` };
    child.animate([from, { transform: "none" }], { duration: 450, easing: "ease-in-out" });
  }
}

/** A bed without session or alert: its name, what its monitor says (grey), its links. */
/** @param {Desk} desk @param {Bed} first */
function free_bed(desk, first) {
  const name = h("strong");
  const numbers = h("span", { class: "free-numbers" });
  const links = link_state();
  const element = h(
    "a",
    { class: "free-bed", href: `#/bed/${first.id}` },
    h("span", { class: "free-name" }, name, h("span", { class: "free-word" }, words.free)),
    numbers,
    links.element,
  );
  /** @param {Bed} bed */
  function update(bed) {
    const now = desk.model.now();
    set_text(name, bed.name);
    const spo2 = shown(bed, "spo2", now);
    const rate = shown(bed, "pulse_rate", now);
    const said = spo2.text !== "--" || rate.text !== "--";
    set_text(numbers, said ? `${spo2.text} % \u00b7 ${rate.text} ${words.reading.per_minute}` : "");
    links.update(bed);
  }
  return { element, update };
}

/** One block that tells silence from failure. @param {Desk} desk @param {() => number} heard_ago */
function links_block(desk, heard_ago) {
  const mark = icon("tick");
  const text = h("strong");
  const detail = h("span", { class: "health-detail" });
  const element = h("section", { class: "health" }, mark, h("div", {}, text, detail));
  const fault_text = (/** @type {{bed: Bed, device: Device}} */ { bed, device }) =>
    `${bed.name} ${device.name}: ${state_of_device(device, bed.id === desk.model.station?.id)}`;
  function update() {
    const { count, faults } = health(desk.model.everywhere());
    set_data(element, "bad", faults.length > 0 || count === 0);
    set_icon(mark, faults.length || count === 0 ? "unlink" : "tick");
    set_text(
      text,
      count === 0
        ? words.health.none
        : faults.length
          ? words.health.some(faults.length, count)
          : words.health.all(count),
    );
    set_text(
      detail,
      faults.length
        ? faults.slice(0, 3).map(fault_text).join(", ")
        : words.health.heard(age(heard_ago())),
    );
  }
  return { element, update };
}
