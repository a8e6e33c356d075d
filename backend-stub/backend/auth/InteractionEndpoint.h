#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/AuthorizationCodes.h"
#include "backend-stub/backend/auth/BrowserCookie.h"
#include "backend-stub/backend/auth/Browsers.h"
#include "backend-stub/backend/auth/DeviceAuthorizations.h"
#include "backend-stub/backend/auth/Form.h"
#include "backend-stub/backend/auth/InteractionPages.h"
#include "backend-stub/backend/auth/Interactions.h"
#include "backend-stub/backend/auth/PasswordCheck.h"
#include "backend-stub/serving/HttpServer.h"

#include <QCoroTask>
#include <QStringList>

namespace backend::auth {

// What the pages work on; all of it outlives the endpoint.
struct InteractionParts {
    const QByteArray& issuer;
    Accounts& accounts;
    PasswordCheck& passwords;
    Browsers& browsers;
    Interactions& interactions;
    AuthorizationCodes& codes;
    DeviceAuthorizations& devices;
    RateLimiter& codeGuesses;
    Clock clock;
    QStringList offeredEmails; // shown to pick from, though a password is needed
};

// The pages of an interaction and the answers to their forms. Every answer is a 303 to the next
// page or to the app, so that reload and back never send a password twice; only a refusal is shown
// at once.
class InteractionEndpoint {
public:
    explicit InteractionEndpoint(InteractionParts parts);

    QCoro::Task<serving::Response> show(serving::Request request);
    QCoro::Task<serving::Response> act(serving::Request request);

private:
    struct Visit; // who asks, and for what

    std::optional<Visit> visit(const serving::Request& request);
    bool isOurForm(const serving::Request& request, const Form& form, const Visit& visit) const;
    serving::Response page(const Visit& visit);
    QList<pages::Choice> choices(const Visit& visit);
    bool maySkipPassword(const Interaction& interaction, const Browsers::SignedIn& signedIn) const;
    serving::Response next(const Visit& visit) const;

    serving::Response enterCode(const Visit& visit, const Form& form, const QString& remote);
    serving::Response pick(const Visit& visit, const Form& form);
    serving::Response useAnother(const Visit& visit);
    QCoro::Task<serving::Response> signIn(serving::Request request, Form form);
    serving::Response allow(const Visit& visit);
    serving::Response deny(const Visit& visit);

    InteractionParts m_parts;
    BrowserCookie m_cookie;
};

} // namespace backend::auth
