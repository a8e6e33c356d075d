#include "backend-stub/stripe/domain/Ids.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace stripe {

QString newSecret(int length)
{
    static constexpr char16_t letters[] =
        u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    QString text(length, Qt::Uninitialized);
    for (auto& letter : text)
        letter = letters[QRandomGenerator::system()->bounded(62)];
    return text;
}

QString newId(const QString& prefix)
{
    return prefix + newSecret(prefix == "cus_"_L1 || prefix == "prod_"_L1 ? 14 : 24);
}

} // namespace stripe
