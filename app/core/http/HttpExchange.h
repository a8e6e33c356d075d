#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/Completion.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace portico {

// One reply on its way in: collects the body, and ends by whichever comes first of the end of the
// reply, the deadline and the size cap. QNetworkRequest's transfer timeout is no deadline: it
// starts again with every byte.
class HttpExchange : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype maxBody = 1024 * 1024;

    struct Outcome {
        int status = 0; // 0: there was no HTTP answer
        QByteArray body{};
        // Set when there was no whole answer: Offline, Timeout, Tls, TooLarge or BadResponse.
        std::optional<ApiError::Kind> problem{};
    };

    // Once `life` is over, done() never comes and the reply is its manager's to delete.
    HttpExchange(std::unique_ptr<QNetworkReply> reply, std::chrono::milliseconds deadline,
        const QObject& life);
    ~HttpExchange() override;

    static ApiError::Kind kindOf(QNetworkReply::NetworkError error);

    Completion<Outcome> done() const { return m_done; }
    QByteArray header(const QByteArray& name) const { return m_reply->rawHeader(name); }

private:
    void abandon();
    void collect();
    void finish();
    void giveUp(ApiError::Kind why);
    int status() const;

    std::unique_ptr<QNetworkReply> m_reply;
    QTimer m_deadline;
    QByteArray m_body;
    Completion<Outcome> m_done;
};

} // namespace portico
