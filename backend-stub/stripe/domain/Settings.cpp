#include "backend-stub/stripe/domain/Settings.h"

#include "backend-stub/stripe/domain/Shapes.h"
#include "backend-stub/stripe/domain/Store.h"

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

const QString only = u"portico_settings"_s;

} // namespace

Result<QJsonObject> settings(Store& store)
{
    const auto kept = store.find(only);
    if (!kept)
        return std::unexpected(kept.error());
    return kept->value_or(QJsonObject{
        {u"id"_s, only}, {u"object"_s, u"portico.settings"_s}, {u"after_retries"_s, u"cancel"_s}});
}

Result<QJsonObject> changeSettings(Store& store, const QJsonObject& params)
{
    return store.change([&]() -> Result<QJsonObject> {
        auto changed = settings(store);
        if (!changed)
            return changed;
        take(*changed, params, {"after_retries"_L1});
        const auto known = store.exists(u"portico.settings"_s, only);
        if (!known)
            return std::unexpected(known.error());
        if (auto kept = *known ? store.update(*changed) : store.create(*changed); !kept)
            return std::unexpected(kept.error());
        return changed;
    });
}

Result<AfterRetries> afterRetries(Store& store)
{
    const auto set = settings(store);
    if (!set)
        return std::unexpected(set.error());
    const auto what = (*set)["after_retries"_L1].toString();
    if (what == "unpaid"_L1)
        return AfterRetries::MarkUnpaid;
    return what == "past_due"_L1 ? AfterRetries::LeavePastDue : AfterRetries::Cancel;
}

} // namespace stripe
