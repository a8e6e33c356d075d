#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/Completion.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSaveFile>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

namespace portico {

// One PDF from the web into a file: without token and cookie, since it may lie with anyone. Only
// from https, or http on loopback where `loopback` allows it; redirects lead to https, or from
// loopback to loopback. The file is replaced when the whole PDF is there, or not at all.
//
// Errors: InsecureUrl, Redirected (too often, or to where it may not go), TooLarge, BadResponse (no
// PDF), Timeout (nothing for a while, or not done in time), NotWritten, Canceled, and as
// HttpClient.
class PdfDownload : public QObject {
    Q_OBJECT
public:
    using Outcome = std::expected<void, ApiError>;
    static constexpr qint64 maxSize = 50 * 1024 * 1024;
    static constexpr int maxRedirects = 5;

    struct Limits {
        std::chrono::milliseconds silence{30'000}; // without a byte
        std::chrono::milliseconds total{600'000};
    };

    PdfDownload(QUrl url, const QString& path, bool loopback, Limits limits);
    PdfDownload(QUrl url, const QString& path, bool loopback)
        : PdfDownload(std::move(url), path, loopback, Limits())
    {
    }
    ~PdfDownload() override;

    void start();
    void cancel();
    Completion<Outcome> done() const { return m_done; }

signals:
    void progressed(int percent); // -1: size unknown

private:
    bool mayFetch(const QUrl& url) const;
    void fetch(const QUrl& url);
    void collect();
    void reportProgress(qint64 received, qint64 total);
    void onReplyFinished();
    void follow(const QUrl& target);
    void keep();
    void fail(ApiError::Kind kind, int status = 0);
    void end(const Outcome& outcome);
    void dropReply();
    int status() const;

    QUrl m_url;
    bool m_loopback;
    QSaveFile m_file;
    QNetworkAccessManager m_network; // its own: a peer that hangs stalls what else it carries
    QNetworkReply* m_reply = nullptr;
    QTimer m_silence;
    QTimer m_total;
    QByteArray m_head; // until it is known to be a PDF
    qint64 m_size = 0;
    int m_redirects = 0;
    int m_percent = -1;
    Completion<Outcome> m_done;
};

} // namespace portico
