// Choose another plan. Each price is a toggle button; what it costs is shown on the next page.

import { h } from "../dom.js";
import { backButton } from "../parts.js";

export async function updateView(portal, id) {
  const subscription = portal.subscription(id);
  if (!subscription) {
    return portal.problemView({ code: "not_found" });
  }
  const { products, allowed } = await portal.api.get(
    `/plans?subscription=${encodeURIComponent(id)}`);
  const choice = { price: subscription.price.id, quantity: subscription.quantity };
  const form = h("div", { class: "stack" },
    h("div", {}, backButton(portal), h("h1", {}, portal.t("update.title"))),
    h("p", { class: "muted" }, portal.t("update.text", { plan: subscription.product.name })));
  const proceed = h("button", { class: "button primary", id: "continue-update", disabled: true },
    portal.t("action.continue"));
  const bounds = () => products.find(({ prices }) =>
    prices.some(({ id: each }) => each === choice.price))?.quantity ?? { least: 1, most: 999999 };
  const quantity = allowed.includes("quantity") && quantityField(portal, choice, () => refresh());
  const refresh = () => {
    const { least, most } = bounds();
    const fits = !quantity || (Number.isInteger(choice.quantity)
      && choice.quantity >= least && choice.quantity <= most);
    if (quantity) {
      quantity.bound(least, most, fits);
    }
    proceed.disabled = !fits || (choice.price === subscription.price.id
      && choice.quantity === subscription.quantity);
    for (const button of form.querySelectorAll("[data-price]")) {
      button.setAttribute("aria-pressed", String(button.dataset.id === choice.price));
    }
  };
  const pick = (price) => {
    choice.price = price.id;
    refresh();
  };
  form.append(
    ...products.map((each) => productCard(portal, each, subscription, pick)),
    quantity ? quantity.field : "",
    h("div", { class: "form-actions" }, proceed));
  proceed.addEventListener("click", () =>
    portal.go(`/subscriptions/${id}/update/${choice.price}/${choice.quantity}`));
  refresh();
  return form;
}

function productCard(portal, product, subscription, pick) {
  return h("div", { class: "card product", role: "group", "aria-label": product.name },
    h("div", {},
      h("h3", {}, product.name),
      product.description && h("p", { class: "muted small" }, product.description)),
    h("div", { class: "prices" }, product.prices.map((price) => {
      const current = price.id === subscription.price.id;
      return h("button", {
        class: "button price-choice",
        "data-price": price.lookup_key || price.id,
        "data-id": price.id,
        "aria-pressed": "false",
        onclick: () => pick(price),
      },
      h("span", { class: "number" }, portal.words.price(price)),
      current && h("span", { class: "small" }, `· ${portal.t("update.current")}`));
    })));
}

// How many; what may be had depends on the product that is chosen.
function quantityField(portal, choice, changed) {
  const input = h("input", {
    id: "quantity", type: "number", step: 1, inputmode: "numeric", value: String(choice.quantity),
  });
  input.addEventListener("input", () => {
    choice.quantity = Number(input.value);
    changed();
  });
  const bound = (least, most, fits) => {
    input.min = least;
    input.max = most;
    input.setAttribute("aria-invalid", String(!fits));
  };
  return { bound, field: h("div", { class: "field" },
    h("label", { for: "quantity" }, portal.t("update.quantity")), input) };
}
