#pragma once

#include <QList>
#include <QProcess>
#include <QStringList>

namespace e2e {

// A person at a real Chromium, beside the app: tests/stub/auth/browser/person.mjs says what they
// can do. The event loop runs meanwhile, since the app under test lives in this process.
class Person {
public:
    using Steps = QList<QStringList>; // what, on which, with what

    Person() = default;
    ~Person();
    Q_DISABLE_COPY_MOVE(Person)

    bool start();
    // Answers whether all of it could be done; warns about the step that could not.
    bool does(const Steps& steps);
    QString said() const { return m_said; } // the last "say"

private:
    bool readLine(QByteArray& line, int deadline);

    QProcess m_browser;
    QString m_said;
};

} // namespace e2e
