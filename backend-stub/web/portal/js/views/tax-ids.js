// Tax IDs are added and removed one by one; Stripe has no editing of one either.

import { newConfirmation } from "../api.js";
import { busyWhile, h } from "../dom.js";
import { field } from "../parts.js";

const types = {
  eu_vat: "DE123456789",
  gb_vat: "GB123456789",
  ch_vat: "CHE-123.456.789 MWST",
  no_vat: "123456789MVA",
  us_ein: "12-3456789",
  ca_bn: "123456789",
  au_abn: "12345678912",
  nz_gst: "123456789",
  jp_cn: "1234567891234",
  in_gst: "12ABCDE3456FGZH",
};

export function taxIdPart(portal) {
  const { tax_ids } = portal.state.customer;
  return h("section", { class: "section stack", id: "tax-ids", "aria-labelledby": "tax-title" },
    h("h2", { id: "tax-title" }, portal.t("details.tax_id")),
    h("ul", { class: "rows" }, tax_ids.map((each) => taxIdRow(portal, each))),
    newTaxId(portal));
}

function taxIdRow(portal, taxId) {
  const remove = h("button", {
    class: "button quiet", "data-action": "remove-tax-id",
    "aria-label": portal.t("label.remove-method", { name: taxId.value }),
  }, portal.t("action.remove-method"));
  const problem = h("div", {});
  busyWhile(remove, async () => {
    const done = await portal.attempt(problem, () =>
      portal.api.post("/tax-ids/remove", { id: taxId.id }));
    if (done) {
      await portal.changed(portal.t("done.removed", { method: taxId.value }), { home: "/details" });
    }
  });
  return h("li", {},
    h("span", { class: "row-main" },
      h("span", { class: "number" }, taxId.value),
      h("span", { class: "muted small" }, portal.words.name("tax_type", taxId.type))),
    remove, problem);
}

function newTaxId(portal) {
  const type = h("select", { id: "tax-type" }, Object.keys(types).map((each) =>
    h("option", { value: each }, portal.words.name("tax_type", each))));
  const value = h("input", { id: "tax-value", maxlength: 50, placeholder: types.eu_vat });
  type.addEventListener("change", () => {
    value.placeholder = types[type.value];
  });
  const entry = field(portal.t("tax.value"), value);
  const add = h("button", { class: "button", id: "add-tax-id" }, portal.t("action.add-tax-id"));
  const confirmation = newConfirmation();
  busyWhile(add, async () => {
    entry.setError("");
    const problem = h("div", {});
    const done = await portal.attempt(problem, () =>
      portal.api.post("/tax-ids", { type: type.value, value: value.value }, confirmation));
    if (done) {
      await portal.changed(portal.t("done.tax_id"), { home: "/details" });
    } else {
      entry.setError(problem.textContent);
      value.focus();
    }
  });
  return h("div", { class: "stack-tight" },
    h("div", { class: "field-row" }, field(portal.t("tax.type"), type), entry),
    h("div", { class: "actions" }, add));
}
