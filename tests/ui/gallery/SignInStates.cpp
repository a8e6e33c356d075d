#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "ui/MainWindow.h"
#include "ui/SignInPage.h"
#include "ui/StartingPage.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace portico {

namespace {

using namespace samples;
using Kind = ApiError::Kind;
using Step = SignInProgress::Step;

GalleryState signIn(const char* name, const std::function<void(SignInPage&)>& then)
{
    return {QLatin1String(name), [then](MainWindow& window) {
                then(window.signInPage());
                window.showSignIn();
            }};
}

GalleryState refused(const char* name, Kind kind, const char* code = "")
{
    auto problem = error(kind);
    problem.code = QLatin1String(code);
    return signIn(name, [problem](SignInPage& page) { page.showBrowserError(problem); });
}

GalleryState keychain(const char* name, StorageProblem problem)
{
    return signIn(name, [problem](SignInPage& page) { page.setKeychainProblem(problem); });
}

void fillIn(SignInPage& page)
{
    page.setEmail(QStringLiteral("pro@example.com"));
    page.findChild<QLineEdit*>(QStringLiteral("passwordField"))
        ->setText(QStringLiteral("12345678"));
}

QList<GalleryState> passwordStates()
{
    auto patience = error(Kind::RateLimited);
    patience.retryAfter = std::chrono::seconds(90);
    return {
        signIn("signin", [](SignInPage&) {}),
        signIn("signin-browser-only",
            [](SignInPage& page) {
                auto offered = config();
                offered.signIn.password = false;
                page.setConfig(offered);
            }),
        signIn("signin-password-only",
            [](SignInPage& page) {
                auto offered = config();
                offered.signIn.issuer.clear();
                offered.signIn.password = true;
                page.setConfig(offered);
            }),
        signIn("signin-incomplete",
            [](SignInPage& page) {
                page.findChild<QAbstractButton*>(QStringLiteral("signInButton"))->click();
            }),
        signIn("signin-busy",
            [](SignInPage& page) {
                fillIn(page);
                page.setBusy(true);
            }),
        signIn("signin-wrong-password",
            [](SignInPage& page) {
                fillIn(page);
                page.showError(error(Kind::InvalidCredentials));
            }),
        signIn("signin-too-many", [patience](SignInPage& page) { page.showError(patience); }),
        signIn("signin-offline", [](SignInPage& page) { page.showError(error(Kind::Offline)); }),
        signIn("signin-not-secure", [](SignInPage& page) { page.showError(error(Kind::Tls)); }),
        signIn("signin-no-config",
            [](SignInPage& page) { page.showConfigError(error(Kind::Unavailable)); }),
        signIn("signin-expired", [](SignInPage& page) { page.showSessionExpired(); }),
    };
}

SignInProgress inBrowser() { return {.step = Step::Browser, .deviceOffered = true}; }

SignInProgress withCode()
{
    return {.step = Step::DeviceCode,
        .userCode = QStringLiteral("WDJB-MJHT"),
        .verificationUri = QUrl(QStringLiteral("https://accounts.acme.example/device"))};
}

QList<GalleryState> elsewhereStates()
{
    return {
        signIn("signin-preparing",
            [](SignInPage& page) { page.setProgress({.step = Step::Preparing}); }),
        signIn("signin-browser", [](SignInPage& page) { page.setProgress(inBrowser()); }),
        signIn("signin-link-copied",
            [](SignInPage& page) {
                page.setProgress(inBrowser());
                page.showCopied();
            }),
        signIn("signin-no-browser",
            [](SignInPage& page) {
                page.setProgress({.step = Step::Browser});
                page.showNoBrowser();
            }),
        signIn("signin-device", [](SignInPage& page) { page.setProgress(withCode()); }),
        signIn("signin-code-copied",
            [](SignInPage& page) {
                page.setProgress(withCode());
                page.showCopied();
            }),
        signIn("signin-finishing",
            [](SignInPage& page) { page.setProgress({.step = Step::Finishing}); }),
        refused("signin-denied", Kind::Denied),
        refused("signin-nobody-came", Kind::Timeout),
        refused("signin-no-loopback", Kind::Rejected, "loopback_unavailable"),
        refused("signin-no-device-flow", Kind::Rejected, "no_device_flow"),
    };
}

} // namespace

QList<GalleryState> signInStates()
{
    using During = StorageProblem::During;
    return QList<GalleryState>{
               {QStringLiteral("starting"), [](MainWindow& window) { window.showStarting(); }},
               {QStringLiteral("starting-slow-keychain"),
                   [](MainWindow& window) {
                       window.startingPage().showKeychainWait();
                       window.showStarting();
                   }},
           }
    + passwordStates() + elsewhereStates()
        + QList<GalleryState>{
            keychain("signin-keychain-locked", {During::Read, SecretError::Locked}),
            keychain("signin-keychain-silent", {During::Read, SecretError::Timeout}),
            keychain("signin-keychain-keeps-it", {During::Remove, SecretError::Broken}),
            signIn("signin-keychain-asked",
                [](SignInPage& page) {
                    page.setKeychainProblem(StorageProblem{During::Read, SecretError::Locked});
                    page.setKeychainBusy(true);
                }),
        };
}

} // namespace portico
