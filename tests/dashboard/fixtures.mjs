// The fixtures, and the same moved in time so that they play now. The C++ tests of the views read
// the same files.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("./fixtures/", import.meta.url));

/** @param {string} name */
export const fixture = (name) => JSON.parse(readFileSync(`${folder}${name}.json`, "utf8"));

const time_names = new Set([
  "now",
  "opened",
  "phase_since",
  "phase_ends",
  "dosing_started",
  "dosing_ended",
  "at",
  "measured",
  "valid_until",
  "cuff_due",
  "raised",
  "since",
  "until",
  "audio_paused_until",
  "sent",
  "due",
  "closed",
  "end",
  "ended",
]);

/**
 * The same JSON with every time moved, so that a fixture plays now.
 * @template T @param {T} value @param {number} by @param {string} [name] @returns {T}
 */
export function shifted(value, by, name = "") {
  if (typeof value === "number")
    return /** @type {any} */ (time_names.has(name) ? value + by : value);
  if (Array.isArray(value)) {
    const inner = name === "times" ? "at" : name;
    return /** @type {any} */ (value.map((item) => shifted(item, by, inner)));
  }
  if (value === null || typeof value !== "object") return value;
  return /** @type {any} */ (
    Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shifted(item, by, key)]))
  );
}
