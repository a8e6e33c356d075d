// Why: asked, or required; with room for own words.

import { h } from "../dom.js";
import { field } from "../parts.js";

export function reasonFields(portal, reasons) {
  const problem = h("p", { class: "field-error", id: "reason-error", role: "alert" });
  const group = h("fieldset", { id: "cancel-reason", "aria-describedby": "reason-error" },
    h("legend", {}, portal.t(reasons.required ? "cancel.reason_required" : "cancel.reason")),
    h("div", { class: "choices" }, reasons.options.map((each) => h("label", { class: "choice" },
      h("input", { type: "radio", name: "reason", value: each }),
      h("span", {}, portal.words.name("reason", each))))),
    problem);
  const comment = field(portal.t("cancel.comment"),
    h("textarea", { id: "cancel-comment", maxlength: 1000 }));
  const chosen = () => group.querySelector("input:checked")?.value ?? null;
  return {
    element: h("div", { class: "stack" }, group, comment),
    values: () => ({ reason: chosen(), comment: comment.control.value.trim() || null }),
    check: () => {
      const missing = reasons.required && !chosen();
      problem.textContent = missing ? portal.t("error.reason_required") : "";
      if (missing) {
        group.querySelector("input")?.focus();
      }
      return !missing;
    },
  };
}
