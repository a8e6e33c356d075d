// A walk: the stub, its catalog and a browser, started once for a file of tests.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, afterEach, before } from "node:test";
import { seedCatalog, seedCustomer, session } from "./seed.mjs";
import { startStub, Stripe } from "./stub.mjs";

const require = createRequire(import.meta.url);
const browserPath = process.env.PORTICO_CHROMIUM ?? "/usr/bin/chromium";

function packages() {
  try {
    return { playwright: require("playwright-core"), axe: require.resolve("axe-core/axe.min.js") };
  } catch {
    throw new Error("npm packages are missing: run `npm ci` in tests/pages");
  }
}

export function walk() {
  const world = new World();
  before(() => world.open());
  afterEach(() => world.closeContexts());
  after(() => world.close());
  return world;
}

class World {
  async open() {
    const { playwright, axe } = packages();
    this.axeSource = readFileSync(axe, "utf8");
    this.stub = await startStub();
    this.stripe = new Stripe(this.stub.base);
    this.catalog = await seedCatalog(this.stripe);
    this.browser = await playwright.chromium.launch({
      executablePath: browserPath,
      chromiumSandbox: true,
      args: ["--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run"],
    });
  }

  async close() {
    await this.browser?.close();
    await this.stub?.stop();
  }

  async closeContexts() {
    await Promise.all((this.browser?.contexts() ?? []).map((each) => each.close()));
  }

  customer(options) {
    return seedCustomer(this.stripe, this.catalog, options);
  }

  async context(options = {}) {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 860 }, ...options,
    });
    context.setDefaultTimeout(60_000); // a busy machine is slow, not wrong
    return context;
  }

  // A page at the portal of `customer`, opened as the product would.
  async portal(customer, { session: sessionOptions = {}, ...options } = {}) {
    const opened = await session(this.stripe, customer, sessionOptions);
    const context = await this.context(options);
    const page = await context.newPage();
    page.problems = [];
    page.on("pageerror", (error) => page.problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of 4\d\d/.test(message.text())) {
        page.problems.push(message.text());
      }
    });
    await page.goto(opened.url);
    await page.waitForSelector("h1");
    return page;
  }

  subscription(id) {
    return this.stripe.get(`subscriptions/${id}`);
  }

  // No issue that axe calls serious or critical; and nothing to scroll sideways.
  async assertAccessible(page, what) {
    await page.evaluate(this.axeSource);
    const { violations } = await page.evaluate(() =>
      globalThis.axe.run(document, { iframes: false }));
    const serious = violations.filter((each) => ["serious", "critical"].includes(each.impact));
    assert.deepEqual(serious.map((each) => `${each.id}: ${each.nodes[0].html}`), [], what);
    const wider = await page.evaluate(() =>
      document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wider <= 0, `${what} is ${wider} px wider than its window`);
  }

  async shot(page, name) {
    const folder = process.env.PORTICO_SHOTS;
    if (folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
    }
  }
}

export async function said(page) {
  return (await page.locator("#status .notice").textContent()).trim();
}

export function assertClean(page) {
  assert.deepEqual(page.problems, [], "errors on the page's console");
}
