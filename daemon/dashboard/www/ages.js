// @ts-check
// Lengths of time as people read them. Pure; every length is in milliseconds.

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/**
 * A running clock: "0:42", "23:14", "1:02:33". Never negative.
 * @param {number} length
 */
export function stopwatch(length) {
  const seconds = Math.max(0, Math.floor(length / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${minutes}:${two(seconds % 60)}`;
}

/**
 * Time left, rounded up, so that 0:00 means it is over.
 * @param {number} length
 */
export function countdown(length) {
  return stopwatch(Math.ceil(Math.max(0, length) / 1000) * 1000);
}

/**
 * How old something is: "4 s", "3 min", "1 h 5 min", "2 d". Rounded down, never negative.
 * @param {number} length
 */
export function age(length) {
  const seconds = Math.max(0, Math.floor(length / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return `${Math.floor(hours / 24)} d`;
}

/**
 * Whole minutes until something is due; negative once it is overdue. A task due in 61 s is due in
 * 2 min, one that was due 61 s ago is 1 min overdue: neither is made to look nearer than it is.
 * @param {number} due
 * @param {number} now
 */
export function minutes_until(due, now) {
  const left = due - now;
  return left >= 0 ? Math.ceil(left / 60000) : -Math.floor(-left / 60000);
}

/**
 * "14:03" by the clock on the wall where the screen hangs.
 * @param {number} time
 */
export function wall(time) {
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** @param {number} time */
export function wall_seconds(time) {
  return `${wall(time)}:${two(new Date(time).getSeconds())}`;
}

/** @param {number} time */
export function day(time) {
  const date = new Date(time);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
