// Strings, amounts and dates in the session's language.

// Stripe counts these in whole units; in ISK and UGX it keeps two zero decimals for old clients.
// https://docs.stripe.com/currencies#zero-decimal
const zeroDecimal = new Set(["BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF",
  "VND", "VUV", "XAF", "XOF", "XPF"]);
const threeDecimal = new Set(["BHD", "JOD", "KWD", "OMR", "TND"]);

export function minorDigits(currency) {
  const code = currency.toUpperCase();
  return zeroDecimal.has(code) ? 0 : threeDecimal.has(code) ? 3 : 2;
}

export async function loadWords(language) {
  const response = await fetch(`/p/assets/strings/${language}.json`);
  return new Words(language, await response.json());
}

export class Words {
  constructor(language, table) {
    this.language = language;
    this.table = table;
    this.plurals = new Intl.PluralRules(language);
  }

  has(key) {
    return Object.hasOwn(this.table, key);
  }

  // `count` among the values picks key_one or key_other.
  t(key, values = {}) {
    const plural = "count" in values ? `${key}_${this.plurals.select(values.count)}` : key;
    const text = this.table[plural] ?? this.table[`${key}_other`] ?? this.table[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  }

  // Stripe's identifiers that may gain values: a known one is translated, a new one shown as it is.
  name(prefix, value) {
    const key = `${prefix}.${value}`;
    return this.has(key) ? this.t(key) : String(value);
  }

  money(amount, currency) {
    const digits = minorDigits(currency);
    const whole = amount % 10 ** digits === 0 && digits > 0;
    return new Intl.NumberFormat(this.language, {
      style: "currency",
      currency: currency.toUpperCase(),
      minimumFractionDigits: whole ? Math.min(2, digits) : digits,
      maximumFractionDigits: digits,
    }).format(amount / 10 ** digits);
  }

  // Seconds since 1970 → "March 3, 2027".
  date(seconds) {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "long" }).format(seconds * 1000);
  }

  shortDate(seconds) {
    return new Intl.DateTimeFormat(this.language, { dateStyle: "medium" }).format(seconds * 1000);
  }

  per(price) {
    return price.interval_count === 1
      ? this.t(`per.${price.interval}`)
      : this.t(`per.every.${price.interval}`, { n: price.interval_count });
  }

  price(price, quantity = 1) {
    const amount = this.money(price.amount * quantity, price.currency);
    return price.interval ? this.t("price.per", { amount, per: this.per(price) }) : amount;
  }
}
