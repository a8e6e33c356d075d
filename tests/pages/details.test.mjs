import assert from "node:assert/strict";
import { test } from "node:test";
import { said, walk } from "./support/walk.mjs";

const world = walk();

test("name, e-mail, phone and address are changed", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  await page.click("#update-details");
  await page.fill("#details-name", "Pat & Söhne <script>alert(1)</script>");
  await page.fill("#details-email", "billing@example.org");
  await page.fill("#details-phone", "+49 30 1234");
  await page.fill("#address-line1", "Hauptstraße 1");
  await page.fill("#address-city", "Berlin");
  await page.fill("#address-postal_code", "10115");
  await page.selectOption("#address-country", "DE");
  await page.click("#save-details");
  await page.waitForSelector("#status .notice.good");
  assert.match(await page.textContent('[data-detail="address"]'), /10115 Berlin.*Germany/s);
  assert.equal(await page.textContent('[data-detail="name"]'),
    "Pat & Söhne <script>alert(1)</script>");
  const stored = await world.stripe.get(`customers/${customer.id}`);
  assert.equal(stored.email, "billing@example.org");
  assert.equal(stored.address.country, "DE");
});

test("an address that is none is said next to the field and nothing is cleared", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  await page.click("#update-details");
  await page.fill("#details-name", "Somebody Else");
  await page.fill("#details-email", "not an address");
  await page.click("#save-details");
  await page.waitForSelector('#details-email[aria-invalid="true"]');
  assert.equal(await page.inputValue("#details-name"), "Somebody Else");
  const stored = await world.stripe.get(`customers/${customer.id}`);
  assert.equal(stored.name, "Pat Pro");
});

test("a tax ID is checked, added and removed", async () => {
  const { customer } = await world.customer();
  const page = await world.portal(customer);
  await page.click("#update-details");
  await page.fill("#tax-value", "nonsense");
  await page.click("#add-tax-id");
  await page.waitForSelector('#tax-value[aria-invalid="true"]');
  await page.fill("#tax-value", "DE123456789");
  await page.click("#add-tax-id");
  await page.waitForSelector('[data-action="remove-tax-id"]');
  const listed = await world.stripe.get(`customers/${customer.id}/tax_ids`);
  assert.equal(listed.data[0].value, "DE123456789");
  await page.click('[data-action="remove-tax-id"]');
  await page.waitForSelector('[data-action="remove-tax-id"]', { state: "detached" });
  assert.match(await said(page), /removed/);
});
