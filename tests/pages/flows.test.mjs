import assert from "node:assert/strict";
import { test } from "node:test";
import { walk } from "./support/walk.mjs";

const world = walk();
const elsewhere = "http://127.0.0.1:9/after";

// What each deep link leads to, and how its task is brought to its end.
const flows = {
  payment_method_update: {
    flow: () => ({}),
    finish: async (page) => {
      await page.fill("#card-number", "4242424242424242");
      await page.fill("#card-expiry", "12/34");
      await page.fill("#card-cvc", "123");
      await page.click("#save-card");
    },
  },
  subscription_update: {
    flow: ({ subscription }) => ({ subscription_update: { subscription: subscription.id } }),
    finish: async (page) => {
      await page.click('[data-price="team_monthly"]');
      await page.click("#continue-update");
      await page.click("#confirm-update");
    },
  },
  subscription_update_confirm: {
    flow: ({ subscription }) => ({
      subscription_update_confirm: {
        subscription: subscription.id,
        items: [{
          id: subscription.items.data[0].id,
          price: world.catalog.prices.team_yearly,
          quantity: 1,
        }],
      },
    }),
    finish: (page) => page.click("#confirm-update"),
  },
  subscription_cancel: {
    flow: ({ subscription }) => ({ subscription_cancel: { subscription: subscription.id } }),
    finish: (page) => page.click("#confirm-cancel"),
  },
  subscription_pause: {
    flow: ({ subscription }) => ({ subscription_pause: { subscription: subscription.id } }),
    finish: (page) => page.click("#confirm-pause"),
  },
  customer_update: {
    flow: () => ({}),
    finish: async (page) => {
      await page.fill("#details-name", "New Name");
      await page.click("#save-details");
    },
  },
};

const endings = {
  portal_homepage: {
    after: { type: "portal_homepage" },
    check: async (page) => {
      await page.waitForSelector("#status .notice.good");
      await page.waitForSelector("#current-plan");
    },
  },
  hosted_confirmation: {
    after: { type: "hosted_confirmation", hosted_confirmation: { custom_message: "Ta <b>da" } },
    check: async (page) => {
      await page.waitForSelector("#hosted-confirmation");
      assert.match(await page.textContent("#hosted-confirmation"), /Ta <b>da/);
    },
  },
  redirect: {
    after: { type: "redirect", redirect: { return_url: elsewhere } },
    prepare: (page) => page.route(elsewhere, (route) => route.fulfill({ body: "back" })),
    check: (page) => page.waitForURL(elsewhere),
  },
};

for (const [type, { flow, finish }] of Object.entries(flows)) {
  for (const [ending, { after, prepare, check }] of Object.entries(endings)) {
    test(`${type} leads to its task and ends in ${ending}`, async () => {
      const who = await world.customer();
      const page = await world.portal(who.customer, {
        session: { flow_data: { type, ...flow(who), after_completion: after } },
      });
      await prepare?.(page);
      await finish(page);
      await check(page);
    });
  }
}
