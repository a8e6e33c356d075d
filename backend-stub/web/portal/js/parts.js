// Small parts that several views use.

import { h } from "./dom.js";

export function backButton(portal, path = "/") {
  return h("button", { class: "back", id: "back", onclick: () => portal.go(path) },
    h("span", { "aria-hidden": "true" }, "←"), portal.t("action.back"));
}

export function summaryRow(label, value, attributes = {}) {
  return h("div", attributes, h("dt", {}, label), h("dd", { class: "number" }, value));
}

let fields = 0;

// A labelled control with a place for what is wrong with it; setError("") clears.
export function field(label, control, { hint = null } = {}) {
  const id = control.id || `field-${++fields}`;
  control.id = id;
  const problem = h("p", { class: "field-error", id: `${id}-error`, hidden: true });
  const element = h("div", { class: "field" },
    h("label", { for: id }, label), control, hint && h("p", { class: "muted small" }, hint), problem);
  element.setError = (text) => {
    problem.textContent = text;
    problem.hidden = !text;
    control.setAttribute("aria-invalid", String(Boolean(text)));
    if (text) {
      control.setAttribute("aria-describedby", problem.id);
    } else {
      control.removeAttribute("aria-describedby");
    }
  };
  element.control = control;
  return element;
}
