// The customer's cards, as listed on the first page.

import { busyWhile, h } from "../dom.js";

export function methodName(portal, method) {
  const brand = portal.words.name("brand", method.brand);
  return portal.t("method.name", { brand, last4: method.last4 });
}

export function methodsSection(portal) {
  const methods = portal.state.payment_methods;
  return h("section", { class: "section", id: "payment-methods", "aria-labelledby": "methods-title" },
    h("div", { class: "section-head" },
      h("h2", { id: "methods-title" }, portal.t("methods.title"))),
    h("div", { class: "problem" }),
    methods.length === 0 && h("p", { class: "muted" }, portal.t("methods.none")),
    h("ul", { class: "rows" }, methods.map((each) => methodRow(portal, each))),
    h("div", { class: "actions" },
      h("button", {
        class: "button", id: "add-payment-method", onclick: () => portal.go("/payment/new"),
      }, portal.t("action.add-payment-method"))));
}

function methodRow(portal, method) {
  const name = methodName(portal, method);
  return h("li", { "data-method": method.id },
    h("span", { class: "row-main" },
      h("span", { class: "number" }, name),
      h("span", { class: "muted small number" }, portal.t("method.expires", {
        month: String(method.exp_month).padStart(2, "0"), year: method.exp_year,
      })),
      method.default && h("span", { class: "pill" }, portal.t("method.default")),
      method.expired && h("span", { class: "pill bad" }, portal.t("method.expired"))),
    h("span", { class: "actions" },
      !method.default && change(portal, method, "make-default", "/payment-methods/default",
        "done.default", name),
      method.removable && change(portal, method, "remove-method", "/payment-methods/remove",
        "done.removed", name)));
}

function change(portal, method, action, path, message, name) {
  const button = h("button", {
    class: "button quiet", "data-action": action, "aria-label": portal.t(`label.${action}`, { name }),
  }, portal.t(`action.${action}`));
  return busyWhile(button, async () => {
    const place = document.querySelector("#payment-methods .problem");
    const done = await portal.attempt(place, () =>
      portal.api.post(path, { payment_method: method.id }));
    if (done) {
      await portal.changed(portal.t(message, { method: name }));
    }
  });
}
