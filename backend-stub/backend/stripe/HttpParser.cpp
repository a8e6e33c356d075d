#include "backend-stub/backend/stripe/HttpParser.h"

#include <QList>

#include <utility>

namespace backend {

HttpParser::State HttpParser::feed(const QByteArray& bytes)
{
    m_bytes += bytes;
    if (m_bytes.size() > maxSize)
        return State::Broken;
    if (m_framing == Framing::Header) {
        const auto headerEnd = m_bytes.indexOf("\r\n\r\n");
        if (headerEnd < 0)
            return State::Incomplete;
        if (readHeader(headerEnd) == State::Broken)
            return State::Broken;
    }
    return readBody();
}

HttpParser::State HttpParser::end()
{
    if (m_framing != Framing::UntilClosed)
        return State::Broken;
    m_answer.body = m_bytes.mid(m_at);
    return State::Complete;
}

HttpAnswer HttpParser::take()
{
    auto answer = std::exchange(m_answer, {});
    *this = {};
    return answer;
}

HttpParser::State HttpParser::readHeader(qsizetype end)
{
    const auto lines = m_bytes.left(end).split('\n');
    m_at = end + 4;
    const auto& statusLine = lines.constFirst(); // HTTP/1.1 200 OK
    if (!statusLine.startsWith("HTTP/1.") || statusLine.size() < 12)
        return State::Broken;
    m_answer.status = statusLine.mid(9, 3).toInt();
    m_keepAlive = statusLine.startsWith("HTTP/1.1");
    const bool bodyless = m_answer.status == 204 || m_answer.status == 304;
    m_framing = bodyless ? Framing::Length : Framing::UntilClosed;
    for (const auto& line : lines.sliced(1)) {
        const auto colon = line.indexOf(':');
        const auto name = line.left(colon).toLower();
        const auto value = line.mid(colon + 1).trimmed().toLower();
        bool isNumber = true;
        if (name == "content-length" && m_framing != Framing::Chunked) {
            m_framing = Framing::Length;
            m_length = value.toLongLong(&isNumber);
        } else if (name == "transfer-encoding" && value == "chunked") {
            m_framing = Framing::Chunked; // wins over a length, RFC 9112 §6.3
        } else if (name == "connection" && value == "close") {
            m_keepAlive = false;
        }
        if (!isNumber || m_length < 0)
            return State::Broken;
    }
    return m_answer.status >= 200 ? State::Incomplete : State::Broken;
}

HttpParser::State HttpParser::readBody()
{
    if (m_framing == Framing::Chunked)
        return readChunks();
    if (m_framing == Framing::UntilClosed || m_bytes.size() - m_at < m_length)
        return State::Incomplete;
    m_answer.body = m_bytes.mid(m_at, m_length);
    return State::Complete;
}

HttpParser::State HttpParser::readChunks()
{
    while (true) {
        const auto lineEnd = m_bytes.indexOf("\r\n", m_at);
        if (lineEnd < 0)
            return State::Incomplete;
        bool isNumber = false;
        const auto line = m_bytes.mid(m_at, lineEnd - m_at);
        const auto size = line.split(';').constFirst().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0 || size > maxSize)
            return State::Broken;
        const auto chunk = lineEnd + 2;
        if (m_bytes.size() < chunk + size + 2)
            return State::Incomplete;
        if (size == 0) // trailers are not used by anyone we talk to
            return m_bytes.mid(chunk, 2) == "\r\n" ? State::Complete : State::Broken;
        m_answer.body += m_bytes.mid(chunk, size);
        m_at = chunk + size + 2;
    }
}

} // namespace backend
