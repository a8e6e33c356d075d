#pragma once

#include <QByteArray>

namespace backend {

struct HttpAnswer {
    int status = 0; // 0: there was no whole answer
    QByteArray body;
};

// Reads one HTTP/1.1 response as its bytes come in (RFC 9112 §6.3): by Content-Length, chunked, or
// up to the end of the connection.
class HttpParser {
public:
    enum class State { Incomplete, Complete, Broken };

    State feed(const QByteArray& bytes);
    State end(); // the connection was closed
    bool hasBegun() const { return !m_bytes.isEmpty(); }
    bool keepsConnection() const { return m_keepAlive && m_framing != Framing::UntilClosed; }
    HttpAnswer take(); // after Complete; ready for the next response

private:
    enum class Framing { Header, Length, Chunked, UntilClosed };
    static constexpr qsizetype maxSize = 8 * 1024 * 1024;

    State readHeader(qsizetype end);
    State readBody();
    State readChunks();

    QByteArray m_bytes;
    qsizetype m_at = 0; // what is before it has been read
    Framing m_framing = Framing::Header;
    qsizetype m_length = 0;
    bool m_keepAlive = true;
    HttpAnswer m_answer;
};

} // namespace backend
