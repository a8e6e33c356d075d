// A promotion code, checked by the preview before it is used.

import { busyWhile, h } from "../dom.js";
import { field } from "../parts.js";

export function promotionField(portal, wanted, show) {
  const input = h("input", {
    id: "promotion-code", maxlength: 100, autocomplete: "off", spellcheck: "false",
  });
  const entry = field(portal.t("promotion.label"), input);
  const applied = h("p", { class: "small", role: "status" });
  const button = h("button", { class: "button", id: "apply-promotion" },
    portal.t("action.apply-promotion"));
  busyWhile(button, async () => {
    const previous = wanted.promotion_code;
    wanted.promotion_code = input.value.trim() || null;
    entry.setError("");
    try {
      await show();
      applied.textContent = wanted.promotion_code ? portal.t("promotion.applied") : "";
    } catch (error) {
      wanted.promotion_code = previous;
      entry.setError(portal.errorText(error));
    }
  });
  return h("div", { class: "stack-tight" }, entry, h("div", { class: "actions" }, button), applied);
}
