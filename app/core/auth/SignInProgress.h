#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace portico {

// How far a browser or device sign-in has come.
struct SignInProgress {
    enum class Step {
        Idle, // none under way
        Preparing, // asking the provider where to go
        Browser, // open `browserUrl`; waiting for the user there
        DeviceCode, // show `userCode` and `verificationUri`; waiting for the user there
        Finishing, // the user is done; exchanging the code
    };

    Step step = Step::Idle;
    // Carries state and challenge, which are good for this attempt only. To open or copy, not to
    // log.
    QUrl browserUrl{};
    bool deviceOffered = false; // the provider has a device flow to fall back on
    QString userCode{}; // RFC 8628 §3.2 user_code, as it is to be shown
    QUrl verificationUri{};
    QUrl verificationUriComplete{}; // with the code in it; empty when the provider gives none
    QDateTime expiresAt{}; // UTC, when the attempt ends by itself
};

} // namespace portico
