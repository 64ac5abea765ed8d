// @ts-check
// Where each bed stands on the floor. Pure. Beds that need someone sooner come first, but a tile
// must not run away from a hand that reaches for it: it moves up at once only for a bed that
// signals; all else waits.

/** @typedef {import("./types.js").Bed} Bed */

/** Without a new signal, beds change places at most this often. */
export const calm = 10000;

const names = new Intl.Collator("en", { numeric: true });

/** @param {Bed[]} beds */
export function ranked(beds) {
  return [...beds].sort((a, b) => b.rank - a.rank || names.compare(a.name, b.name));
}

/** @param {Bed} bed */
export const signals = (bed) => bed.alerts.some((alert) => alert.state === "active");

/**
 * @typedef {object} Places
 * @property {string[]} order bed ids, first place first
 * @property {number} moved when places last changed, monotonic milliseconds
 * @property {string} signalling the beds that signalled then
 */

/**
 * @param {Places|null} last
 * @param {Bed[]} beds
 * @param {number} time monotonic milliseconds
 * @param {boolean} held somebody is touching the screen
 * @returns {Places}
 */
export function arrange(last, beds, time, held) {
  const order = ranked(beds).map((bed) => bed.id);
  const signalling = beds
    .filter(signals)
    .map((bed) => bed.id)
    .sort()
    .join(" ");
  const next = { order, moved: time, signalling };
  if (!last || !same_beds(last.order, order)) return next;
  if (order.join() === last.order.join()) return { ...last, signalling };
  if (held) return last;
  const urgent = signalling !== last.signalling;
  return urgent || time - last.moved >= calm ? next : last;
}

/** @param {string[]} a @param {string[]} b */
function same_beds(a, b) {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

/** Narrower than this, in CSS pixels, and a blood pressure no longer fits beside two numbers. */
const narrowest = 340;

/**
 * Columns of the floor for so many tiles in this room. One empty place is welcome: the strip with
 * the links and the free beds goes there.
 * @param {number} tiles
 * @param {number} width
 * @param {number} height
 */
export function columns(tiles, width, height) {
  const wanted = 1.35; // width to height of a tile that reads well
  let best = 1;
  let least = Infinity;
  for (let count = 1; count <= Math.max(1, tiles); ++count) {
    const rows = Math.ceil(tiles / count);
    const shape = width / count / (height / rows);
    const empty = count * rows - tiles;
    if (count > 1 && width / count < narrowest) break;
    const fault = Math.abs(Math.log(shape / wanted)) + 0.45 * Math.max(0, empty - 1);
    if (fault < least) [best, least] = [count, fault];
  }
  return best;
}
