import assert from "node:assert/strict";
import { test } from "node:test";

import { Model, by_need, elsewhere, health, next_task } from "../../daemon/dashboard/www/model.js";
import { arrange, calm, columns, ranked } from "../../daemon/dashboard/www/order.js";
import { fixture } from "./fixtures.mjs";

const bed = (/** @type {string} */ id, /** @type {number} */ rank, active = false) =>
  /** @type {any} */ ({ id, name: id, rank, alerts: active ? [{ state: "active" }] : [] });
const order = (/** @type {any} */ places) => places.order.join(" ");

test("beds stand by rank, then by name, and bed 10 comes after bed 9", () => {
  const beds = [bed("Bed 10", 5), bed("Bed 9", 5), bed("Bed 1", 7)];
  assert.deepEqual(
    ranked(beds).map(({ id }) => id),
    ["Bed 1", "Bed 9", "Bed 10"],
  );
});

test("a small change of rank does not move a tile before it has stood for a while", () => {
  const first = arrange(null, [bed("a", 2), bed("b", 1)], 0, false);
  const changed = [bed("a", 2), bed("b", 3)];
  assert.equal(order(arrange(first, changed, calm - 1, false)), "a b");
  assert.equal(order(arrange(first, changed, calm, false)), "b a");
});

test("a bed that begins to signal moves up at once", () => {
  const first = arrange(null, [bed("a", 2), bed("b", 1)], 0, false);
  assert.equal(order(arrange(first, [bed("a", 2), bed("b", 9, true)], 100, false)), "b a");
});

test("no tile moves away under a hand, and it moves when the hand is gone", () => {
  const first = arrange(null, [bed("a", 2), bed("b", 1)], 0, false);
  const changed = [bed("a", 2), bed("b", 9, true)];
  const held = arrange(first, changed, 100, true);
  assert.equal(order(held), "a b");
  assert.equal(order(arrange(held, changed, 200, false)), "b a");
});

test("a bed that is opened or closed is placed at once, also under a hand", () => {
  const first = arrange(null, [bed("a", 2)], 0, false);
  assert.equal(order(arrange(first, [bed("a", 2), bed("b", 3)], 1, true)), "b a");
});

test("four to twelve tiles fill a station and stay wide enough on a tablet", () => {
  const station = [4, 6, 8, 12].map((tiles) => columns(tiles, 1888, 900));
  assert.deepEqual(station, [2, 3, 4, 4]);
  assert.equal(columns(12, 1148, 690), 3);
  assert.equal(columns(6, 788, 1000), 2);
  assert.equal(columns(1, 1888, 900), 1);
});

test("the alert that needs somebody first is on top", () => {
  const [first] = by_need(
    fixture("floor").beds.find((/** @type {any} */ one) => one.id === "bed4"),
  );
  assert.equal(first.priority, "medium");
  const acknowledged_high = { state: "acknowledged", priority: "high", since: 9 };
  const active_low = { state: "active", priority: "low", since: 1 };
  const sorted = by_need(/** @type {any} */ ({ alerts: [acknowledged_high, active_low] }));
  assert.equal(sorted[0].state, "active");
});

test("the next task is the earliest, whatever the order on the wire", () => {
  const tasks = [
    { id: "b", due: 9 },
    { id: "a", due: 3 },
  ];
  assert.equal(next_task(/** @type {any} */ ({ tasks }))?.id, "a");
});

test("a silent device is counted wherever it is, also in the clinic's own parts", () => {
  const floor = fixture("floor");
  assert.equal(health([...floor.beds, floor.station]).faults.length, 3);
  floor.station.devices[0].up = false;
  assert.equal(health([...floor.beds, floor.station]).faults.length, 4);
  assert.equal(health([]).count, 0);
});

test("of all alerts elsewhere the worst comes first, also when it came last", () => {
  const model = new Model(() => 0);
  const floor = fixture("floor");
  model.apply({ ...floor, type: "hello" });
  const order = (/** @type {string} */ here) => elsewhere(model, here).map(({ bed: { id } }) => id);
  assert.deepEqual(order("record"), ["bed1", "bed4"]);
  assert.deepEqual(order("bed1"), ["bed4"]);
  assert.deepEqual(order(""), []);
  const [alert] = model.beds.get("bed1")?.alerts ?? [];
  model.apply({ type: "bed", now: 1, bed: { ...floor.station, alerts: [{ ...alert, id: 1 }] } });
  assert.deepEqual(order(""), ["clinic"]);
  assert.deepEqual(order("people"), ["bed1", "clinic", "bed4"]);
});
