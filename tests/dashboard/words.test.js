import assert from "node:assert/strict";
import { test } from "node:test";

import { words_of_mode } from "../../daemon/dashboard/www/signs.js";
import { fate_of, state_of, unbroken, words } from "../../daemon/dashboard/www/words.js";

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

test("a number and its unit stay in one line", () => {
  assert.equal(
    unbroken("below 88 % for 62 s; then 3 seats"),
    "below 88\u00a0% for 62\u00a0s; then 3 seats",
  );
  assert.equal(unbroken("200 mmHg"), "200\u00a0mmHg");
});

test("only a mode that the page knows can look like peace", () => {
  assert.equal(words_of_mode("assist").sign, "");
  for (const mode of ["record-only", "forward", "", "toString"])
    assert.notEqual(words_of_mode(mode).sign, "", mode);
});
