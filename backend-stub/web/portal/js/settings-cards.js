// The cards of the settings form: each knows its element and how to read its part back.

import { h } from "./dom.js";
import { field } from "./parts.js";

function check(words, id, label, checked, own = false) {
  const input = h("input", { type: "checkbox", id: `setting-${id}`, checked: Boolean(checked) });
  const element = h("label", { class: "choice" }, input, h("span", {}, label,
    own && [" ", h("span", { class: "own-setting" }, words.t("settings.own"))]));
  return { element, read: () => input.checked };
}

function checks(words, id, names, chosen, label) {
  const boxes = names.map((name) => [name, check(words, `${id}-${name}`, label(name),
    chosen.includes(name))]);
  return {
    element: h("div", { class: "choices" }, boxes.map(([, box]) => box.element)),
    read: () => boxes.filter(([, box]) => box.read()).map(([name]) => name),
  };
}

function choose(words, id, values, chosen, prefix) {
  const select = h("select", { id: `setting-${id}` }, values.map((each) =>
    h("option", { value: each, selected: each === chosen }, words.t(`${prefix}.${each}`))));
  return { element: field(words.t(`settings.${id}`), select), read: () => select.value };
}

export function plainCard(words, features) {
  const methods = check(words, "payment_method_update", words.t("settings.payment_methods"),
    features.payment_method_update.enabled);
  const invoices = check(words, "invoice_history", words.t("settings.invoices"),
    features.invoice_history.enabled);
  return {
    element: h("section", { class: "card" }, h("h2", {}, words.t("settings.general")),
      h("div", { class: "choices" }, methods.element, invoices.element)),
    read: () => ({
      features: {
        payment_method_update: { enabled: methods.read() },
        invoice_history: { enabled: invoices.read() },
      },
    }),
  };
}

export function customerCard(words, feature) {
  const on = check(words, "customer_update", words.t("settings.customer_update"), feature.enabled);
  const allowed = checks(words, "allow", ["email", "name", "address", "phone", "tax_id"],
    feature.allowed_updates ?? [], (name) => words.t(`details.${name}`));
  return {
    element: h("section", { class: "card" }, h("h2", {}, words.t("details.title")), on.element,
      allowed.element),
    read: () => ({
      features: { customer_update: { enabled: on.read(), allowed_updates: allowed.read() } },
    }),
  };
}

const prorations = ["none", "create_prorations", "always_invoice"];

export function plansCard(words, feature, products) {
  const on = check(words, "subscription_update", words.t("settings.subscription_update"),
    feature.enabled);
  const updates = checks(words, "update", ["price", "quantity", "promotion_code"],
    feature.default_allowed_updates ?? [], (name) => words.t(`settings.update.${name}`));
  const offered = (feature.products ?? []).flatMap((each) => each.prices);
  const lists = products.map((product) => ({
    product,
    prices: checks(words, "price", product.prices.map((each) => each.id), offered, (id) =>
      words.price(product.prices.find((each) => each.id === id))),
  }));
  const proration = choose(words, "update_proration", prorations, feature.proration_behavior,
    "proration");
  const conditions = (feature.schedule_at_period_end?.conditions ?? []).map((each) => each.type);
  const schedule = checks(words, "schedule", ["decreasing_item_amount", "shortening_interval"],
    conditions, (name) => words.t(`settings.schedule.${name}`));
  return {
    element: h("section", { class: "card" }, h("h2", {}, words.t("settings.plans")), on.element,
      updates.element,
      lists.map(({ product, prices }) => h("div", {}, h("h3", {}, product.name), prices.element)),
      proration.element, h("p", {}, words.t("settings.schedule")), schedule.element),
    read: () => ({
      features: {
        subscription_update: {
          enabled: on.read(),
          default_allowed_updates: updates.read(),
          products: lists.map(({ product, prices }) => ({ product: product.id, prices: prices.read() }))
            .filter((each) => each.prices.length > 0),
          proration_behavior: proration.read(),
          schedule_at_period_end: { conditions: schedule.read().map((type) => ({ type })) },
        },
      },
    }),
  };
}

const reasons = ["too_expensive", "missing_features", "switched_service", "unused",
  "customer_service", "too_complex", "low_quality", "other"];

export function cancelCard(words, feature, extension, coupons) {
  const on = check(words, "subscription_cancel", words.t("settings.subscription_cancel"),
    feature.enabled);
  const mode = choose(words, "cancel_mode", ["at_period_end", "immediately"], feature.mode,
    "settings.mode");
  const proration = choose(words, "cancel_proration", prorations, feature.proration_behavior,
    "proration");
  const ask = check(words, "cancellation_reason", words.t("settings.ask_reason"),
    feature.cancellation_reason.enabled);
  const options = checks(words, "reason", reasons, feature.cancellation_reason.options ?? [],
    (name) => words.t(`reason.${name}`));
  const required = check(words, "reason_required", words.t("settings.reason_required"),
    extension.cancellation_reason_required, true);
  const coupon = h("select", { id: "setting-retention_coupon" },
    h("option", { value: "" }, "–"),
    coupons.map((each) => h("option", {
      value: each.id, selected: each.id === extension.retention_coupon,
    }, each.name ?? each.id)));
  return {
    element: h("section", { class: "card" }, h("h2", {}, words.t("settings.cancellations")),
      on.element, mode.element, proration.element, ask.element, options.element, required.element,
      field(words.t("settings.retention_coupon"), coupon, { hint: words.t("settings.own") })),
    read: () => ({
      features: {
        subscription_cancel: {
          enabled: on.read(),
          mode: mode.read(),
          proration_behavior: proration.read(),
          cancellation_reason: { enabled: ask.read(), options: options.read() },
        },
      },
      extension: {
        cancellation_reason_required: required.read(),
        retention_coupon: coupon.value,
      },
    }),
  };
}

const months = [1, 2, 3, 6];

export function pauseCard(words, feature, extension) {
  const on = check(words, "subscription_pause", words.t("settings.subscription_pause"),
    feature.enabled);
  const offered = feature.duration?.type === "interval_options"
    ? (feature.duration.interval_options ?? []) : [];
  const times = checks(words, "pause", months.map(String), offered
    .filter((each) => each.interval === "month").map((each) => String(each.interval_count)),
  (count) => words.t("pause.month", { count: Number(count) }));
  const others = offered.filter((each) => each.interval !== "month");
  const instead = check(words, "pause_instead", words.t("settings.pause_instead"),
    extension.pause_instead_of_cancel, true);
  const options = () => [...others, ...times.read().map((count) =>
    ({ interval: "month", interval_count: Number(count) }))];
  return {
    element: h("section", { class: "card" }, h("h2", {}, words.t("settings.pauses")), on.element,
      h("p", { class: "muted small" }, words.t("settings.pause_times")), times.element,
      instead.element),
    read: () => ({
      features: {
        subscription_pause: {
          enabled: on.read(),
          duration: options().length
            ? { type: "interval_options", interval_options: options() }
            : { type: "indefinite", interval_options: [] },
        },
      },
      extension: { pause_instead_of_cancel: instead.read() },
    }),
  };
}
