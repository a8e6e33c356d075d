// What stands around the views: the brand panel, and the page that ends a session.

import { h, link } from "./dom.js";

export function showPanel(portal) {
  const { business, session } = portal.state;
  const panel = document.getElementById("panel");
  panel.replaceChildren(
    h("p", { class: "brand" },
      h("span", { class: "brand-mark", "aria-hidden": "true" }, [...business.name][0] ?? "·"),
      h("span", {}, business.name)),
    h("div", { class: "stack-tight" },
      h("p", { class: "panel-headline" },
        business.headline || portal.t("panel.headline", { name: business.name })),
      h("p", { class: "panel-sub" }, portal.t("panel.sub"))),
    session.return_url && returnLink(portal.words, session.return_url, business.name),
    panelFoot(portal, business));
}

export function returnLink(words, url, name) {
  return link(url, { class: "return-link", id: "return-link" },
    h("span", { "aria-hidden": "true" }, "←"), words.t("action.return", { name }));
}

function panelFoot(portal, business) {
  return h("p", { class: "panel-foot" },
    h("span", { class: "test-mark" }, portal.t("panel.test")),
    business.terms_url
      && link(business.terms_url, { target: "_blank", rel: "noopener noreferrer" },
        portal.t("panel.terms")),
    business.privacy_url
      && link(business.privacy_url, { target: "_blank", rel: "noopener noreferrer" },
        portal.t("panel.privacy")));
}

// The session is over, or its state could not be had: nothing of the customer stays on screen.
export function showEnded(words, error, returnUrl) {
  const over = error.code === "session_expired" || error.code === "session_foreign";
  const title = words.t(over ? "ended.title" : "problem.title");
  document.title = title;
  document.getElementById("status").replaceChildren();
  document.getElementById("view").replaceChildren(
    h("div", { class: "stack" },
      h("h1", {}, title),
      h("p", { class: "muted" }, words.t(over ? "ended.text" : "error.server")),
      h("div", { class: "actions" },
        over
          ? returnUrl && link(returnUrl, { class: "button primary" }, words.t("ended.return"))
          : h("button", { class: "button", onclick: () => location.reload() },
            words.t("action.retry")))));
}
