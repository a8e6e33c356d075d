// Billing details, as listed on the first page.

import { h } from "../dom.js";

export function addressLines(portal, address) {
  if (!address) {
    return [];
  }
  const country = address.country ? countryName(portal, address.country) : null;
  return [
    address.line1,
    address.line2,
    [address.postal_code, address.city].filter(Boolean).join(" "),
    address.state,
    country,
  ].filter(Boolean);
}

export function countryName(portal, code) {
  try {
    return new Intl.DisplayNames(portal.words.language, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function detailsSection(portal) {
  const { customer, features } = portal.state;
  const allowed = new Set(features.customer_update.allowed);
  const address = addressLines(portal, customer.address);
  const rows = [
    ["name", customer.name],
    ["email", customer.email],
    ["phone", allowed.has("phone") ? customer.phone : null],
    ["address", address.length ? address.map((each) => h("div", {}, each)) : null],
    ["tax_id", customer.tax_ids.length
      ? customer.tax_ids.map((each) => h("div", {}, each.value)) : null],
  ];
  return h("section", { class: "section", id: "billing-details", "aria-labelledby": "details-title" },
    h("div", { class: "section-head" },
      h("h2", { id: "details-title" }, portal.t("details.title"))),
    h("dl", { class: "summary" }, rows.filter(([, value]) => value).map(([name, value]) =>
      h("div", {}, h("dt", { class: "muted" }, portal.t(`details.${name}`)),
        h("dd", { "data-detail": name }, value)))),
    h("div", { class: "actions" },
      h("button", {
        class: "button", id: "update-details", onclick: () => portal.go("/details"),
      }, portal.t("action.update-details"))));
}
