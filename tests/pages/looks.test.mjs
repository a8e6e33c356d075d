import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { assertClean, walk } from "./support/walk.mjs";

const world = walk();
const strings = new URL("../../backend-stub/web/portal/strings/", import.meta.url);

const views = [
  ["home", () => "/"],
  ["update", (id) => `/subscriptions/${id}/update`],
  ["confirm", (id) => `/subscriptions/${id}/update/${world.catalog.prices.team_yearly}/1`],
  ["cancel", (id) => `/subscriptions/${id}/cancel`],
  ["pause", (id) => `/subscriptions/${id}/pause`],
  ["card", () => "/payment/new"],
  ["details", () => "/details"],
];

for (const [locale, width, colorScheme] of [["en", 1280, "light"], ["de", 360, "light"],
  ["en", 360, "dark"], ["de", 1280, "dark"]]) {
  test(`every view is accessible: ${locale}, ${width} px, ${colorScheme}`, async () => {
    const { customer, subscription } = await world.customer();
    const page = await world.portal(customer, {
      session: { locale }, viewport: { width, height: 800 }, colorScheme,
    });
    for (const [name, path] of views) {
      const heading = await page.textContent("h1");
      await page.evaluate((to) => {
        location.hash = to;
      }, path(subscription.id));
      if (name !== "home") {
        await page.waitForFunction((was) => document.querySelector("h1").textContent !== was,
          heading);
      }
      await world.assertAccessible(page, `${name} ${locale} ${width} ${colorScheme}`);
      await world.shot(page, `${name}-${locale}-${width}-${colorScheme}`);
      assert.equal(await page.evaluate(() => document.documentElement.lang), locale);
    }
    assertClean(page);
  });
}

test("a plan is switched with the keyboard alone", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  const press = async (selector) => {
    await page.waitForSelector(selector);
    for (let i = 0; i < 60; ++i) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((to) => document.activeElement.matches(to), selector)) {
        await page.keyboard.press("Enter");
        return;
      }
    }
    assert.fail(`Tab never reached ${selector}`);
  };
  await press("#update-subscription");
  await press('[data-price="team_monthly"]');
  await press("#continue-update");
  await press("#confirm-update");
  await page.waitForSelector("#status .notice.good");
  const changed = await world.subscription(subscription.id);
  assert.equal(changed.items.data[0].price.lookup_key, "team_monthly");
});

test("every word exists in every language", () => {
  const [english, german] = ["en", "de"].map((each) =>
    JSON.parse(readFileSync(new URL(`${each}.json`, strings), "utf8")));
  assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  for (const [key, text] of Object.entries(english)) {
    const places = (value) => (value.match(/\{\w+\}|%\d/g) ?? []).sort();
    assert.deepEqual(places(german[key]), places(text), key);
  }
});
