// The fixtures are what the C++ tests of the views compare with and what the mock plays. They must
// have the shape that the contract shows, no key more and no key less.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fixture, shifted } from "./fixtures.mjs";

const contract = readFileSync(new URL("../../daemon/dashboard/README.md", import.meta.url), "utf8");
const blocks = [...contract.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text]) => text);
const bed_example = JSON.parse(blocks.find((text) => text.startsWith('{"id"')) ?? "{}");
const record_example = JSON.parse(blocks.find((text) => text.includes('"timeline"')) ?? "{}");
const floor = fixture("floor");

/** Gates stand only where the next phase has one. */
const optional = new Set(["gate"]);
/** Keys of these differ from bed to bed. */
const open = new Set(["readings", "items"]);

/** @param {any} value @param {any} example @param {string} where */
function same_shape(value, example, where) {
  if (value === null || example === null) return;
  if (Array.isArray(example)) {
    assert.ok(Array.isArray(value), `${where} is a list`);
    for (const item of value) same_shape(item, example[0], `${where}[]`);
    return;
  }
  if (typeof example !== "object") {
    assert.equal(typeof value, typeof example, where);
    return;
  }
  const name = where.split(".").at(-1) ?? "";
  if (open.has(name)) {
    const [sample] = Object.values(example);
    for (const [key, item] of Object.entries(value)) same_shape(item, sample, `${where}.${key}`);
    return;
  }
  const wanted = Object.keys(example).filter((key) => key in value || !optional.has(key));
  assert.deepEqual(Object.keys(value), wanted, `keys of ${where}, in order`);
  for (const key of wanted) same_shape(value[key], example[key], `${where}.${key}`);
}

test("every bed of the fixture has the shape of the contract", () => {
  assert.equal(floor.beds.length, 6);
  for (const bed of [...floor.beds, floor.station]) same_shape(bed, bed_example, bed.id);
});

test("the hello of the fixture has the keys of the contract", () => {
  const example = blocks.find((text) => text.includes('"hello"'))?.split("\n{")[0] ?? "";
  const keys = [...example.matchAll(/"(\w+)":/g)].map(([, key]) => key);
  for (const key of Object.keys(floor)) assert.ok(keys.includes(key), key);
  assert.ok(keys.includes("mode"));
});

test("overlays that may be signed have the keys of the contract", () => {
  const row = contract.split("\n").find((line) => line.startsWith("| `/api/overlays`")) ?? "";
  for (const overlay of fixture("overlays").overlays) {
    for (const key of Object.keys(overlay)) assert.ok(row.includes(`"${key}"`), key);
  }
});

test("the record of a session has the shape of the contract", () => {
  same_shape(fixture("session"), record_example, "session");
});

test("the fixture shows every state that a screen must show", () => {
  const alerts = floor.beds.flatMap((/** @type {any} */ bed) => bed.alerts);
  const states = new Set(alerts.map((/** @type {any} */ alert) => alert.state));
  assert.deepEqual([...states].sort(), ["acknowledged", "active", "cleared", "suspended"]);
  const priorities = new Set(alerts.map((/** @type {any} */ alert) => alert.priority));
  assert.deepEqual([...priorities].sort(), ["high", "low", "medium"]);
  const overlays = floor.beds.flatMap((/** @type {any} */ bed) => bed.session?.overlays ?? []);
  const forces = new Set(overlays.map((/** @type {any} */ one) => one.in_force));
  assert.equal(forces.size, 2, "one in force, one that waits");
  const devices = floor.beds.flatMap((/** @type {any} */ bed) => bed.devices);
  assert.ok(devices.some((/** @type {any} */ one) => one.foreign));
  for (const list of ["ended", "missed", "quiet"])
    assert.ok(
      floor.beds.some((/** @type {any} */ bed) => bed[list].length > 0),
      list,
    );
});

test("a fixture that is played now keeps its distances", () => {
  const later = shifted(floor, 5000);
  assert.equal(later.now, floor.now + 5000);
  assert.equal(later.beds[0].cuff.at - later.now, floor.beds[0].cuff.at - floor.now);
  assert.equal(later.beds[0].rank, floor.beds[0].rank);
  assert.equal(later.beds[0].stale_after, floor.beds[0].stale_after);
});
