import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { walk } from "./support/walk.mjs";

const world = walk();

async function pdfOf(page, click) {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  const path = await download.path();
  const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
  return { name: download.suggestedFilename(), bytes: readFileSync(path), text };
}

test("an invoice opens in a new tab and says who owes what to whom", async () => {
  const { customer } = await world.customer({ name: "Zoë <b>Müller</b>" });
  const page = await world.portal(customer);
  const [sheet] = await Promise.all([
    page.waitForEvent("popup"), page.click('[data-action="view-invoice"]'),
  ]);
  await sheet.waitForSelector("#invoice-status");
  const text = await sheet.textContent("main");
  assert.match(text, /Acme Cloud/);
  assert.match(text, /Zoë <b>Müller<\/b>/);
  assert.match(text, /\$19\.00/);
  assert.match(text, /Paid/);
  await world.assertAccessible(sheet, "hosted invoice");
  await world.shot(sheet, "invoice");
});

test("the PDF is a real one with seller, buyer, lines, tax, total and currency", async () => {
  const { customer } = await world.customer({ name: "Zoë (Ltd) 株式会社" });
  const page = await world.portal(customer);
  const { name, bytes, text } = await pdfOf(page,
    () => page.click('[data-action="download-invoice"]'));
  assert.match(name, /\.pdf$/);
  assert.match(bytes.toString("latin1"), /^%PDF-1\./);
  for (const part of [/Acme Cloud +Zoë \(Ltd\) 株式会社/, /Pro.* 1 +\$19\.00/, /Tax +\$0\.00/,
    /Total \(USD\) +\$19\.00/, /Subtotal +\$19\.00/]) {
    assert.match(text, part);
  }
});

test("the tax is on the hosted invoice and in the PDF", async () => {
  const rate = await world.stripe.post("tax_rates",
    { display_name: "VAT", percentage: 19, inclusive: false });
  const { customer } = await world.customer();
  await world.stripe.post("invoiceitems", { customer: customer.id, amount: 700, currency: "usd" });
  const draft = await world.stripe.post("invoices", { customer: customer.id,
    pending_invoice_items_behavior: "include", default_tax_rates: [rate.id] });
  const open = await world.stripe.post(`invoices/${draft.id}/finalize`);
  const context = await world.context();
  const page = await context.newPage();
  await page.goto(open.hosted_invoice_url);
  const totals = (await page.locator("dl").last().textContent()).replace(/\s+/g, " ");
  assert.match(totals, /Subtotal ?\$7\.00 ?Tax ?\$1\.33 ?Total \(USD\) ?\$8\.33/);
  const { text } = await pdfOf(page, () => page.click('a[href$="/pdf"]'));
  assert.match(text, /Tax +\$1\.33/);
});

test("an open invoice is paid on its page", async () => {
  const { customer } = await world.customer();
  await world.stripe.post("invoiceitems", { customer: customer.id, amount: 700, currency: "usd",
    description: "Setup" });
  const draft = await world.stripe.post("invoices", { customer: customer.id,
    pending_invoice_items_behavior: "include", auto_advance: false });
  const open = await world.stripe.post(`invoices/${draft.id}/finalize`);
  const context = await world.context();
  const page = await context.newPage();
  await page.goto(open.hosted_invoice_url);
  await page.click("#pay-invoice");
  await page.waitForSelector(".notice.good");
  assert.equal((await world.stripe.get(`invoices/${draft.id}`)).status, "paid");
});

test("more invoices come on demand", async () => {
  const { customer } = await world.customer();
  for (let i = 0; i < 12; ++i) {
    await world.stripe.post("invoiceitems", { customer: customer.id, amount: 100 + i,
      currency: "usd" });
    const draft = await world.stripe.post("invoices", { customer: customer.id,
      pending_invoice_items_behavior: "include" });
    await world.stripe.post(`invoices/${draft.id}/finalize`);
  }
  const page = await world.portal(customer);
  assert.equal(await page.locator("[data-invoice]").count(), 10);
  await page.click("#more-invoices");
  await page.waitForFunction(() => document.querySelectorAll("[data-invoice]").length === 13);
  assert.equal(await page.isVisible("#more-invoices"), false);
});

test("an invoice link that is not one is a friendly 404", async () => {
  const context = await world.context();
  const page = await context.newPage();
  const response = await page.goto(`${world.stub.base}/i/nosuchtoken`);
  assert.equal(response.status(), 404);
  assert.match(await page.textContent("h1"), /nothing here/);
});
