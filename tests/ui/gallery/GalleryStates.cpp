#include "tests/ui/gallery/GalleryStates.h"

#include "tests/ui/gallery/Samples.h"
#include "ui/BillingPage.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/MainWindow.h"
#include "ui/PortalPage.h"
#include "ui/SignInPage.h"
#include "ui/StartingPage.h"

#include <QAbstractButton>
#include <QCoreApplication>

namespace portico {

namespace {

using namespace samples;
using Kind = ApiError::Kind;
using Status = SubscriptionStatus;

void showSnapshot(MainWindow& window, const BillingSnapshot& snapshot)
{
    auto& page = window.billingPage();
    page.setNow(&now);
    page.setSnapshot(snapshot);
    auto& invoices = page.invoices();
    QObject::connect(&invoices, &InvoiceModel::pageRequested, &invoices,
        [&invoices](
            int request, const QString&) { invoices.setPage(request, samples::invoices(8)); });
    if (snapshot.billing && snapshot.billing->subscription)
        invoices.reload();
    window.showBilling();
}

GalleryState billing(const char* name, const Billing& billing)
{
    return {QLatin1String(name),
        [billing](MainWindow& window) { showSnapshot(window, snapshot(billing)); }};
}

GalleryState problem(const char* name, Kind kind, bool known)
{
    return {QLatin1String(name), [kind, known](MainWindow& window) {
                BillingSnapshot snapshot;
                if (known)
                    snapshot = {active(), std::nullopt, now().addSecs(-42 * 60), false};
                snapshot.problem = error(kind);
                showSnapshot(window, snapshot);
            }};
}

GalleryState signIn(const char* name, const std::function<void(SignInPage&)>& then)
{
    return {QLatin1String(name), [then](MainWindow& window) {
                then(window.signInPage());
                window.showSignIn();
            }};
}

Billing changed(Billing billing, const std::function<void(Billing&)>& change)
{
    change(billing);
    return billing;
}

QList<GalleryState> signInStates()
{
    return {
        signIn("signin", [](SignInPage&) {}),
        signIn("signin-wrong-password",
            [](SignInPage& page) {
                page.setEmail(QStringLiteral("pro@example.com"));
                page.showError(error(Kind::InvalidCredentials));
            }),
        signIn("signin-busy",
            [](SignInPage& page) {
                page.setEmail(QStringLiteral("pro@example.com"));
                page.setBusy(true);
            }),
        signIn("signin-offline", [](SignInPage& page) { page.showError(error(Kind::Offline)); }),
        signIn("signin-no-config",
            [](SignInPage& page) { page.showConfigError(error(Kind::Unavailable)); }),
        signIn("signin-expired", [](SignInPage& page) { page.showSessionExpired(); }),
        signIn(
            "signin-denied", [](SignInPage& page) { page.showBrowserError(error(Kind::Denied)); }),
        signIn("signin-browser",
            [](SignInPage& page) {
                page.setProgress({.step = SignInProgress::Step::Browser, .deviceOffered = true});
            }),
        signIn("signin-preparing",
            [](SignInPage& page) { page.setProgress({.step = SignInProgress::Step::Preparing}); }),
        signIn("signin-no-browser",
            [](SignInPage& page) {
                page.setProgress({.step = SignInProgress::Step::Browser});
                page.showNoBrowser();
            }),
        signIn("signin-keychain-locked",
            [](SignInPage& page) {
                page.setKeychainProblem(
                    StorageProblem{StorageProblem::During::Read, SecretError::Locked});
            }),
        signIn("signin-keychain-keeps-it",
            [](SignInPage& page) {
                page.setKeychainProblem(
                    StorageProblem{StorageProblem::During::Remove, SecretError::Broken});
            }),
        {QStringLiteral("starting-slow-keychain"),
            [](MainWindow& window) {
                window.startingPage().showKeychainWait();
                window.showStarting();
            }},
        {QStringLiteral("no-keychain"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                window.billingPage().showStorageProblem(
                    {StorageProblem::During::Keep, SecretError::NoService});
            }},
        {QStringLiteral("keychain-locked"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                window.billingPage().showStorageProblem(
                    {StorageProblem::During::Keep, SecretError::Locked});
            }},
        signIn("signin-finishing",
            [](SignInPage& page) { page.setProgress({.step = SignInProgress::Step::Finishing}); }),
        signIn("signin-device",
            [](SignInPage& page) {
                page.setProgress({.step = SignInProgress::Step::DeviceCode,
                    .userCode = QStringLiteral("WDJB-MJHT"),
                    .verificationUri =
                        QUrl(QStringLiteral("https://accounts.acme.example/device"))});
            }),
    };
}

QList<GalleryState> subscriptionStates()
{
    const auto discounted = changed(active(), [](Billing& it) {
        it.subscription->discount =
            Discount{QStringLiteral("LAUNCH"), 25.0, {}, day(QStringLiteral("2027-03-03"))};
    });
    const auto cancelling = changed(active(), [](Billing& it) {
        it.subscription->cancelAt = it.subscription->currentPeriodEnd;
        it.nextInvoice.reset();
    });
    const auto changing = changed(active(), [](Billing& it) {
        it.subscription->pendingChange =
            PendingChange{plan(QStringLiteral("Starter"), 900, QStringLiteral("month")),
                day(QStringLiteral("2027-03-03"))};
    });
    const auto pausedPayments = changed(active(), [](Billing& it) {
        it.subscription->pause = PauseInfo{day(QStringLiteral("2027-02-01"))};
        it.nextInvoice.reset();
    });
    const auto trialEnding = changed(trialing(),
        [](Billing& it) { it.subscription->trialEnd = day(QStringLiteral("2026-11-24")); });
    const auto trialWithoutCard =
        changed(trialing(), [](Billing& it) { it.paymentMethod.reset(); });
    const auto cardExpiring =
        changed(active(), [](Billing& it) { it.paymentMethod->expYear = 2026; });
    auto incomplete = pastDue();
    incomplete.subscription->status = with(Status::Incomplete).subscription->status;
    auto unpaid = pastDue();
    unpaid.subscription->status = with(Status::Unpaid).subscription->status;
    const auto canceled = changed(with(Status::Canceled), [](Billing& it) {
        it.subscription->endedAt = day(QStringLiteral("2026-11-01"));
        it.nextInvoice.reset();
    });
    return {billing("free", free()), billing("active", active()), billing("trialing", trialing()),
        billing("trial-ending", trialEnding), billing("trial-without-card", trialWithoutCard),
        billing("past-due", pastDue()), billing("unpaid", unpaid),
        billing("incomplete", incomplete),
        billing("incomplete-expired", with(Status::IncompleteExpired)),
        billing("paused", with(Status::Paused)), billing("payments-paused", pausedPayments),
        billing("cancelling", cancelling), billing("canceled", canceled),
        billing("pending-change", changing), billing("discount", discounted),
        billing("card-expiring", cardExpiring), billing("unknown", with(Status::Unknown))};
}

QList<GalleryState> oddStates()
{
    const QString longName = QString(300, QLatin1Char('W'));
    const auto longNames = changed(pastDue(), [&longName](Billing& it) {
        it.plan.name = longName;
        it.account.name = longName;
        it.account.email = longName + QStringLiteral("@example.com");
        it.paymentMethod->brand = longName;
        it.subscription->discount = Discount{longName, 12.5, {}, {}};
    });
    const auto huge = changed(active(), [](Billing& it) {
        it.plan.price =
            Price{{1'000'000'000'000, QStringLiteral("KWD")}, QStringLiteral("month"), 3};
        it.nextInvoice = NextInvoice{
            {1'000'000'000'000, QStringLiteral("XQQ")}, day(QStringLiteral("2999-12-31"))};
        it.subscription->quantity = 12345;
        it.paymentMethod = PaymentMethod{QStringLiteral("moon_cheese"), {}, {}, 0, 0};
    });
    const auto ancient = changed(with(Status::Unknown), [](Billing& it) {
        it.subscription->status.raw = QString(300, QLatin1Char('x'));
        it.plan.price = Price{{1900, QStringLiteral("JPY")}, QStringLiteral("fortnight"), 1};
        it.nextInvoice =
            NextInvoice{{-500, QStringLiteral("JPY")}, day(QStringLiteral("1970-01-01"))};
    });
    return {billing("odd-long-names", longNames), billing("odd-huge-amounts", huge),
        billing("odd-unknown-everything", ancient)};
}

QList<GalleryState> visitStates()
{
    return {
        {QStringLiteral("opening-portal"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                window.billingPage().setPortalBusy(true);
            }},
        {QStringLiteral("changed"),
            [](MainWindow& window) {
                auto before = active();
                before.plan = plan(QStringLiteral("Pro"), 1900, QStringLiteral("month"));
                showSnapshot(window, snapshot(active()));
                window.billingPage().showChange({before, active(), true});
            }},
        {QStringLiteral("no-change-yet"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                window.billingPage().showChange({active(), active(), false});
            }},
        {QStringLiteral("no-billing-account"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(free()));
                window.billingPage().showPortalError(error(Kind::NoBillingAccount));
            }},
        {QStringLiteral("invoices"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                QCoreApplication::processEvents(); // the pages of invoices are asked for later
                auto* all = window.findChild<QAbstractButton*>(QStringLiteral("allInvoicesButton"));
                all->click();
            }},
        {QStringLiteral("saving-invoice"),
            [](MainWindow& window) {
                showSnapshot(window, snapshot(active()));
                window.billingPage().setPdfProgress(QStringLiteral("in_1"), 42);
                window.billingPage().showPdfSaved(
                    QStringLiteral("in_0"), QStringLiteral("/home/pat/Acme Cloud ACME-1000.pdf"));
            }},
        {QStringLiteral("portal-problem"),
            [](MainWindow& window) {
                window.portalPage().setHost(QStringLiteral("billing.stripe.com"), true);
                window.portalPage().showProblem(PortalProblem::LoadFailed);
                window.showPortal();
            }},
        {QStringLiteral("portal-loading"),
            [](MainWindow& window) {
                window.portalPage().setHost(QStringLiteral("billing.stripe.com"), true);
                window.portalPage().setProgress(40);
                window.showPortal();
            }},
    };
}

} // namespace

QList<GalleryState> galleryStates()
{
    QList<GalleryState> states{
        {QStringLiteral("starting"), [](MainWindow& window) { window.showStarting(); }}};
    states += signInStates();
    states.append({QStringLiteral("loading"), [](MainWindow& window) {
                       showSnapshot(window,
                           {.billing = {}, .problem = {}, .checkedAt = {}, .refreshing = true});
                   }});
    states += subscriptionStates();
    states += {problem("offline", Kind::Offline, true),
        problem("offline-empty", Kind::Offline, false), problem("trouble", Kind::Unavailable, true),
        problem("trouble-empty", Kind::Unavailable, false),
        problem("bad-answer", Kind::BadResponse, false)};
    states += visitStates();
    states += oddStates();
    return states;
}

} // namespace portico
