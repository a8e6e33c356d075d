#include "ui/text/ErrorText.h"

namespace portico {

namespace {

class ErrorWords {
    Q_DECLARE_TR_FUNCTIONS(portico::ErrorText)
public:
    static Problem general(const ApiError& error, const Formatter& format);
    static Problem pdf(const ApiError& error, const Formatter& format);
    static Problem portal(const ApiError& error, const Formatter& format);
    static Problem signIn(const ApiError& error, const Formatter& format);
    static Problem browserSignIn(const ApiError& error, const Formatter& format);
    static Problem view(PortalProblem problem);
    static StorageWords storage(const StorageProblem& problem);

private:
    static QString wait(const ApiError& error, const Formatter& format);
    static QString storageTitle(SecretError error);
    static QString storageText(const StorageProblem& problem);
    static Problem trouble(const ApiError& error, const Formatter& format);
};

QString ErrorWords::wait(const ApiError& error, const Formatter&)
{
    constexpr int minute = 60;
    if (!error.retryAfter)
        return tr("Please try again in a moment.");
    const auto seconds = static_cast<int>(error.retryAfter->count());
    if (seconds < minute)
        return tr("Please try again in %n seconds.", nullptr, std::max(seconds, 1));
    return tr("Please try again in %n minutes.", nullptr, (seconds + minute - 1) / minute);
}

Problem ErrorWords::trouble(const ApiError& error, const Formatter& format)
{
    return {tr("The service is having trouble"), wait(error, format)};
}

Problem ErrorWords::general(const ApiError& error, const Formatter& format)
{
    switch (error.kind) {
    case ApiError::Kind::Offline:
        return {tr("No connection"), tr("Check your internet connection and try again.")};
    case ApiError::Kind::Timeout:
        return {tr("No answer in time"), tr("The service took too long to answer.")};
    case ApiError::Kind::Tls:
        return {tr("The connection is not secure"),
            tr("The identity of the service could not be verified, so nothing was sent. Check the "
               "date "
               "of your computer, or ask your network administrator.")};
    case ApiError::Kind::InsecureUrl:
        return {tr("The address is not secure"),
            tr("This app only talks to services over https. Ask whoever set it up."), false};
    case ApiError::Kind::RateLimited:
        return {tr("Too many attempts"), wait(error, format)};
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::InvalidCredentials:
    case ApiError::Kind::InvalidGrant:
        return {tr("Your session has ended"), tr("Sign in again to go on."), false};
    case ApiError::Kind::NoBillingAccount:
        return {tr("No billing account yet"),
            tr("You get one with your first purchase. Until then there is nothing to manage."),
            false};
    case ApiError::Kind::Redirected:
    case ApiError::Kind::TooLarge:
    case ApiError::Kind::BadResponse:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Rejected:
    case ApiError::Kind::Denied:
    case ApiError::Kind::NotWritten:
        return {tr("The service gave an unexpected answer"),
            tr("This is not your fault. Try again, and contact support if it keeps happening.")};
    case ApiError::Kind::Unavailable:
    case ApiError::Kind::Superseded:
    case ApiError::Kind::Canceled:
        break;
    }
    return trouble(error, format);
}

// A PDF may lie with anyone, who knows nothing of the session here.
Problem ErrorWords::pdf(const ApiError& error, const Formatter& format)
{
    switch (error.kind) {
    case ApiError::Kind::NotWritten:
        return {{},
            tr("The file could not be written. Choose another folder, or make room on the disk.")};
    case ApiError::Kind::TooLarge:
        return {{}, tr("The file is larger than an invoice can be, so it was not kept.")};
    case ApiError::Kind::BadResponse:
        return {
            {}, tr("The download was not a complete PDF, so it was not kept. Please try again.")};
    case ApiError::Kind::Redirected:
    case ApiError::Kind::InsecureUrl:
        return {{}, tr("The PDF is stored where this app may not fetch it. Contact support.")};
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Unauthorized:
    case ApiError::Kind::Rejected:
        return {{}, tr("The PDF is no longer there. Check again, then save it once more.")};
    default:
        return general(error, format);
    }
}

Problem ErrorWords::portal(const ApiError& error, const Formatter& format)
{
    if (error.kind == ApiError::Kind::Rejected && error.code == QLatin1String("flow_not_allowed"))
        return {tr("This is not offered"),
            tr("Manage Billing shows everything that can be changed."), false};
    return general(error, format);
}

Problem ErrorWords::signIn(const ApiError& error, const Formatter& format)
{
    if (error.kind == ApiError::Kind::InvalidCredentials)
        return {{}, tr("The e-mail address or the password is wrong."), false};
    if (error.kind == ApiError::Kind::Unauthorized || error.kind == ApiError::Kind::InvalidGrant)
        return {tr("You could not be signed in"), tr("Please try again."), true};
    return general(error, format);
}

Problem ErrorWords::browserSignIn(const ApiError& error, const Formatter& format)
{
    if (error.kind == ApiError::Kind::Denied)
        return {
            tr("You were not signed in"), tr("The sign-in was declined. You can try again."), true};
    if (error.kind == ApiError::Kind::Timeout)
        return {tr("You were not signed in"),
            tr("The sign-in was not finished in time. You can try again."), true};
    if (error.code == QLatin1String("no_device_flow"))
        return {tr("This is not offered"), tr("Continue in the browser instead."), false};
    if (error.code == QLatin1String("loopback_unavailable"))
        return {tr("Your browser cannot come back to this app"),
            tr("Something on this computer does not allow it. Sign in with another device."),
            false};
    if (error.code == QLatin1String("late_id_token"))
        return {tr("You were not signed in"),
            tr("The clock of this computer may be wrong. Check its date and time, then try again."),
            true};
    return signIn(error, format);
}

Problem ErrorWords::view(PortalProblem problem)
{
    switch (problem) {
    case PortalProblem::LoadFailed:
        return {tr("The page could not be loaded"),
            tr("Check your internet connection, or open it in your browser.")};
    case PortalProblem::SessionEnded:
        return {tr("This link to the billing portal has expired"),
            tr("For your safety it works for a short time only. A new one opens the portal "
               "again.")};
    case PortalProblem::Trouble:
        return {tr("The billing portal has a problem"),
            tr("This is not your fault. Try again, and contact support if it keeps happening.")};
    case PortalProblem::TlsRefused:
        return {tr("The connection is not secure"),
            tr("The identity of the page could not be verified, so it is not shown.")};
    case PortalProblem::Slow:
        return {tr("This takes longer than usual"),
            tr("It still appears here when it comes. You can also reload it, or open it in your "
               "browser.")};
    case PortalProblem::PageCrashed:
        return {tr("The page stopped working"), tr("Nothing was lost that you had confirmed.")};
    case PortalProblem::EngineMissing:
        return {tr("The page cannot be shown here"),
            tr("A part of this app is missing. Your browser can show the page."), false};
    case PortalProblem::Blocked:
        return {tr("This page may not be shown here"),
            tr("It does not belong to the billing portal, so it was stopped."), false};
    }
    return {};
}

QString ErrorWords::storageTitle(SecretError error)
{
    switch (error) {
    case SecretError::Locked:
        return tr("Your keychain is locked");
    case SecretError::NoService:
        return tr("This computer has no keychain");
    case SecretError::Denied:
        return tr("The keychain refused access");
    case SecretError::Timeout:
        return tr("The keychain did not answer");
    case SecretError::Broken:
        break;
    }
    return tr("The keychain has a problem");
}

QString ErrorWords::storageText(const StorageProblem& problem)
{
    const bool isLocked = problem.error == SecretError::Locked;
    switch (problem.during) {
    case StorageProblem::During::Read:
        return isLocked ? tr("Unlock it to use your saved sign-in, or sign in again.")
                        : tr("Your saved sign-in could not be read. You can sign in again.");
    case StorageProblem::During::Keep:
        if (problem.error == SecretError::NoService)
            return tr("You stay signed in only until you quit. To stay signed in longer, install "
                      "GNOME Keyring or KWallet.");
        return isLocked ? tr("Unlock it to stay signed in after you quit.")
                        : tr("You stay signed in only until you quit.");
    case StorageProblem::During::Remove:
        break;
    }
    return isLocked ? tr("You are signed out. Unlock it to remove your saved sign-in.")
                    : tr("You are signed out, but your saved sign-in could not be removed yet. It "
                         "will be tried again.");
}

StorageWords ErrorWords::storage(const StorageProblem& problem)
{
    StorageWords words{
        .title = storageTitle(problem.error), .text = storageText(problem), .action = {}};
    if (problem.error == SecretError::Locked)
        words.action = tr("Unlock");
    else if (problem.error != SecretError::NoService)
        words.action = tr("Try again");
    return words;
}

} // namespace

Problem describeBillingProblem(const ApiError& error, const Formatter& format)
{
    return ErrorWords::general(error, format);
}

Problem describePortalProblem(const ApiError& error, const Formatter& format)
{
    return ErrorWords::portal(error, format);
}

Problem describeSignInProblem(const ApiError& error, const Formatter& format)
{
    return ErrorWords::signIn(error, format);
}

Problem describeBrowserSignInProblem(const ApiError& error, const Formatter& format)
{
    return ErrorWords::browserSignIn(error, format);
}

Problem describeInvoiceProblem(const ApiError& error, const Formatter& format)
{
    return ErrorWords::general(error, format);
}

Problem describePdfProblem(const ApiError& error, const Formatter& format)
{
    return ErrorWords::pdf(error, format);
}

Problem describeViewProblem(PortalProblem problem) { return ErrorWords::view(problem); }

StorageWords describeStorageProblem(const StorageProblem& problem)
{
    return ErrorWords::storage(problem);
}

} // namespace portico
