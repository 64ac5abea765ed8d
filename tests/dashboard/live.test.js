import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Live,
  ServerClock,
  liveness,
  silence_limit,
  wait_before,
} from "../../daemon/dashboard/www/live.js";

/** A clock that stands until it is moved. */
function hands() {
  let time = 1000;
  const clock = new ServerClock(() => time);
  return { clock, pass: (/** @type {number} */ length) => (time += length) };
}

test("the page carries the server's time on by itself", () => {
  const { clock, pass } = hands();
  clock.hear(5_000_000);
  pass(2500);
  assert.equal(clock.now(), 5_002_500);
  assert.equal(clock.silent_for(), 2500);
});

test("in a demonstration the page's clock runs as fast as the server's", () => {
  const { clock, pass } = hands();
  clock.speed = 4;
  clock.hear(0);
  pass(1000);
  assert.equal(clock.now(), 4000);
  assert.equal(clock.silent_for(), 1000);
});

test("messages that queued up are late although they have just arrived", () => {
  const { clock, pass } = hands();
  clock.hear(100_000);
  pass(20_000);
  clock.hear(102_000);
  assert.equal(clock.late_by(), 18_000);
  assert.equal(
    liveness({ open: true, greeted: true, silent_for: 0, late_by: clock.late_by() }),
    "not-live",
  );
  clock.restart();
  clock.hear(120_000);
  assert.equal(clock.late_by(), 0);
});

test("the screen is live only with an open stream that speaks", () => {
  const live = { open: true, greeted: true, silent_for: 0, late_by: 0 };
  assert.equal(liveness(live), "live");
  assert.equal(liveness({ ...live, silent_for: silence_limit - 1 }), "live");
  assert.equal(liveness({ ...live, silent_for: silence_limit }), "not-live");
  assert.equal(liveness({ ...live, open: false }), "not-live");
});

test("before the first word the screen is connecting, but not for ever", () => {
  const first = { open: false, greeted: false, silent_for: 100, late_by: 0 };
  assert.equal(liveness(first), "connecting");
  assert.equal(liveness({ ...first, silent_for: silence_limit }), "not-live");
});

test("waits between attempts grow and stay short", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 20].map(wait_before), [500, 1000, 2000, 4000, 5000, 5000]);
});

/** A stream that the test holds in its hands. */
function stream() {
  const { clock, pass } = hands();
  /** @type {any[]} */
  const sockets = [];
  /** @type {any[]} */
  const messages = [];
  const live = new Live({
    clock,
    heard: (message) => messages.push(message),
    refused: () => {},
    connect: () => {
      sockets.push({ readyState: 1, close() {} });
      return sockets[sockets.length - 1];
    },
  });
  live.start();
  const say = (/** @type {any} */ message, socket = sockets[sockets.length - 1]) =>
    socket.onmessage({ data: JSON.stringify(message) });
  return { live, sockets, messages, say, pass };
}
const hello = { type: "hello", version: 1, now: 0, demo: null };

test("a stream that falls silent is given up and opened again", () => {
  const { live, sockets, say, pass } = stream();
  say(hello);
  assert.equal(live.state(), "live");
  pass(silence_limit);
  assert.equal(live.state(), "not-live");
  live.check();
  assert.equal(sockets.length, 1);
  pass(silence_limit);
  live.check();
  assert.equal(sockets.length, 2);
});

test("a reconnected screen is not live before the new hello: the old state is not fresh", () => {
  const { live, sockets, say, pass, messages } = stream();
  say(hello);
  pass(100);
  live.start();
  assert.equal(sockets.length, 2);
  say({ type: "bed", now: 1 });
  assert.equal(messages.length, 1);
  assert.notEqual(live.state(), "live");
  say(hello);
  assert.equal(live.state(), "live");
});

test("a stream that does not come about is given up, one that opens late is not", () => {
  const { live, sockets, say, pass } = stream();
  say(hello);
  pass(60000);
  live.start();
  live.check();
  assert.equal(sockets.length, 2, "silence before it began is not its fault");
  pass(2 * silence_limit);
  live.check();
  assert.equal(sockets.length, 3);
});

test("what an abandoned stream still says is not heard", () => {
  const { live, sockets, say, messages } = stream();
  say(hello);
  live.start();
  say({ type: "beat", now: 5 }, sockets[0]);
  assert.equal(messages.length, 1);
});

test("a page of another version than the server says so", () => {
  const { live, say } = stream();
  say({ ...hello, version: 2 });
  assert.equal(live.outdated, true);
});
