// flow_data: a session that leads straight to one task, and what follows when that task is done.
// https://docs.stripe.com/customer-management/portal-deep-links

import { h, link } from "./dom.js";

export function flowPath(flow) {
  switch (flow.type) {
  case "payment_method_update": return "/payment/new";
  case "subscription_update": return `/subscriptions/${flow.subscription}/update`;
  case "subscription_update_confirm":
    return `/subscriptions/${flow.subscription}/update/${flow.price}/${flow.quantity}`;
  case "subscription_cancel": return `/subscriptions/${flow.subscription}/cancel`;
  case "subscription_pause": return `/subscriptions/${flow.subscription}/pause`;
  case "customer_update": return "/details";
  default: return "/";
  }
}

// True when the flow decided what is shown next.
export function afterFlow(portal, type) {
  const flow = portal.state.session.flow;
  if (!flow || portal.flowDone || !belongs(flow.type, type)) {
    return false;
  }
  portal.flowDone = true;
  const after = flow.after_completion ?? { type: "portal_homepage" };
  if (after.type === "redirect" && /^https?:\/\//i.test(after.return_url ?? "")) {
    location.assign(after.return_url);
    return true;
  }
  if (after.type === "hosted_confirmation") {
    showConfirmation(portal, after.custom_message);
    return true;
  }
  return false;
}

function belongs(flow, done) {
  return flow === done || (flow === "subscription_update_confirm" && done === "subscription_update");
}

function showConfirmation(portal, message) {
  const { business, session } = portal.state;
  const view = h("div", { class: "stack", id: "hosted-confirmation" },
    h("h1", {}, portal.t("confirmation.title")),
    h("p", {}, message || portal.t("confirmation.text")),
    session.return_url && h("div", { class: "actions" },
      link(session.return_url, { class: "button primary" },
        portal.t("action.return", { name: business.name }))));
  portal.clearNotice();
  portal.view.replaceChildren(view);
  document.title = `${portal.t("confirmation.title")} · ${business.name}`;
  view.querySelector("h1").tabIndex = -1;
  view.querySelector("h1").focus();
}
