#pragma once

#include "tests/stub/auth/support/Stub.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

// A person with a browser, without the browser: keeps the cookie, reads the forms on the page,
// follows redirects within the stub and stops where they lead away.
class Visitor {
public:
    explicit Visitor(Stub& stub) : m_stub(stub) { }

    const Answer& open(const QByteArray& pathOrUrl); // follows redirects
    const Answer& submit(const QByteArray& action, QUrlQuery fields = {},
        const serving::Headers& headers = {}); // a form of the page shown, then redirects

    // open() to consent, with the account's password typed on the way.
    const Answer& signInAs(const QString& email);

    const Answer& page() const { return m_page; }
    QString text() const { return QString::fromUtf8(m_page.body); }
    QByteArray heading() const; // of the page shown
    QByteArray csrf() const;
    QByteArray address() const { return m_address; } // of the page shown, a path
    QUrlQuery left() const; // the query of the address that led out of the stub
    QByteArray leftFor() const { return m_leftFor; }
    QByteArray cookie;

private:
    void take(const Answer& answer);
    void follow();

    Stub& m_stub;
    Answer m_page;
    QByteArray m_address;
    QByteArray m_leftFor;
};
