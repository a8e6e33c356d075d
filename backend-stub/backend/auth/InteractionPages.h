#pragma once

#include "backend-stub/backend/auth/Accounts.h"
#include "backend-stub/backend/auth/Interactions.h"
#include "backend-stub/serving/HttpServer.h"

#include <QList>
#include <QString>

namespace backend::auth {

// What the pages say: pure functions from what is known to what is shown.
namespace pages {

struct Choice {
    Account account;
    bool signedIn = false; // in this browser, so that no password is needed
};

// `problem` is a sentence next to what caused it; empty for none.
serving::Response code(
    const Interaction& interaction, const QString& problem = {}, int status = 200);
serving::Response accounts(const Interaction& interaction, const QList<Choice>& choices);
serving::Response password(
    const Interaction& interaction, const QString& problem = {}, int status = 200);
serving::Response consent(const Interaction& interaction);

serving::Response deviceAllowed();
serving::Response deviceDenied();

// A dead end, with what to do about it.
serving::Response problem(const QString& title, const QString& sentence, int status);
serving::Response expired();

} // namespace pages

} // namespace backend::auth
