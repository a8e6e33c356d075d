#include "backend-stub/stripe/api/Form.h"

#include <QJsonArray>
#include <QList>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

constexpr int maxPairs = 1000;
constexpr int maxDepth = 8;

struct Node {
    QString value;
    bool leaf = false;
    QList<std::pair<QString, Node>> children;

    Node* child(const QString& key)
    {
        const auto found = std::ranges::find(children, key, &std::pair<QString, Node>::first);
        return found == children.end() ? nullptr : &found->second;
    }

    Node* append(const QString& key)
    {
        children.append({key, {}});
        return &children.last().second;
    }
};

Error malformed(const QString& what)
{
    return {Error::Kind::InvalidRequest, u"Invalid request body: %1."_s.arg(what)};
}

Result<QString> decode(QByteArrayView raw)
{
    auto bytes = raw.toByteArray();
    bytes.replace('+', ' ');
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8(QByteArray::fromPercentEncoding(bytes));
    if (utf8.hasError() || text.contains(QChar::Null))
        return std::unexpected(malformed(u"it is not valid UTF-8"_s));
    return text;
}

// "items[0][price]" → items, 0, price
Result<QStringList> path(const QString& name)
{
    const auto bracket = name.indexOf(u'[');
    QStringList parts{name.left(bracket < 0 ? name.size() : bracket)};
    for (auto at = bracket; at >= 0 && at < name.size();) {
        const auto close = name.indexOf(u']', at);
        if (name.at(at) != u'[' || close < 0)
            return std::unexpected(malformed(u"unbalanced brackets in a parameter's name"_s));
        parts.append(name.mid(at + 1, close - at - 1));
        at = close + 1;
    }
    if (parts.first().isEmpty() || parts.size() > maxDepth)
        return std::unexpected(malformed(u"a parameter's name is empty or too deep"_s));
    return parts;
}

// `a[][x]=1&a[][y]=2` fills one element until a name repeats.
Node* element(Node& array, const QStringList& rest)
{
    if (!array.children.isEmpty() && !rest.isEmpty()) {
        auto& last = array.children.last();
        if (last.first.isEmpty() && !last.second.leaf && !last.second.child(rest.first()))
            return &last.second;
    }
    return array.append({});
}

Result<void> insert(Node& root, const QStringList& keys, const QString& value)
{
    Node* node = &root;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (node->leaf)
            return std::unexpected(malformed(u"'%1' is both a value and a hash"_s.arg(keys.at(0))));
        if (keys.at(i).isEmpty()) {
            node = element(*node, keys.mid(i + 1));
        } else {
            auto* next = node->child(keys.at(i));
            node = next ? next : node->append(keys.at(i));
        }
    }
    if (!node->children.isEmpty())
        return std::unexpected(malformed(u"'%1' is both a value and a hash"_s.arg(keys.at(0))));
    node->leaf = true;
    node->value = value;
    return {};
}

bool isIndex(const std::pair<QString, Node>& child)
{
    return std::ranges::all_of(child.first, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QJsonValue toJson(const Node& node)
{
    if (node.leaf)
        return node.value;
    if (!node.children.isEmpty() && std::ranges::all_of(node.children, isIndex)) {
        QJsonArray array;
        for (const auto& [key, child] : node.children)
            array.append(toJson(child));
        return array;
    }
    QJsonObject object;
    for (const auto& [key, child] : node.children)
        object[key] = toJson(child);
    return object;
}

} // namespace

Result<QJsonObject> parseForm(QByteArrayView form)
{
    const auto pairs = form.toByteArray().split('&');
    if (pairs.size() > maxPairs)
        return std::unexpected(malformed(u"too many parameters"_s));
    Node root;
    for (const auto& pair : pairs) {
        if (pair.isEmpty())
            continue;
        const auto equals = pair.indexOf('=');
        const auto name = decode(QByteArrayView(pair).first(equals < 0 ? pair.size() : equals));
        const auto value =
            decode(equals < 0 ? QByteArrayView() : QByteArrayView(pair).sliced(equals + 1));
        if (!name || !value)
            return std::unexpected(name ? value.error() : name.error());
        const auto keys = path(*name);
        if (!keys)
            return std::unexpected(keys.error());
        if (auto inserted = insert(root, *keys, *value); !inserted)
            return std::unexpected(inserted.error());
    }
    QJsonObject object;
    for (const auto& [key, child] : std::as_const(root.children))
        object[key] = toJson(child);
    return object;
}

} // namespace stripe
