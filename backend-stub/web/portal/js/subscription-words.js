// The one sentence that says what happens to a subscription next, with the date that matters.

import { h } from "./dom.js";

const tones = {
  active: "good",
  trialing: "good",
  past_due: "bad",
  unpaid: "bad",
  incomplete: "warn",
  paused: "warn",
};

export function statusPill(portal, subscription) {
  if (subscription.cancel_at) {
    return h("span", { class: "pill warn" }, portal.t("status.canceling"));
  }
  const status = subscription.pause ? "paused" : subscription.status;
  return h("span", { class: `pill ${tones[status] ?? ""}` }, portal.words.name("status", status));
}

export function subscriptionSentence(portal, subscription) {
  const date = (seconds) => portal.words.date(seconds);
  const { status, cancel_at, pause, trial_end, pending_change, current_period_end } = subscription;
  if (cancel_at) {
    return portal.t("sentence.ends", { date: date(cancel_at) });
  }
  if (pause) {
    return pause.resumes_at
      ? portal.t("sentence.paused_until", { date: date(pause.resumes_at) })
      : portal.t("sentence.paused");
  }
  if (pending_change) {
    return portal.t("sentence.pending", {
      plan: pending_change.product.name,
      price: portal.words.price(pending_change.price, pending_change.quantity),
      date: date(pending_change.effective_at),
    });
  }
  if (status === "trialing" && trial_end) {
    return portal.t("sentence.trial", { date: date(trial_end) });
  }
  if (status === "past_due" || status === "unpaid" || status === "incomplete") {
    return portal.t(`sentence.${status}`);
  }
  return renewal(portal, subscription, date(current_period_end));
}

function renewal(portal, { next_invoice, status }, date) {
  if (status !== "active") {
    return portal.words.name("status", status);
  }
  return next_invoice
    ? portal.t("sentence.renews_for", {
      date, amount: portal.words.money(next_invoice.amount, next_invoice.currency),
    })
    : portal.t("sentence.renews", { date });
}
