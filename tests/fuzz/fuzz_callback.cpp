// Throws mutated authorization responses at the loopback listener.
//
//   fuzz_callback [--runs N] [--seed S] CORPUS_DIRECTORY
//
// Each run takes a request of the corpus, gives it a state that is not the attempt's, mutates it
// and sends it over a real connection. None of them may be accepted or end the attempt, and the
// genuine one after all of them must be. The same bytes with the right state go through the parser,
// where whatever is accepted must satisfy an independent reading of the rules. Exit code 0: all
// held.

#include "app/core/auth/Callback.h"
#include "app/core/auth/LoopbackListener.h"
#include "app/core/auth/Pkce.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace portico;

namespace {

const auto issuer = QStringLiteral("https://id.example");

class Mutator {
public:
    Mutator(QByteArrayList corpus, unsigned seed) : m_corpus(std::move(corpus)), m_random(seed) { }

    qsizetype below(qsizetype end) { return end <= 0 ? 0 : qsizetype(m_random() % quint64(end)); }

    QByteArray next()
    {
        auto bytes = m_corpus.at(below(m_corpus.size()));
        for (auto left = below(6); left > 0; --left)
            mutate(bytes);
        return bytes;
    }

    // A guess: something else, or nearly the right thing, but never the right thing.
    QByteArray guess(const QByteArray& state)
    {
        auto guessed = state;
        switch (below(4)) {
        case 0:
            return randomToken().toLatin1();
        case 1:
            return state.left(below(state.size()));
        case 2:
            return state + char('a' + below(26));
        default:
            guessed[below(state.size())] = '!';
            return guessed;
        }
    }

private:
    void mutate(QByteArray& bytes)
    {
        const auto at = below(bytes.size() + 1);
        const auto length = below(16);
        switch (below(6)) {
        case 0:
            if (at < bytes.size())
                bytes[at] = char(below(256));
            break;
        case 1:
            bytes.insert(at, char(below(256)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(below(bytes.size()), length));
            break;
        case 4:
            bytes.truncate(at);
            break;
        default:
            bytes.insert(at, m_tokens[below(m_tokens.size())]);
        }
    }

    QByteArrayList m_corpus;
    QByteArrayList m_tokens{"&", "=", "?", "%", "\r\n", "\r\n\r\n", " ", "state={state}", "code=x",
        "iss=https://id.example", "Host: 127.0.0.1:{port}\r\n", "GET /callback?",
        "error=access_denied"};
    std::mt19937_64 m_random;
};

QByteArray filled(QByteArray bytes, const QByteArray& state, quint16 port)
{
    return bytes.replace("{state}", state).replace("{port}", QByteArray::number(port));
}

// What an accepted request must at least be, read in another way than the parser does.
bool mayBeAccepted(const QByteArray& head, const QByteArray& state, quint16 port)
{
    const auto line = head.left(head.indexOf('\n'));
    // As a whole name only: "staerror=" is somebody else's parameter.
    const auto names = [&](const QByteArray& name) {
        return line.contains('?' + name + '=') || line.contains('&' + name + '=');
    };
    return line.startsWith("GET /callback?")
        && QByteArray::fromPercentEncoding(line).contains("state=" + state)
        && head.contains("127.0.0.1:" + QByteArray::number(port))
        && (names("code") != names("error"));
}

// Sends and reads the first answer; empty when the listener only closes.
QByteArray exchange(const QByteArray& bytes, quint16 port, bool waits)
{
    QTcpSocket socket;
    QEventLoop loop;
    QObject::connect(&socket, &QTcpSocket::disconnected, &loop, &QEventLoop::quit);
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(20), &loop, &QEventLoop::quit);
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(bytes);
    if (!waits)
        socket.disconnectFromHost(); // so that half a request does not wait for its other half
    if (socket.state() != QAbstractSocket::UnconnectedState)
        loop.exec();
    return socket.readAll();
}

QByteArrayList readCorpus(const QString& directory)
{
    QByteArrayList corpus;
    const auto files = QDir(directory).entryInfoList(QDir::Files, QDir::Name);
    for (const auto& info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            corpus << file.readAll();
    }
    return corpus;
}

int fail(const char* why, const QByteArray& bytes)
{
    std::fprintf(stderr, "%s:\n%s\n", why, bytes.toPercentEncoding(" /?=&:\r\n").constData());
    return 1;
}

int fuzz(const QByteArrayList& corpus, int runs, unsigned seed)
{
    const auto state = randomToken().toLatin1();
    LoopbackListener listener("page");
    if (!listener.listen(QString::fromLatin1(state), issuer, false))
        return fail("cannot listen", {});
    const auto port = quint16(listener.redirectUri().port());
    const Callback::Expectation expected{
        .port = port, .state = QString::fromLatin1(state), .issuer = issuer};
    Mutator mutator(corpus, seed);
    int accepted = 0;
    for (int i = 0; i < corpus.size() + runs; ++i) {
        const auto bytes = i < corpus.size() ? corpus.at(i) : mutator.next();
        const auto foreign = filled(bytes, mutator.guess(state), port);
        exchange(foreign, port, false);
        if (listener.callback().isDone())
            return fail("accepted", foreign);

        const auto own = filled(bytes, state, port);
        const auto head = own.left(own.indexOf("\r\n\r\n"));
        const auto callback = Callback::fromRequestHead(head, expected);
        if (callback && !mayBeAccepted(head, state, port))
            return fail("accepted by the parser", own);
        accepted += callback ? 1 : 0;
    }
    const auto genuine =
        filled("GET /callback?code=good&state={state} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n",
            state, port);
    const auto page = exchange(genuine, port, true);
    if (!page.startsWith("HTTP/1.1 200 ") || !listener.callback().isDone())
        return fail("the genuine one was refused", page);
    std::printf("%d requests, none accepted; with the right state the parser took %d of them; "
                "the genuine one went through\n",
        int(corpus.size()) + runs, accepted);
    return accepted > 0 ? 0 : fail("nothing was accepted by the parser: the harness is blind", {});
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const bool isLong = qEnvironmentVariableIsSet("PORTICO_TEST_LONG");
    const auto runs = isLong ? QStringLiteral("100000") : QStringLiteral("3000");
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("runs"), QString(), QStringLiteral("N"), runs},
        {QStringLiteral("seed"), QString(), QStringLiteral("S"), QStringLiteral("1")}});
    parser.addPositionalArgument(QStringLiteral("corpus"), QString());
    parser.process(app);
    const auto corpus = readCorpus(parser.positionalArguments().value(0));
    if (corpus.isEmpty())
        return fail("no corpus", {});
    QElapsedTimer took;
    took.start();
    const auto status = fuzz(corpus, parser.value(QStringLiteral("runs")).toInt(),
        parser.value(QStringLiteral("seed")).toUInt());
    std::printf("%.1f s\n", double(took.elapsed()) / 1000);
    return status;
}
