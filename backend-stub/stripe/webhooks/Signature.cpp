#include "backend-stub/stripe/webhooks/Signature.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

namespace stripe {

QByteArray signature(const QList<QByteArray>& secrets, qint64 time, const QByteArray& body)
{
    const auto stamp = QByteArray::number(time);
    QByteArray header = "t=" + stamp;
    for (const auto& secret : secrets) {
        header += ",v1="
            + QMessageAuthenticationCode::hash(
                stamp + '.' + body, secret, QCryptographicHash::Sha256)
                  .toHex();
    }
    return header;
}

} // namespace stripe
