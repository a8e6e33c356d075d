// Cancelling, as the configuration wants it: what is kept until when, the reason, and what is
// offered instead.

import { newConfirmation } from "../api.js";
import { busyWhile, h } from "../dom.js";
import { backButton } from "../parts.js";
import { cancelOffers } from "./cancel-offers.js";
import { reasonFields } from "./cancel-reason.js";

export function cancelView(portal, id) {
  const subscription = portal.subscription(id);
  if (!subscription) {
    return portal.problemView({ code: "not_found" });
  }
  const feature = portal.state.features.subscription_cancel;
  const problem = h("div", {});
  const reason = feature.reasons.enabled ? reasonFields(portal, feature.reasons) : null;
  const confirmation = newConfirmation();
  const confirm = h("button", { class: "button danger", id: "confirm-cancel" },
    portal.t("action.confirm-cancel"));
  busyWhile(confirm, async () => {
    if (reason && !reason.check()) {
      return;
    }
    const done = await portal.attempt(problem, () => portal.api.post("/cancel",
      { subscription: id, ...(reason ? reason.values() : {}) }, confirmation));
    if (done) {
      await portal.changed(doneText(portal, subscription, done),
        { flowType: "subscription_cancel" });
    }
  });
  return h("div", { class: "stack" },
    h("div", {}, backButton(portal), h("h1", {}, portal.t("cancel.title"))),
    h("p", { id: "cancel-effect" }, effectText(portal, subscription, feature)),
    cancelOffers(portal, subscription),
    reason?.element,
    problem,
    h("div", { class: "form-actions" }, confirm,
      h("button", { class: "button", onclick: () => portal.go("/") }, portal.t("action.go-back"))));
}

function effectText(portal, subscription, feature) {
  const values = { plan: subscription.product.name };
  if (feature.mode === "immediately" || subscription.status === "unpaid") {
    return portal.t("cancel.now", values);
  }
  return portal.t("cancel.at_end", {
    ...values, date: portal.words.date(subscription.current_period_end),
  });
}

function doneText(portal, subscription, done) {
  const values = { plan: subscription.product.name };
  return done.cancel_at
    ? portal.t("done.canceling", { ...values, date: portal.words.date(done.cancel_at) })
    : portal.t("done.canceled", values);
}
