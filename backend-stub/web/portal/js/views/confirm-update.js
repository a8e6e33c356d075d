// What the change costs now and from then on, before it is made.

import { newConfirmation } from "../api.js";
import { busyWhile, h } from "../dom.js";
import { backButton, summaryRow } from "../parts.js";
import { promotionField } from "./promotion.js";

export async function confirmUpdateView(portal, id, price, quantity) {
  const subscription = portal.subscription(id);
  if (!subscription) {
    return portal.problemView({ code: "not_found" });
  }
  const wanted = { subscription: id, price, quantity: Number(quantity), promotion_code: null };
  const flow = portal.state.session.flow;
  const direct = flow?.type === "subscription_update_confirm" && !portal.flowDone;
  const summary = h("div", { class: "stack" });
  const problem = h("div", {});
  const confirmation = newConfirmation();
  const show = async () => {
    const preview = await portal.api.post("/update/preview", wanted);
    summary.replaceChildren(...previewParts(portal, preview));
    return preview;
  };
  const preview = await show();
  const confirm = h("button", { class: "button primary", id: "confirm-update" },
    portal.t("action.confirm"));
  busyWhile(confirm, () => apply(portal, wanted, confirmation, problem));
  return h("div", { class: "stack" },
    h("div", {},
      !direct && backButton(portal, `/subscriptions/${id}/update`),
      h("h1", {}, portal.t("confirm.title"))),
    changeCard(portal, subscription, preview),
    summary,
    preview.promotion_codes && promotionField(portal, wanted, show),
    problem,
    h("p", { class: "muted small" }, portal.t("confirm.consent", {
      name: portal.state.business.name,
    })),
    h("div", { class: "form-actions" }, confirm,
      h("button", { class: "button", onclick: () => portal.go("/") }, portal.t("action.go-back"))));
}

function changeCard(portal, subscription, { product, price, quantity }) {
  const row = (name, thing, count) => h("div", {},
    h("dt", { class: "muted" }, portal.t(name)),
    h("dd", {}, `${thing.product} · ${portal.words.price(thing.price, count)}`));
  return h("dl", { class: "card summary" },
    row("confirm.from", { product: subscription.product.name, price: subscription.price },
      subscription.quantity),
    row("confirm.to", { product: product.name, price }, quantity));
}

function previewParts(portal, preview) {
  const money = (amount) => portal.words.money(amount, preview.currency);
  if (preview.when === "period_end") {
    return [h("p", { class: "notice", id: "scheduled-notice" }, portal.t("confirm.scheduled", {
      date: portal.words.date(preview.effective_at),
    }))];
  }
  return [
    h("dl", { class: "summary", id: "proration" },
      preview.lines.map((line) => summaryRow(
        h("span", { class: "small" }, line.description), money(line.amount))),
      preview.discount > 0 && summaryRow(portal.t("confirm.discount"), money(-preview.discount)),
      preview.tax > 0 && summaryRow(portal.t("confirm.tax"), money(preview.tax)),
      preview.credit !== 0 && summaryRow(portal.t("confirm.credit"), money(preview.credit)),
      summaryRow(portal.t(preview.when === "now" ? "confirm.due_now" : "confirm.due_next"),
        h("span", { id: "due-now" }, money(preview.due)), { class: "total" })),
    h("p", { class: "muted small" }, portal.t("confirm.then", {
      price: portal.words.price(preview.price, preview.quantity),
    })),
  ];
}

async function apply(portal, wanted, confirmation, problem) {
  const done = await portal.attempt(problem, () =>
    portal.api.post("/update", wanted, confirmation));
  if (!done) {
    return;
  }
  const message = done.when === "period_end"
    ? portal.t("done.scheduled", {
      plan: done.product.name, date: portal.words.date(done.effective_at),
    })
    : portal.t("done.updated", { plan: done.product.name });
  await portal.changed(message, { flowType: "subscription_update" });
}
