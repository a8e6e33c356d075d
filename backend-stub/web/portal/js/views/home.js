// The portal's first page: each subscription, then what else the configuration offers.

import { h } from "../dom.js";
import { detailsSection } from "./details-section.js";
import { invoicesSection } from "./invoices-section.js";
import { methodsSection } from "./methods-section.js";
import { subscriptionSection } from "./subscription-section.js";

export function homeView(portal) {
  const { subscriptions, features } = portal.state;
  return h("div", {},
    h("h1", {}, portal.t("home.title")),
    subscriptions.length === 0
      ? h("section", { class: "section", id: "current-plan" },
        h("p", { class: "muted" }, portal.t("home.none")))
      : subscriptions.map((each, index) => subscriptionSection(portal, each, index)),
    features.payment_method_update.enabled && methodsSection(portal),
    features.customer_update.enabled && detailsSection(portal),
    features.invoice_history.enabled && invoicesSection(portal));
}
