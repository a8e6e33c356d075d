import assert from "node:assert/strict";
import { test } from "node:test";
import { said, walk } from "./support/walk.mjs";

const world = walk();

test("a plan is paused for a chosen time and resumed by hand", async () => {
  const { customer, subscription } = await world.customer();
  const page = await world.portal(customer);
  await page.click("#pause-subscription");
  await page.check('input[name="pause"][value="1"]');
  await page.click("#confirm-pause");
  await page.waitForSelector("#resume-subscription");
  assert.match(await said(page), /is paused until/);
  assert.match(await page.textContent(".plan-sentence"), /resumes on/);
  assert.equal((await world.subscription(subscription.id)).status, "paused");
  await page.click("#resume-subscription");
  await page.waitForSelector("#pause-subscription");
  assert.equal((await world.subscription(subscription.id)).status, "active");
});
