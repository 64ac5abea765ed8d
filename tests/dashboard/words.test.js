import assert from "node:assert/strict";
import { test } from "node:test";

import { fate_of, state_of, words } from "../../daemon/dashboard/www/words.js";

const alert = { id: 1, state: "active", priority: "high", owner: "", until: null };
const display = (/** @type {string} */ name) => ({ "rn.adams": "R. Adams" })[name] ?? name;
const state = (/** @type {object} */ change, now = 0) =>
  state_of(/** @type {any} */ ({ ...alert, ...change }), now, display);

test("an alert says in words who has it and for how long", () => {
  assert.equal(state({}), "Nobody has it");
  assert.equal(
    state({ state: "acknowledged", owner: "rn.adams", until: 192000 }),
    "Acknowledged by R. Adams, again in 3:12",
  );
  assert.equal(state({ state: "cleared" }), "Cleared, not yet seen");
  assert.match(state({ state: "suspended" }), /^Suspended, no signal/);
  assert.match(state({ state: "suspended", owner: "rn.adams" }), /R\. Adams has it$/);
});

test("a page has a fate, also while there is none", () => {
  const page = { fate: null, withdrawn: false };
  assert.equal(fate_of(/** @type {any} */ (page)), "being sent");
  assert.equal(
    fate_of(/** @type {any} */ ({ ...page, fate: "accepted" })),
    "accepted by the gateway",
  );
  assert.equal(fate_of(/** @type {any} */ ({ ...page, fate: "failed" })), "failed");
  assert.equal(
    fate_of(/** @type {any} */ ({ ...page, fate: "failed", withdrawn: true })),
    "withdrawn",
  );
});

test("what is due says in how many minutes, or since how many", () => {
  assert.equal(words.tasks.due("Cuff", 96000, 0), "Cuff in 2 min");
  assert.equal(words.tasks.due("Cuff", 0, 0), "Cuff now");
  assert.equal(words.tasks.due("Cuff", 0, 440000), "Cuff 7 min overdue");
});

test("every screen says what Vigil is not", () => {
  assert.equal(
    words.supplement,
    "Vigil supplements the bedside monitor's alarms; not a cleared device.",
  );
});

test("priorities have a mark and a word beside their colour", () => {
  assert.deepEqual(words.marks, { high: "***", medium: "**", low: "*" });
  assert.deepEqual(Object.keys(words.priorities), ["high", "medium", "low"]);
});
