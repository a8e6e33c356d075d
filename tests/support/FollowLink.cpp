#include "tests/support/FollowLink.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <memory>

namespace test {

QUrl followed(const QUrl& link)
{
    constexpr int seeOther = 303;
    QNetworkAccessManager network;
    QNetworkRequest request(link);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    if (!QTest::qWaitFor([&reply] { return reply->isFinished(); }, 10'000)
        || reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != seeOther)
        return {};
    return QUrl(QString::fromLatin1(reply->rawHeader("Location")));
}

} // namespace test
