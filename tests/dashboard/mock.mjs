// A server that plays a floor of beds through the contract of daemon/dashboard/README.md, without
// daemon, database or network. The tests steer it; run by hand it plays on:
//   node tests/dashboard/mock.mjs --port 8090 [--beds 12] [--demo 4] [--role technician] [--mode forward] [--door]
// It knows nothing of medicine: numbers wander, and commands change what they name.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

import { fixture, shifted } from "./fixtures.mjs";
import { text_frame } from "./frame.mjs";
import { obey } from "./obey.mjs";
import { play, trend_of } from "./story.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
export const www = join(here, "../../daemon/dashboard/www");

const kinds = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

export class Mock {
  /**
   * @param {{beds?: number, demo?: number, role?: string, door?: boolean, mode?: string,
   *   now?: () => number}} [how]
   */
  constructor({
    beds = 6,
    demo = 0,
    role = "nurse",
    door = false,
    mode = "",
    now = Date.now,
  } = {}) {
    const floor = fixture("floor");
    const began = now();
    this.now = demo ? () => Math.round(began + (now() - began) * demo) : now;
    this.by = began - floor.now;
    this.hello = shifted(floor, this.by);
    this.hello.demo = demo ? { speed: demo } : null;
    if (mode) this.hello.mode = mode;
    this.people = fixture("people");
    if (role !== "nurse")
      this.hello.you = this.people.people.find((/** @type {any} */ person) => person.role === role);
    for (let i = 6; i < beds; ++i)
      this.hello.beds.push(copy_of(this.hello.beds[[1, 2, 3, 5][i % 4]], i));
    this.hello.beds.length = beds;
    this.signed_in = !door;
    this.silent = false;
    /** Every command that came: path and body. @type {{path: string, body: any}[]} */
    this.commands = [];
    /** What to answer instead of 200, by path. @type {Map<string, {status: number, body: any}>} */
    this.refusals = new Map();
    /** Hold back the echo of commands until release() @type {(() => void)[]|null} */
    this.held = null;
    /** @type {Set<import("node:net").Socket>} */
    this.sockets = new Set();
    this.server = createServer((request, response) => this.answer(request, response));
    this.server.on("upgrade", (request, socket) =>
      this.upgrade(request, /** @type {any} */ (socket)),
    );
  }

  /** @param {number} [port] @returns {Promise<string>} its address */
  async start(port = 0) {
    await new Promise((resolve) => this.server.listen(port, "127.0.0.1", () => resolve(null)));
    const address = /** @type {import("node:net").AddressInfo} */ (this.server.address());
    return `http://127.0.0.1:${address.port}/`;
  }

  async stop() {
    this.drop();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(() => resolve(null)));
  }

  /** @param {string} id @returns {any} */
  bed(id) {
    return id === "clinic"
      ? this.hello.station
      : this.hello.beds.find((/** @type {any} */ bed) => bed.id === id);
  }

  /** Changes a bed and tells the screens. @param {string} id @param {(bed: any) => void} change */
  change(id, change) {
    const bed = this.bed(id);
    change(bed);
    this.tell({ type: "bed", now: this.now(), bed });
  }

  /** @param {any} message */
  tell(message) {
    if (this.silent) return;
    for (const socket of this.sockets) socket.write(text_frame(JSON.stringify(message)));
  }

  /** Closes every stream as a server that dies does. */
  drop() {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  release() {
    const held = this.held ?? [];
    this.held = null;
    for (const act of held) act();
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:net").Socket} socket
   */
  upgrade(request, socket) {
    if (request.url !== "/api/live" || !this.signed_in || this.silent) {
      socket.end("HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n");
      return;
    }
    const accept = createHash("sha1")
      .update(`${request.headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest("base64");
    socket.write(
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    this.sockets.add(socket);
    socket.on("close", () => this.sockets.delete(socket));
    socket.on("error", () => this.sockets.delete(socket));
    socket.on("data", (data) => (data[0] & 0x0f) === 8 && socket.end());
    socket.write(text_frame(JSON.stringify({ ...this.hello, now: this.now() })));
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async answer(request, response) {
    const path = new URL(request.url ?? "/", "http://mock").pathname;
    const body = request.method === "POST" ? await read(request) : null;
    const json = (/** @type {number} */ status, /** @type {any} */ what) =>
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(what));
    if (!path.startsWith("/api/")) return serve(path, response);
    if (request.method === "POST" && request.headers["x-vigil"] !== "1")
      return json(403, { error: "Not from this page." });
    if (path === "/api/sign-in" || path === "/api/join") return this.door(path, body, json);
    if (!this.signed_in) return json(401, { error: "Sign in first.", mode: this.hello.mode });
    if (request.method === "POST") return this.command(path, body, json);
    const what = this.fetch(path);
    return what ? json(200, what) : json(404, { error: "There is no such thing." });
  }

  /** @param {string} path @param {any} body @param {(status: number, what: any) => void} json */
  door(path, body, json) {
    const known =
      path === "/api/join" ||
      this.people.people.some((/** @type {any} */ person) => person.name === body.name);
    if (!known || body.password === "wrong")
      return json(401, { error: "Name or password is not right." });
    this.signed_in = true;
    return json(200, this.hello.you);
  }

  /** @param {string} path */
  fetch(path) {
    const [, , what, id, more] = path.split("/");
    if (what === "me") return this.hello.you;
    if (what === "people") return this.people;
    if (what === "profiles") return fixture("profiles");
    if (what === "overlays") return fixture("overlays");
    if (what === "sessions") return shifted(fixture(id ? "session" : "sessions"), this.by);
    if (what === "beds" && more === "trend") return trend_of(this.bed(id), this.now());
    return null;
  }

  /** @param {string} path @param {any} body @param {(status: number, what: any) => void} json */
  command(path, body, json) {
    this.commands.push({ path, body });
    const refusal = this.refusals.get(path);
    if (refusal) return json(refusal.status, refusal.body);
    const [, , what, id, act] = path.split("/");
    if (what === "sign-out") this.signed_in = false;
    if (what === "people") {
      this.people.people.push({ ...body, joined: false });
      return json(200, { link: "/#/join/4f2b9c71d0e84a65" });
    }
    const echo = () =>
      what === "beds" &&
      this.change(id, (bed) => obey(bed, act, body, this.hello.you.name, this.now()));
    if (this.held) this.held.push(echo);
    else echo();
    return json(200, {});
  }
}

/** @param {any} bed @param {number} place */
function copy_of(bed, place) {
  return {
    ...structuredClone(bed),
    id: `bed${place + 1}`,
    name: `Bed ${place + 1}`,
    rank: bed.rank - place,
  };
}

/** @param {import("node:http").IncomingMessage} request */
async function read(request) {
  let text = "";
  for await (const piece of request) text += piece;
  return JSON.parse(text || "{}");
}

/** @param {string} path @param {import("node:http").ServerResponse} response */
function serve(path, response) {
  const dist = "node_modules/uplot/dist";
  const files = {
    "/": "index.html",
    "/uplot.js": `${dist}/uPlot.esm.js`,
    "/uplot.css": `${dist}/uPlot.min.css`,
  };
  const file =
    /** @type {Record<string, string>} */ (files)[path] ?? normalize(path).replace(/^[/\\]+/, "");
  try {
    const content = readFileSync(join(www, file));
    const kind =
      /** @type {Record<string, string>} */ (kinds)[extname(file)] ?? "application/octet-stream";
    response
      .writeHead(200, {
        "Content-Type": `${kind}; charset=utf-8`,
        "Content-Security-Policy": policy,
        "Cache-Control": "no-store",
      })
      .end(content);
  } catch {
    response.writeHead(404).end();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (/** @type {string} */ name) =>
    process.argv[process.argv.indexOf(`--${name}`) + 1];
  const given = (/** @type {string} */ name) => process.argv.includes(`--${name}`);
  const mock = new Mock({
    beds: given("beds") ? Number(option("beds")) : 6,
    demo: given("demo") ? Number(option("demo")) : 0,
    role: given("role") ? option("role") : "nurse",
    mode: given("mode") ? option("mode") : "",
    door: given("door"),
  });
  console.log(await mock.start(given("port") ? Number(option("port")) : 8090));
  play(mock);
}
