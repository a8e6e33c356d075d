#include "backend-stub/stripe/portal/LineText.h"

#include "backend-stub/stripe/portal/Money.h"

using namespace Qt::StringLiterals;

namespace stripe::portal {

namespace {

QString per(const QJsonValue& recurring, const Words& words)
{
    const auto interval = recurring["interval"_L1].toString();
    const auto count = recurring["interval_count"_L1].toInteger(1);
    return count == 1 ? words(u"per."_s + interval)
                      : words(u"per.every."_s + interval).replace(u"{n}"_s, QString::number(count));
}

QString prorationText(const QJsonObject& line, const QString& what, const Words& words)
{
    const bool credit = line["amount"_L1].toInteger() < 0;
    const auto since = line["period"_L1]["start"_L1].toInteger();
    return words(credit ? u"line.unused"_s : u"line.remaining"_s)
        .arg(what, longDate(since, words.language()));
}

} // namespace

QString lineText(Domain& domain, const QJsonObject& line, const Words& words)
{
    const auto written = line["description"_L1].toString();
    const bool regular = line["parent"_L1]["type"_L1].toString() == "subscription_item_details"_L1;
    if (words.language() == "en"_L1 || (!regular && !isProration(line)))
        return written;
    const auto details = line["pricing"_L1]["price_details"_L1];
    const auto price = domain.store.get(u"price"_s, details["price"_L1].toString());
    const auto product = domain.store.get(u"product"_s, details["product"_L1].toString());
    if (!price || !product)
        return written;
    const auto name = (*product)["name"_L1].toString();
    const auto quantity = QString::number(line["quantity"_L1].toInteger(1));
    if (isProration(line))
        return prorationText(line, quantity == "1"_L1 ? name : quantity + u" × "_s + name, words);
    const auto unit = (*price)["unit_amount"_L1].toInteger();
    if (line["amount"_L1].toInteger() == 0 && unit != 0)
        return words(u"line.trial"_s).arg(name);
    return words(u"line.period"_s)
        .arg(quantity, name, money(unit, line["currency"_L1].toString(), words.language()),
            per((*price)["recurring"_L1], words));
}

} // namespace stripe::portal
