// Who is billed: the fields that the configuration allows, and the tax IDs beside them.

import { newConfirmation } from "../api.js";
import { countries } from "../countries.js";
import { busyWhile, h } from "../dom.js";
import { backButton, field } from "../parts.js";
import { taxIdPart } from "./tax-ids.js";

const addressParts = ["line1", "line2", "postal_code", "city", "state"];

export function detailsView(portal) {
  const allowed = new Set(portal.state.features.customer_update.allowed);
  const { customer } = portal.state;
  const texts = ["name", "email", "phone"].filter((each) => allowed.has(each));
  const fields = Object.fromEntries(texts.map((each) =>
    [each, textField(portal, each, customer[each])]));
  const address = allowed.has("address") ? addressFields(portal, customer.address ?? {}) : null;
  const hasForm = texts.length > 0 || address;
  return h("div", { class: "stack" },
    h("div", {}, backButton(portal), h("h1", {}, portal.t("details.heading"))),
    hasForm && detailsForm(portal, fields, address),
    allowed.has("tax_id") && taxIdPart(portal));
}

function detailsForm(portal, fields, address) {
  const problem = h("div", {});
  const save = h("button", { class: "button primary", id: "save-details" },
    portal.t("action.save"));
  const confirmation = newConfirmation();
  busyWhile(save, async () => {
    for (const each of Object.values(fields)) {
      each.setError("");
    }
    const done = await submit(portal, fields, address, confirmation, problem);
    if (done) {
      await portal.changed(portal.t("done.details"), { flowType: "customer_update" });
    }
  });
  return h("form", { class: "stack", novalidate: true, onsubmit: (event) => event.preventDefault() },
    Object.values(fields),
    address && h("fieldset", { class: "stack" },
      h("legend", {}, portal.t("details.address")), Object.values(address)),
    problem,
    h("div", { class: "form-actions" }, save));
}

function textField(portal, name, value) {
  const kinds = { email: "email", phone: "tel" };
  return field(portal.t(`details.${name}`), h("input", {
    id: `details-${name}`, type: kinds[name] ?? "text", value: value ?? "", maxlength: 200,
    autocomplete: { email: "email", phone: "tel", name: "name" }[name],
  }));
}

function addressFields(portal, address) {
  const fields = Object.fromEntries(addressParts.map((each) => [each,
    field(portal.t(`address.${each}`), h("input", {
      id: `address-${each}`, value: address[each] ?? "", maxlength: 200,
    }))]));
  const select = h("select", { id: "address-country" },
    h("option", { value: "" }, "–"),
    countries(portal.words.language).map(([code, name]) => h("option", {
      value: code, selected: code === address.country,
    }, name)));
  fields.country = field(portal.t("address.country"), select);
  return fields;
}

async function submit(portal, fields, address, confirmation, problem) {
  const values = (group) => Object.fromEntries(
    Object.entries(group).map(([name, each]) => [name, each.control.value]));
  const body = { ...values(fields), ...(address ? { address: values(address) } : {}) };
  let wrong = null;
  const done = await portal.attempt(problem, () =>
    portal.api.post("/details", body, confirmation).catch((error) => {
      wrong = fields[error.param];
      throw error;
    }));
  if (wrong) {
    wrong.setError(problem.textContent);
    problem.replaceChildren();
    wrong.control.focus();
  }
  return done;
}
