// A new card. What is typed goes to the stand-in only, which understands Stripe's test numbers.

import { newConfirmation } from "../api.js";
import { busyWhile, h } from "../dom.js";
import { countries } from "../countries.js";
import { backButton, field } from "../parts.js";
import { challengeView } from "./challenge.js";

export function addCardView(portal) {
  const fields = cardFields(portal);
  const problem = h("div", {});
  const preferred = h("input", { type: "checkbox", id: "make-default", checked: true });
  const save = h("button", { class: "button primary", id: "save-card" },
    portal.t("action.save-card"));
  let confirmation = newConfirmation();
  busyWhile(save, async () => {
    clearErrors(fields);
    const answer = await send(portal, fields, preferred.checked, confirmation, problem);
    confirmation = newConfirmation();
    if (answer) {
      await proceed(portal, answer, preferred.checked);
    }
  });
  return h("form", { class: "stack", novalidate: true, onsubmit: (event) => event.preventDefault() },
    h("div", {}, backButton(portal), h("h1", {}, portal.t("card.title"))),
    h("p", { class: "muted small" }, portal.t("card.test")),
    fields.number,
    h("div", { class: "field-row" }, fields.expiry, fields.cvc),
    fields.name,
    h("div", { class: "field-row" }, fields.country, fields.postal_code),
    h("label", { class: "choice" }, preferred, h("span", {}, portal.t("card.make_default"))),
    problem,
    h("p", { class: "muted small" }, portal.t("card.consent", { name: portal.state.business.name })),
    h("div", { class: "form-actions" }, save));
}

function cardFields(portal) {
  const input = (id, attributes) => field(portal.t(`card.${id}`), h("input", {
    id: `card-${id}`, autocomplete: "off", ...attributes,
  }));
  const country = h("select", { id: "card-country" },
    countries(portal.words.language).map(([code, name]) => h("option", {
      value: code, selected: code === (portal.state.customer.address?.country ?? "US"),
    }, name)));
  return {
    number: input("number", { inputmode: "numeric", autocomplete: "cc-number", maxlength: 23 }),
    expiry: input("expiry", {
      inputmode: "numeric", autocomplete: "cc-exp", maxlength: 7,
      placeholder: portal.t("card.expiry_form"),
    }),
    cvc: input("cvc", { inputmode: "numeric", autocomplete: "cc-csc", maxlength: 4 }),
    name: input("name", { autocomplete: "cc-name", maxlength: 200 }),
    country: field(portal.t("card.country"), country),
    postal_code: input("postal_code", { autocomplete: "postal-code", maxlength: 20 }),
  };
}

// "12/30", "12 / 2030" → month and year; null where it is neither.
export function parseExpiry(text) {
  const match = /^\s*(\d{1,2})\s*\/?\s*(\d{2}|\d{4})\s*$/.exec(text);
  if (!match) {
    return { exp_month: null, exp_year: null };
  }
  const year = Number(match[2]);
  return { exp_month: Number(match[1]), exp_year: year < 100 ? 2000 + year : year };
}

const fieldOf = {
  incorrect_number: "number",
  invalid_expiry_month: "expiry",
  invalid_expiry_year: "expiry",
  expired_card: "expiry",
  incorrect_cvc: "cvc",
};

async function send(portal, fields, makeDefault, confirmation, problem) {
  const value = (name) => fields[name].control.value;
  let refused = null;
  const answer = await portal.attempt(problem, () => portal.api.post("/payment-methods", {
    number: value("number"),
    ...parseExpiry(value("expiry")),
    cvc: value("cvc"),
    name: value("name"),
    country: value("country"),
    postal_code: value("postal_code"),
    make_default: makeDefault,
  }, confirmation).catch((error) => {
    refused = fieldOf[error.code];
    throw error;
  }));
  if (refused) {
    const wrong = fields[refused];
    wrong.setError(problem.textContent);
    problem.replaceChildren();
    wrong.control.focus();
  }
  return answer;
}

function clearErrors(fields) {
  for (const each of Object.values(fields)) {
    each.setError("");
  }
}

async function proceed(portal, answer, makeDefault) {
  if (answer.status === "requires_action") {
    portal.showInPlace(challengeView(portal, answer, makeDefault));
    return;
  }
  await cardAdded(portal);
}

export function cardAdded(portal) {
  return portal.changed(portal.t("done.card"), { flowType: "payment_method_update" });
}
