// simple_hl7.mjs FILE SECONDS: parses the framed messages of FILE with simple-hl7, again and again for so long, after as long
// for the just-in-time compiler; prints how many a second. One field of the last row is read and compared, so that the work
// was done.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { Parser } = createRequire(import.meta.url)("simple-hl7");
const [file, seconds] = process.argv.slice(2);
const messages = readFileSync(file, "utf8").split("\x1c\r").filter(Boolean).map((m) => m.replace(/^\x0b/, "").replace(/\r$/, ""));
const parser = new Parser();

function run() {
  const began = performance.now();
  let count = 0;
  while (performance.now() - began < 1000 * seconds) {
    for (const text of messages) {
      const parsed = parser.parse(text);
      const value = parsed.segments.at(-1).getField(5);
      if (value !== "0") throw new Error(`OBX-5 of the last row is ${value}`);
      count += 1;
    }
  }
  return count / ((performance.now() - began) / 1000);
}

run();
console.log(run());
