#include "tests/stub/auth/support/Visitor.h"

namespace {

QByteArray between(const QByteArray& text, const QByteArray& before, const QByteArray& after)
{
    const auto from = text.indexOf(before);
    if (from < 0)
        return {};
    const auto start = from + before.size();
    return text.mid(start, text.indexOf(after, start) - start);
}

} // namespace

const Answer& Visitor::open(const QByteArray& pathOrUrl)
{
    m_leftFor.clear();
    m_address = pathOrUrl;
    if (m_address.startsWith(m_stub.origin()))
        m_address = m_address.mid(m_stub.origin().size());
    take(m_stub.get(m_address, {{"Cookie", cookie}}));
    follow();
    return m_page;
}

const Answer& Visitor::submit(
    const QByteArray& action, QUrlQuery fields, const serving::Headers& headers)
{
    if (!fields.hasQueryItem(QStringLiteral("csrf")))
        fields.addQueryItem(QStringLiteral("csrf"), QString::fromLatin1(csrf()));
    auto all = headers;
    all.emplaceBack("Cookie", cookie);
    take(m_stub.send("POST", m_address + '/' + action,
        fields.toString(QUrl::FullyEncoded).replace(u'+', QStringLiteral("%2B")).toUtf8(),
        "application/x-www-form-urlencoded", all));
    follow();
    return m_page;
}

const Answer& Visitor::signInAs(const QString& email)
{
    return submit("password",
        {{QStringLiteral("email"), email},
            {QStringLiteral("password"), QString::fromLatin1(Stub::password)}});
}

QByteArray Visitor::heading() const
{
    const auto heading = between(m_page.body, "<h1", "</h1>");
    return heading.mid(heading.indexOf('>') + 1);
}

QByteArray Visitor::csrf() const { return between(m_page.body, "name=\"csrf\" value=\"", "\""); }

QUrlQuery Visitor::left() const { return QUrlQuery(QUrl::fromEncoded(m_leftFor)); }

void Visitor::take(const Answer& answer)
{
    m_page = answer;
    const auto set = answer.header("Set-Cookie");
    if (!set.isEmpty())
        cookie = set.left(set.indexOf(';'));
}

void Visitor::follow()
{
    for (int hops = 0; hops < 5 && m_page.status == 303; ++hops) {
        const auto location = m_page.header("Location");
        if (!location.startsWith(m_stub.origin() + '/')) {
            m_leftFor = location;
            return;
        }
        m_address = location.mid(m_stub.origin().size());
        take(m_stub.get(m_address, {{"Cookie", cookie}}));
    }
}
