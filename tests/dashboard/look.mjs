// A page in a real browser that looks at a mock of its own, for tests of the pages. Where there is no
// browser, `skip` says so in one line.

import assert from "node:assert/strict";
import { after, before } from "node:test";

import { Mock } from "./mock.mjs";

const tools = await import("./browser.mjs").catch(() => null);
export const skip = tools?.browser_path
  ? false
  : "no browser here: run npm ci and install chromium";

/** @type {import("playwright-core").Browser} */
let browser;
before(async () => {
  if (tools && !skip) browser = await tools.launch();
});
after(async () => browser?.close());

/**
 * A mock and a page that looks at it; both are gone afterwards, and the page must not have
 * complained.
 * @param {object} how for the mock
 * @param {string} hash
 * @param {(page: import("playwright-core").Page, mock: Mock, expected: string[]) => Promise<void>} act
 */
export async function look(how, hash, act) {
  const mock = new Mock(how);
  const url = await mock.start();
  const { page, complaints, close } = await /** @type {any} */ (tools).open_page(browser);
  /** Complaints that belong to the story. @type {string[]} */
  const expected = ["status of 4", "WebSocket"];
  try {
    await page.clock.install();
    await page.goto(url + hash);
    await act(page, mock, expected);
    const serious = complaints.filter(
      (/** @type {string} */ text) => !expected.some((words) => text.includes(words)),
    );
    assert.deepEqual(serious, []);
  } finally {
    await close();
    await mock.stop();
  }
}

/** @param {import("playwright-core").Page} page @param {string} id */
export const tile_of = (page, id) => page.locator(`.tile[data-bed="${id}"]`);

/** @param {import("playwright-core").Locator} locator @param {string|RegExp} text */
export async function says(locator, text) {
  await locator.filter({ hasText: text }).first().waitFor({ timeout: 20000 });
}
