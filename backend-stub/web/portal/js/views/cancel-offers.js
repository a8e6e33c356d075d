// What is offered before cancelling: a discount for staying, or a pause.

import { busyWhile, h } from "../dom.js";
import { discountText } from "./subscription-section.js";

export function cancelOffers(portal, subscription) {
  const { features } = portal.state;
  const { pause_offer } = features.subscription_cancel;
  const { retention } = subscription;
  return h("div", { class: "stack", id: "cancel-offers" },
    retention && retentionCard(portal, subscription, retention),
    pause_offer && !subscription.pause && pauseCard(portal, subscription));
}

function retentionCard(portal, subscription, discount) {
  const problem = h("div", {});
  const accept = h("button", { class: "button primary", id: "accept-retention" },
    portal.t("action.accept-retention"));
  busyWhile(accept, async () => {
    const done = await portal.attempt(problem, () =>
      portal.api.post("/retention", { subscription: subscription.id }));
    if (done) {
      await portal.changed(portal.t("done.retained"), { flowType: "subscription_cancel" });
    }
  });
  return h("div", { class: "card stack-tight", id: "retention-offer" },
    h("h3", {}, portal.t("retention.title")),
    h("p", {}, discountText(portal, discount)),
    problem,
    h("div", { class: "actions" }, accept));
}

function pauseCard(portal, subscription) {
  return h("div", { class: "card stack-tight", id: "pause-offer" },
    h("h3", {}, portal.t("pause_offer.title")),
    h("p", {}, portal.t("pause_offer.text")),
    h("div", { class: "actions" },
      h("button", {
        class: "button", id: "pause-instead",
        onclick: () => portal.go(`/subscriptions/${subscription.id}/pause`),
      }, portal.t("action.pause-subscription"))));
}
