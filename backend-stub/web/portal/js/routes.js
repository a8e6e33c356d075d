// Which view an address names. A view that the configuration does not offer leads home.

import { addCardView } from "./views/add-card.js";
import { cancelView } from "./views/cancel.js";
import { confirmUpdateView } from "./views/confirm-update.js";
import { detailsView } from "./views/details.js";
import { homeView } from "./views/home.js";
import { pauseView } from "./views/pause.js";
import { updateView } from "./views/update.js";

const routes = [
  [/^\/subscriptions\/([\w-]+)\/update$/, "subscription_update", updateView],
  [/^\/subscriptions\/([\w-]+)\/update\/([\w-]+)\/(\d{1,6})$/, "subscription_update",
    confirmUpdateView],
  [/^\/subscriptions\/([\w-]+)\/cancel$/, "subscription_cancel", cancelView],
  [/^\/subscriptions\/([\w-]+)\/pause$/, "subscription_pause", pauseView],
  [/^\/payment\/new$/, "payment_method_update", addCardView],
  [/^\/details$/, "customer_update", detailsView],
];

export async function viewFor(portal) {
  for (const [pattern, feature, view] of routes) {
    const match = pattern.exec(portal.path);
    if (match && (!feature || portal.state.features[feature].enabled)) {
      return view(portal, ...match.slice(1));
    }
  }
  return homeView(portal);
}
