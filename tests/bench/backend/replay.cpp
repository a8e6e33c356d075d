// portico-backend-bench <stand-in's URL>: answers each request as the stand-in did when it was
// first asked, from memory. Both sides of the bench get the same true answers, and the stand-in's
// own work is not what is measured.
#include "backend-stub/backend/stripe/HttpPool.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoreApplication>
#include <QCoroTask>

#include <cstdio>

namespace {

class Replay {
public:
    explicit Replay(const QUrl& standIn)
        : m_authority(standIn.authority().toUtf8())
        , m_pool(standIn)
    {
    }

    QCoro::Task<serving::Response> answer(serving::Request request)
    {
        const auto target = request.path.toUtf8()
            + (request.rawQuery.isEmpty() ? QByteArray() : '?' + request.rawQuery);
        const auto key = request.method + ' ' + target + '\n' + request.body;
        if (const auto known = m_answers.constFind(key); known != m_answers.constEnd())
            co_return *known;
        const auto answer =
            co_await m_pool.exchange(request.method + ' ' + target + " HTTP/1.1\r\nHost: "
                + m_authority + "\r\nAuthorization: " + request.header("Authorization")
                + "\r\nContent-Type: " + request.header("Content-Type") + "\r\nContent-Length: "
                + QByteArray::number(request.body.size()) + "\r\n\r\n" + request.body);
        auto response = serving::Response::text(
            answer.body, "application/json", answer.status != 0 ? answer.status : 502)
                            .with("Request-Id", "req_replayed");
        if (answer.status == 200)
            m_answers.insert(key, response);
        co_return response;
    }

private:
    QByteArray m_authority;
    backend::HttpPool m_pool;
    QHash<QByteArray, serving::Response> m_answers;
};

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    if (argc != 2)
        return 2;
    Replay replay(QUrl(QString::fromLocal8Bit(argv[1])));
    serving::HttpServer server(
        [&replay](serving::Request request) { return replay.answer(std::move(request)); });
    const auto port = server.listen(0);
    if (!port)
        return 1;
    std::printf("ready http://127.0.0.1:%u\n", unsigned(*port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
