import assert from "node:assert/strict";
import { test } from "node:test";

import { Commands } from "../../daemon/dashboard/www/actions.js";
import { read_fields } from "../../daemon/dashboard/www/chart.js";
import { words } from "../../daemon/dashboard/www/words.js";

const fine = { ok: true, status: 200, body: {}, error: "" };
const moments = () => new Promise((resolve) => setImmediate(resolve));

test("a command is saving until the stream has shown it", async () => {
  let echoed = false;
  const commands = new Commands(async () => fine);
  const done = commands.run("bed3/acknowledge/5", "/api", {}, () => echoed);
  assert.equal(commands.progress("bed3/acknowledge/5")?.state, "saving");
  await moments();
  commands.heard();
  assert.equal(commands.progress("bed3/acknowledge/5")?.state, "saving");
  echoed = true;
  commands.heard();
  assert.equal((await done).ok, true);
  assert.equal(commands.progress("bed3/acknowledge/5"), null);
});

test("an echo that came before the answer counts", async () => {
  const commands = new Commands(async () => fine);
  await commands.run("a", "/api", {}, () => true);
  assert.equal(commands.progress("a"), null);
});

test("a refusal stands beside the button until it is pressed again", async () => {
  const commands = new Commands(async () => ({
    ok: false,
    status: 409,
    body: null,
    error: "Not yet.",
  }));
  await commands.run("a", "/api", {}, () => true);
  assert.deepEqual(commands.progress("a"), { state: "error", text: "Not yet." });
  commands.dismiss("a");
  assert.equal(commands.progress("a"), null);
});

test("a second press while saving sends nothing", async () => {
  let sent = 0;
  const commands = new Commands(async () => (++sent, fine));
  const first = commands.run("a", "/api", {}, () => true);
  await commands.run("a", "/api", {}, () => true);
  await first;
  assert.equal(sent, 1);
});

test("an echo that never comes is said, and not taken for done", async () => {
  /** @type {(() => void)[]} */
  const due = [];
  const commands = new Commands(async () => fine, (what) => due.push(what));
  const done = commands.run("a", "/api", {}, () => false);
  await moments();
  assert.equal(due.length, 1);
  due[0]();
  await done;
  assert.equal(commands.progress("a")?.text, words.act.no_echo);
});

const empty = { systolic: "", diastolic: "", pulse_rate: "", spo2: "" };

test("charted numbers are read as numbers, empty fields are left out", () => {
  const { values, problem } = read_fields({ ...empty, systolic: " 132", diastolic: "84 " });
  assert.deepEqual([values, problem], [{ systolic: 132, diastolic: 84 }, ""]);
});

test("a slip of the keyboard is not charted", () => {
  for (const slip of ["9", "1000", "12o", "98.5", "-98"]) {
    assert.notEqual(read_fields({ ...empty, spo2: slip }).problem, "");
  }
  assert.equal(read_fields({ ...empty, systolic: "120" }).problem, words.chart.both);
  assert.equal(
    read_fields({ ...empty, systolic: "80", diastolic: "120" }).problem,
    words.chart.order,
  );
});
