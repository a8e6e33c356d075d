// Billing history: newest first, more on demand.

import { busyWhile, h, link } from "../dom.js";

const tones = { paid: "good", open: "warn", uncollectible: "bad" };

export function invoicesSection(portal) {
  const { data, has_more } = portal.state.invoices;
  const body = h("tbody", {}, data.map((each) => invoiceRow(portal, each)));
  const section = h("section", {
    class: "section", id: "invoices", "aria-labelledby": "invoices-title",
  },
  h("div", { class: "section-head" }, h("h2", { id: "invoices-title" }, portal.t("invoices.title"))));
  if (data.length === 0) {
    section.append(h("p", { class: "muted" }, portal.t("invoices.none")));
    return section;
  }
  section.append(
    h("table", { class: "invoices" }, heads(portal), body),
    h("div", { class: "problem" }));
  if (has_more) {
    section.append(moreButton(portal, section, body));
  }
  return section;
}

function heads(portal) {
  return h("thead", {}, h("tr", {}, ["date", "amount", "status", "documents"].map((each) =>
    h("th", { scope: "col" }, portal.t(`invoices.${each}`)))));
}

function invoiceRow(portal, invoice) {
  const date = portal.words.shortDate(invoice.created);
  const documentLink = (name, url, extra = {}) => url && link(url, {
    "data-action": name, "aria-label": portal.t(`label.${name}`, { number: invoice.number, date }),
    ...extra,
  }, portal.t(`action.${name}`));
  return h("tr", { "data-invoice": invoice.id },
    h("td", { class: "number" }, date),
    h("td", { class: "number" }, portal.words.money(invoice.amount, invoice.currency)),
    h("td", {}, h("span", { class: `pill ${tones[invoice.status] ?? ""}` },
      portal.words.name("invoice_status", invoice.status))),
    h("td", {}, h("span", { class: "links" },
      documentLink("view-invoice", invoice.hosted_url, { target: "_blank", rel: "noopener" }),
      documentLink("download-invoice", invoice.pdf_url, { download: `${invoice.number}.pdf` }))));
}

function moreButton(portal, section, body) {
  const button = h("button", { class: "button", id: "more-invoices" }, portal.t("action.more-invoices"));
  return busyWhile(button, async () => {
    const last = body.lastElementChild.dataset.invoice;
    const page = await portal.attempt(section.querySelector(".problem"), () =>
      portal.api.get(`/invoices?starting_after=${encodeURIComponent(last)}`));
    if (page) {
      body.append(...page.data.map((each) => invoiceRow(portal, each)));
      button.hidden = !page.has_more;
    }
  });
}
