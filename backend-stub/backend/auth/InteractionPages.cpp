#include "backend-stub/backend/auth/InteractionPages.h"

#include "backend-stub/backend/auth/Page.h"
#include "backend-stub/backend/auth/Scope.h"

namespace backend::auth::pages {

namespace {

QString clientName(const Interaction& interaction)
{
    const auto* request = std::get_if<AuthorizationRequest>(&interaction.request);
    return request ? request->clientName : QStringLiteral("Portico");
}

// A page with what every form of an interaction needs.
Page formPage(const QString& name, const Interaction& interaction)
{
    Page page(name);
    page.set(QStringLiteral("action"),
            QStringLiteral("/oauth/interaction/") + QString::fromLatin1(interaction.id))
        .set(QStringLiteral("csrf"), QString::fromLatin1(interaction.csrf))
        .set(QStringLiteral("app"), clientName(interaction));
    return page;
}

// Where the browser goes when a form is answered with a redirect to the app.
QByteArray formTarget(const Interaction& interaction)
{
    const auto* request = std::get_if<AuthorizationRequest>(&interaction.request);
    if (!request)
        return {};
    const auto path = request->redirectUri.indexOf('/', qsizetype(sizeof("https://")));
    return request->redirectUri.left(path);
}

Html alert(const QString& problem)
{
    if (problem.isEmpty())
        return {};
    return Page(QStringLiteral("alert")).set(QStringLiteral("problem"), problem).render();
}

QString initial(const Account& account)
{
    const auto& from = account.name.isEmpty() ? account.email : account.name;
    return from.left(1).toUpper();
}

Html row(const Choice& choice)
{
    return Page(QStringLiteral("account-row"))
        .set(QStringLiteral("id"), choice.account.id)
        .set(QStringLiteral("initial"), initial(choice.account))
        .set(QStringLiteral("name"), choice.account.name)
        .set(QStringLiteral("email"), choice.account.email)
        .set(QStringLiteral("state"),
            choice.signedIn ? QStringLiteral("Signed in") : QStringLiteral("Password needed"))
        .render();
}

Html permission(const QString& sentence)
{
    return Page(QStringLiteral("permission")).set(QStringLiteral("sentence"), sentence).render();
}

Html permissions(const QString& scope)
{
    auto markup = permission(QStringLiteral("See your plan, payments and invoices")).markup
        + permission(QStringLiteral("Open your billing portal")).markup;
    if (scopeHas(scope, u"email") || scopeHas(scope, u"profile"))
        markup += permission(QStringLiteral("See your name and e-mail address")).markup;
    if (scopeHas(scope, u"offline_access"))
        markup += permission(QStringLiteral("Stay signed in until you sign out")).markup;
    return {markup};
}

} // namespace

serving::Response code(const Interaction& interaction, const QString& problem, int status)
{
    auto page = formPage(QStringLiteral("code"), interaction);
    page.set(QStringLiteral("code"), interaction.typedCode)
        .set(QStringLiteral("alert"), alert(problem))
        .set(QStringLiteral("invalid"), QString::fromLatin1(problem.isEmpty() ? "false" : "true"));
    return pageResponse(QStringLiteral("Connect a device"), page.render(), status);
}

serving::Response accounts(const Interaction& interaction, const QList<Choice>& choices)
{
    QString rows;
    for (const auto& choice : choices)
        rows += row(choice).markup;
    auto page = formPage(QStringLiteral("accounts"), interaction);
    page.set(QStringLiteral("rows"), Html{rows});
    return pageResponse(
        QStringLiteral("Choose an account"), page.render(), 200, formTarget(interaction));
}

serving::Response password(const Interaction& interaction, const QString& problem, int status)
{
    auto page = formPage(QStringLiteral("password"), interaction);
    page.set(QStringLiteral("email"), interaction.email)
        .set(QStringLiteral("alert"), alert(problem))
        .set(QStringLiteral("invalid"), QString::fromLatin1(problem.isEmpty() ? "false" : "true"));
    // The cursor waits where the next thing is to be typed.
    page.set(interaction.email.isEmpty() ? QStringLiteral("focus-email")
                                         : QStringLiteral("focus-password"),
        Html{QStringLiteral("autofocus")});
    return pageResponse(QStringLiteral("Sign in"), page.render(), status, formTarget(interaction));
}

serving::Response consent(const Interaction& interaction)
{
    auto page = formPage(QStringLiteral("consent"), interaction);
    page.set(QStringLiteral("initial"), initial(*interaction.account))
        .set(QStringLiteral("name"), interaction.account->name)
        .set(QStringLiteral("email"), interaction.account->email)
        .set(QStringLiteral("permissions"), permissions(interaction.scope()));
    if (const auto* device = std::get_if<DeviceAuthorizations::Pending>(&interaction.request)) {
        page.set(QStringLiteral("device"),
            Page(QStringLiteral("device-code"))
                .set(QStringLiteral("code"), device->userCode)
                .render());
    }
    return pageResponse(QStringLiteral("Allow %1?").arg(clientName(interaction)), page.render(),
        200, formTarget(interaction));
}

serving::Response deviceAllowed()
{
    return pageResponse(
        QStringLiteral("You are signed in"), Page(QStringLiteral("device-allowed")).render());
}

serving::Response deviceDenied()
{
    return pageResponse(
        QStringLiteral("Request denied"), Page(QStringLiteral("device-denied")).render());
}

serving::Response problem(const QString& title, const QString& sentence, int status)
{
    const auto page = Page(QStringLiteral("problem"))
                          .set(QStringLiteral("title"), title)
                          .set(QStringLiteral("sentence"), sentence)
                          .render();
    return pageResponse(title, page, status);
}

serving::Response expired()
{
    return problem(QStringLiteral("This page has expired"),
        QStringLiteral("Sign-in was finished, took too long or was begun in another browser. "
                       "Go back to the app and start again."),
        410);
}

} // namespace backend::auth::pages
