// The portal's settings, as in Stripe's dashboard: one form over one configuration. What has no
// field in Stripe's API is marked as the stand-in's own.

import { PortalError } from "./api.js";
import { busyWhile, h } from "./dom.js";
import { loadWords } from "./i18n.js";
import { field } from "./parts.js";
import { cancelCard, customerCard, pauseCard, plansCard, plainCard } from "./settings-cards.js";

const csrf = document.querySelector('meta[name="portal-csrf"]').content;

async function call(method, path, body) {
  const response = await fetch(`/dashboard/api/${path}`, {
    method,
    headers: body ? { "Content-Type": "application/json", "X-Portal-Csrf": csrf } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json().catch(() => null);
  if (!response.ok || !answer) {
    throw new PortalError(answer?.error?.code ?? "server", null, answer?.error ?? {});
  }
  return answer;
}

async function start() {
  const words = await loadWords(document.documentElement.lang);
  const root = document.getElementById("settings");
  const wanted = new URLSearchParams(location.search).get("configuration") ?? "";
  try {
    const settings = await call("GET", `settings?configuration=${encodeURIComponent(wanted)}`);
    root.replaceChildren(...form(words, settings));
  } catch (error) {
    root.replaceChildren(h("h1", {}, words.t("problem.title")),
      h("p", {}, words.t(`error.${error.code}`, error.detail)));
  }
}

function form(words, { configuration, configurations, products, coupons }) {
  const { features, extension } = configuration;
  const cards = [
    plainCard(words, features),
    customerCard(words, features.customer_update),
    plansCard(words, features.subscription_update, products),
    cancelCard(words, features.subscription_cancel, extension, coupons),
    pauseCard(words, features.subscription_pause, extension),
    businessCard(words, configuration),
  ];
  const save = h("button", { class: "button primary", id: "save-settings" },
    words.t("action.save"));
  const said = h("span", { role: "status", id: "settings-status" });
  busyWhile(save, () => saveAll(words, configuration.id, cards, said));
  return [
    h("h1", {}, words.t("settings.title")),
    h("p", { class: "muted" }, words.t("settings.text")),
    configurations.length > 1 && chooser(words, configurations, configuration.id),
    ...cards.map((each) => each.element),
    h("div", { class: "save-bar" }, save, said),
  ].filter(Boolean);
}

function chooser(words, configurations, current) {
  const select = h("select", { id: "choose-configuration" }, configurations.map((each) =>
    h("option", { value: each.id, selected: each.id === current },
      `${each.name ?? each.id}${each.is_default ? ` (${words.t("method.default")})` : ""}`)));
  select.addEventListener("change", () => {
    location.search = `?configuration=${encodeURIComponent(select.value)}`;
  });
  return field(words.t("settings.configuration"), select);
}

function businessCard(words, { business_profile, extension }) {
  const text = (id, value) => field(words.t(`settings.${id}`),
    h("input", { id: `setting-${id}`, value: value ?? "", maxlength: 200 }));
  const name = text("business_name", extension.business_name);
  const headline = text("headline", business_profile.headline);
  const terms = text("terms", business_profile.terms_of_service_url);
  const privacy = text("privacy", business_profile.privacy_policy_url);
  return {
    element: h("section", { class: "card" }, h("h2", {}, words.t("settings.business")),
      name, headline, terms, privacy),
    read: () => ({
      extension: { business_name: name.control.value },
      business_profile: {
        headline: headline.control.value,
        terms_of_service_url: terms.control.value,
        privacy_policy_url: privacy.control.value,
      },
    }),
  };
}

async function saveAll(words, configuration, cards, said) {
  const body = { configuration, features: {}, extension: {}, business_profile: {} };
  for (const card of cards) {
    for (const [part, values] of Object.entries(card.read())) {
      Object.assign(body[part], values);
    }
  }
  said.textContent = "";
  try {
    await call("POST", "settings", body);
    said.textContent = words.t("settings.saved");
  } catch (error) {
    said.textContent = words.t(`error.${error.code}`, error.detail);
  }
}

start();
