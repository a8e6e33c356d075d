#include "backend-stub/stripe/domain/Shapes.h"

#include "backend-stub/stripe/domain/Ids.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace stripe {

QJsonObject shapeOf(const QString& object)
{
    thread_local QHash<QString, QJsonObject> shapes;
    if (const auto known = shapes.constFind(object); known != shapes.constEnd())
        return *known;
    QFile file(u":/stripe/shapes/%1.json"_s.arg(object));
    QJsonObject shape;
    if (file.open(QIODevice::ReadOnly))
        shape = QJsonDocument::fromJson(file.readAll()).object();
    Q_ASSERT_X(!shape.isEmpty(), "shapeOf", qPrintable(object));
    return *shapes.insert(object, shape);
}

QJsonObject newObject(const QString& object, const QString& idPrefix, qint64 created)
{
    auto made = shapeOf(object);
    made["id"_L1] = newId(idPrefix);
    if (made.contains("created"_L1))
        made["created"_L1] = created;
    return made;
}

QJsonObject visible(QJsonObject object)
{
    for (auto it = object.begin(); it != object.end();) {
        if (it.key().startsWith(u'_'))
            it = object.erase(it);
        else
            ++it;
    }
    return object;
}

QJsonObject mergedMetadata(QJsonObject current, const QJsonValue& change)
{
    if (change.isNull())
        return {};
    const auto changes = change.toObject();
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (it->isNull())
            current.remove(it.key());
        else
            current[it.key()] = it.value();
    }
    return current;
}

void take(
    QJsonObject& object, const QJsonObject& params, std::initializer_list<QLatin1StringView> names)
{
    for (const auto name : names) {
        if (const auto given = params.constFind(name); given != params.constEnd()) {
            object[name] = name == "metadata"_L1
                ? mergedMetadata(object.value(name).toObject(), *given)
                : QJsonValue(*given);
        }
    }
}

QJsonObject previousAttributes(const QJsonObject& before, const QJsonObject& after)
{
    QJsonObject previous;
    for (auto it = after.begin(); it != after.end(); ++it) {
        const auto old = before.value(it.key());
        if (old == it.value() || it.key().startsWith(u'_'))
            continue;
        if (old.isObject() && it->isObject())
            previous[it.key()] = previousAttributes(old.toObject(), it->toObject());
        else
            previous[it.key()] = old.isUndefined() ? QJsonValue(QJsonValue::Null) : old;
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (!after.contains(it.key()) && !it.key().startsWith(u'_'))
            previous[it.key()] = it.value();
    }
    return previous;
}

} // namespace stripe
