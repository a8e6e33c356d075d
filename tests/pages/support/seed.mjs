// What the walks start from: three products, a configuration that offers everything, a customer.

const everything = (products) => ({
  business_profile: { headline: "Billing at Acme Cloud" },
  features: {
    customer_update: {
      enabled: true,
      allowed_updates: ["email", "name", "address", "phone", "tax_id"],
    },
    invoice_history: { enabled: true },
    payment_method_update: { enabled: true },
    subscription_cancel: {
      enabled: true,
      mode: "at_period_end",
      cancellation_reason: { enabled: true, options: ["too_expensive", "unused", "other"] },
    },
    subscription_pause: {
      enabled: true,
      duration: {
        type: "interval_options",
        interval_options: [
          { interval: "month", interval_count: 1 },
          { interval: "month", interval_count: 3 },
        ],
      },
    },
    subscription_update: {
      enabled: true,
      default_allowed_updates: ["price", "quantity", "promotion_code"],
      products,
      proration_behavior: "always_invoice",
      schedule_at_period_end: { conditions: [{ type: "decreasing_item_amount" }] },
    },
  },
});

export async function seedCatalog(stripe) {
  const prices = {};
  const products = [];
  for (const [name, month, year] of [["Starter", 900, 9000], ["Pro", 1900, 19000],
    ["Team", 4900, 49000]]) {
    const product = await stripe.post("products", { name, description: `${name} for everyone` });
    const ids = [];
    for (const [interval, amount] of [["month", month], ["year", year]]) {
      const price = await stripe.post("prices", {
        product: product.id,
        currency: "usd",
        unit_amount: amount,
        lookup_key: `${name.toLowerCase()}_${interval}ly`,
        recurring: { interval },
      });
      prices[price.lookup_key] = price.id;
      ids.push(price.id);
    }
    products.push({ product: product.id, prices: ids });
  }
  const configuration = await stripe.post("billing_portal/configurations", everything(products));
  return { prices, products, configuration };
}

export async function seedCustomer(stripe, catalog, {
  price = "pro_monthly", card = "pm_card_visa", name = "Pat Pro", quantity = 1,
} = {}) {
  const customer = await stripe.post("customers", { name, email: "pat@example.com" });
  const method = await stripe.post(`payment_methods/${card}/attach`, { customer: customer.id });
  await stripe.post(`customers/${customer.id}`, {
    invoice_settings: { default_payment_method: method.id },
  });
  const subscription = await stripe.post("subscriptions", {
    customer: customer.id,
    items: [{ price: catalog.prices[price], quantity }],
  });
  return { customer, method, subscription };
}

export function session(stripe, customer, more = {}) {
  return stripe.post("billing_portal/sessions", {
    customer: customer.id,
    return_url: "http://127.0.0.1:9/settings/billing",
    ...more,
  });
}
