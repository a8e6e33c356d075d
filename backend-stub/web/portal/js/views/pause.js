// A break: for one of the offered times, or until the customer comes back.

import { newConfirmation } from "../api.js";
import { busyWhile, h } from "../dom.js";
import { backButton } from "../parts.js";

export function pauseView(portal, id) {
  const subscription = portal.subscription(id);
  if (!subscription) {
    return portal.problemView({ code: "not_found" });
  }
  const { options } = portal.state.features.subscription_pause;
  const problem = h("div", {});
  const choices = h("fieldset", { id: "pause-options" },
    h("legend", {}, portal.t("pause.how_long")),
    h("div", { class: "choices" }, options.map((each, index) => h("label", { class: "choice" },
      h("input", { type: "radio", name: "pause", value: String(index), checked: index === 0 }),
      h("span", {}, optionText(portal, each))))));
  const confirm = h("button", { class: "button primary", id: "confirm-pause" },
    portal.t("action.pause-subscription"));
  const confirmation = newConfirmation();
  busyWhile(confirm, async () => {
    const option = options.length ? Number(choices.querySelector("input:checked").value) : -1;
    const done = await portal.attempt(problem, () =>
      portal.api.post("/pause", { subscription: id, option }, confirmation));
    if (done) {
      await portal.changed(doneText(portal, subscription, done),
        { flowType: "subscription_pause" });
    }
  });
  return h("div", { class: "stack" },
    h("div", {}, backButton(portal), h("h1", {}, portal.t("pause.title"))),
    h("p", {}, portal.t("pause.text", { plan: subscription.product.name })),
    options.length ? choices : h("p", {}, portal.t("pause.indefinite")),
    problem,
    h("div", { class: "form-actions" }, confirm,
      h("button", { class: "button", onclick: () => portal.go("/") }, portal.t("action.go-back"))));
}

function optionText(portal, { interval, interval_count, resumes_at }) {
  return portal.t("pause.option", {
    length: portal.t(`pause.${interval}`, { count: interval_count }),
    date: portal.words.date(resumes_at),
  });
}

function doneText(portal, subscription, { resumes_at }) {
  const plan = subscription.product.name;
  return resumes_at
    ? portal.t("done.paused_until", { plan, date: portal.words.date(resumes_at) })
    : portal.t("done.paused", { plan });
}
