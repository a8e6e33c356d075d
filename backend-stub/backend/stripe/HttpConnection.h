#pragma once

#include "backend-stub/backend/stripe/HttpParser.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

class QTcpSocket;

namespace backend {

// One kept-alive connection and one exchange at a time on it:
//
//   idle ──send()──▶ busy ──answered() or failed: HttpAnswer with status 0──▶ idle
//
// A kept-alive connection that the peer closed at the very moment it was used again is opened anew,
// once: nothing was answered, and every POST here may be repeated (RFC 9112 §9.3.1).
class HttpConnection : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds deadline{10}; // for a whole exchange

    explicit HttpConnection(const QUrl& server);
    ~HttpConnection() override;

    bool isBusy() const { return m_busy; }
    void send(const QByteArray& request);

signals:
    void answered(const backend::HttpAnswer& answer);

private:
    void open();
    void receive();
    void onClosed();
    void finish(HttpAnswer answer);

    QUrl m_server;
    std::unique_ptr<QTcpSocket> m_socket;
    QTimer m_deadline;
    HttpParser m_parser;
    QByteArray m_request;
    bool m_busy = false;
    bool m_reused = false;
};

} // namespace backend
