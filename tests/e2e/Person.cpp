#include "tests/e2e/Person.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace e2e {

Person::~Person()
{
    m_browser.closeWriteChannel(); // then it closes Chromium and goes
    if (m_browser.state() != QProcess::NotRunning && !m_browser.waitForFinished(10'000))
        m_browser.kill();
    m_browser.waitForFinished();
}

bool Person::start()
{
    m_browser.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // What a browser remembers of its own is no part of the app's home.
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), QDir::tempPath());
    m_browser.setProcessEnvironment(environment);
    m_browser.start(QStringLiteral(PORTICO_NODE), {QStringLiteral(PORTICO_PERSON)});
    QByteArray line;
    return readLine(line, 60'000) && line.trimmed() == "ready";
}

bool Person::does(const Steps& steps)
{
    QJsonArray list;
    for (const auto& step : steps)
        list << QJsonArray::fromStringList(step);
    m_browser.write(QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n');
    QByteArray line;
    if (!readLine(line, 90'000))
        return false;
    const auto answer = QJsonDocument::fromJson(line).object();
    m_said = answer.value(QStringLiteral("said")).toString();
    const auto stuck = answer.value(QStringLiteral("stuck")).toString();
    if (!stuck.isEmpty())
        qWarning("the person could not %s", qUtf8Printable(stuck));
    return stuck.isEmpty();
}

bool Person::readLine(QByteArray& line, int deadline)
{
    const auto came = QTest::qWaitFor(
        [this] { return m_browser.canReadLine() || m_browser.state() == QProcess::NotRunning; },
        deadline);
    line = m_browser.readLine();
    return came && !line.isEmpty();
}

} // namespace e2e
