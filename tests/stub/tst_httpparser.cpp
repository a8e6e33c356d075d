#include "backend-stub/backend/stripe/HttpParser.h"

#include <QTest>

using backend::HttpParser;

// One response, in one piece and byte by byte, ends the same.
class tst_HttpParser : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void readsTheNextOne();
};

void tst_HttpParser::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closed"); // the peer hangs up after them
    QTest::addColumn<int>("status"); // 0: not a whole answer
    QTest::addColumn<QByteArray>("body");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray hello = "hello";
    QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello" << false << 200 << hello;
    QTest::newRow("no body") << ok + "content-length: 0\r\n\r\n" << false << 200 << QByteArray();
    QTest::newRow("no content") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << false << 204
                                << QByteArray();
    QTest::newRow("chunked") << ok
            + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
                             << false << 200 << hello;
    QTest::newRow("chunked wins over a length")
        << ok + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
        << false << 200 << hello;
    QTest::newRow("until the end") << ok + "\r\nhello" << true << 200 << hello;
    QTest::newRow("an error") << QByteArray(
        "HTTP/1.1 503 Unavailable\r\nContent-Length: 2\r\n\r\nno")
                              << false << 503 << QByteArray("no");
    QTest::newRow("cut short") << ok + "Content-Length: 6\r\n\r\nhello" << true << 0
                               << QByteArray();
    QTest::newRow("chunk cut short")
        << ok + "Transfer-Encoding: chunked\r\n\r\n9\r\nhello" << true << 0 << QByteArray();
    QTest::newRow("header cut short") << ok + "Content-Le" << true << 0 << QByteArray();
    QTest::newRow("length is a word")
        << ok + "Content-Length: five\r\n\r\nhello" << true << 0 << QByteArray();
    QTest::newRow("length below nothing")
        << ok + "Content-Length: -5\r\n\r\nhello" << true << 0 << QByteArray();
    QTest::newRow("chunk size is a word")
        << ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n"
        << true << 0 << QByteArray();
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << true << 0
                              << QByteArray();
}

void tst_HttpParser::reads()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const bool, closed);
    QFETCH(const int, status);
    for (const auto step : {qsizetype(1), bytes.size()}) {
        HttpParser parser;
        auto state = HttpParser::State::Incomplete;
        for (qsizetype at = 0; at < bytes.size() && state == HttpParser::State::Incomplete;
            at += step)
            state = parser.feed(bytes.mid(at, step));
        if (closed && state == HttpParser::State::Incomplete)
            state = parser.end();
        QCOMPARE(state == HttpParser::State::Complete, status != 0);
        if (status == 0)
            continue;
        const auto answer = parser.take();
        QCOMPARE(answer.status, status);
        QTEST(answer.body, "body");
    }
}

void tst_HttpParser::keepsTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n") << true;
    QTest::newRow("1.0") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n") << false;
    QTest::newRow("close") << QByteArray(
        "HTTP/1.1 200 OK\r\nConnection: Close\r\nContent-Length: 0\r\n\r\n")
                           << false;
}

void tst_HttpParser::keepsTheConnection()
{
    QFETCH(const QByteArray, bytes);
    HttpParser parser;
    QCOMPARE(parser.feed(bytes), HttpParser::State::Complete);
    QTEST(parser.keepsConnection(), "keeps");
}

void tst_HttpParser::readsTheNextOne()
{
    HttpParser parser;
    for (const auto& body : {QByteArray("first"), QByteArray("other")}) {
        QCOMPARE(parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + body),
            HttpParser::State::Complete);
        QCOMPARE(parser.take().body, body);
        QVERIFY(!parser.hasBegun());
    }
}

QTEST_GUILESS_MAIN(tst_HttpParser)
#include "tst_httpparser.moc"
