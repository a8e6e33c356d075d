// One subscription: what it is, what happens next and when, and what can be done about it.

import { busyWhile, h } from "../dom.js";
import { statusPill, subscriptionSentence } from "../subscription-words.js";
import { methodName } from "./methods-section.js";

export function subscriptionSection(portal, subscription, index) {
  const first = index === 0;
  const heading = `subscription-${index}`;
  return h("section", {
    class: "section",
    id: first ? "current-plan" : undefined,
    "aria-labelledby": heading,
    "data-subscription": subscription.id,
  },
  h("div", { class: "section-head" },
    h("h2", { id: heading }, portal.t(first ? "home.current_plan" : "home.other_plan"))),
  h("div", { class: "plan" },
    h("div", { class: "stack-tight" }, about(portal, subscription)),
    h("div", { class: "actions" }, actions(portal, subscription, first)),
  ),
  h("div", { class: "problem" }));
}

function about(portal, subscription) {
  const { product, price, quantity, discount } = subscription;
  const amount = portal.words.money(price.amount * quantity, price.currency);
  return [
    h("div", { class: "plan-name" },
      h("h3", { class: "plan-product" }, product.name), statusPill(portal, subscription)),
    h("p", { class: "plan-price number" }, amount,
      h("span", { class: "per" }, ` ${portal.words.per(price)}`)),
    quantity > 1 && h("p", { class: "muted small" }, portal.t("plan.quantity", {
      quantity, each: portal.words.price(price),
    })),
    discount && h("p", { class: "small" }, discountText(portal, discount)),
    h("p", { class: "plan-sentence" }, subscriptionSentence(portal, subscription)),
    subscription.payment_method && h("p", { class: "muted small plan-method" },
      portal.t("plan.pays_with", { method: methodName(portal, subscription.payment_method) })),
  ];
}

export function discountText(portal, discount) {
  const off = discount.percent_off === null
    ? portal.words.money(discount.amount_off.amount, discount.amount_off.currency)
    : `${discount.percent_off} %`;
  return discount.ends_at
    ? portal.t("plan.discount_until", { off, date: portal.words.date(discount.ends_at) })
    : portal.t("plan.discount", { off });
}

function actions(portal, subscription, first) {
  const { features } = portal.state;
  const path = `/subscriptions/${subscription.id}`;
  const button = (name, target, tone = "") => h("button", {
    class: `button ${tone}`,
    id: first ? name : undefined,
    "data-action": name,
    onclick: () => portal.go(target),
  }, portal.t(`action.${name}`));

  if (subscription.cancel_at) {
    return [features.subscription_cancel.enabled && change(portal, subscription, {
      name: "keep-subscription", path: "/cancel/undo", message: "done.kept", tone: "primary", first,
    })];
  }
  if (subscription.pause) {
    return [
      features.subscription_pause.enabled && change(portal, subscription, {
        name: "resume-subscription", path: "/resume", message: "done.resumed", tone: "primary", first,
      }),
      features.subscription_cancel.enabled && button("cancel-subscription", `${path}/cancel`),
    ];
  }
  return [
    features.subscription_update.enabled && button("update-subscription", `${path}/update`, "primary"),
    subscription.pending_change && features.subscription_update.enabled
      && change(portal, subscription, {
        name: "keep-plan", path: "/update/undo", message: "done.kept_plan", first,
      }),
    features.subscription_pause.enabled && button("pause-subscription", `${path}/pause`),
    features.subscription_cancel.enabled && button("cancel-subscription", `${path}/cancel`),
  ];
}

// A change that needs no page of its own: it can be taken back by the button that replaces it.
function change(portal, subscription, { name, path, message, tone = "", first }) {
  const element = h("button", {
    class: `button ${tone}`, id: first ? name : undefined, "data-action": name,
  }, portal.t(`action.${name}`));
  return busyWhile(element, async () => {
    const place = element.closest("section").querySelector(".problem");
    const done = await portal.attempt(place, () =>
      portal.api.post(path, { subscription: subscription.id }));
    if (done) {
      await portal.changed(portal.t(message, { plan: subscription.product.name }));
    }
  });
}
