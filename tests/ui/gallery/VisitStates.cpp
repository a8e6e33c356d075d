#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "tests/ui/gallery/Scenes.h"
#include "ui/BillingPage.h"
#include "ui/MainWindow.h"
#include "ui/PortalPage.h"

#include <QAbstractButton>

namespace portico {

namespace {

using namespace samples;
using namespace scenes;
using Kind = ApiError::Kind;
using During = StorageProblem::During;

GalleryState change(const char* name, const Billing& before, const Billing& after, bool settled)
{
    return billing(name, after, [before, after, settled](MainWindow& window) {
        window.billingPage().showChange({before, after, settled});
    });
}

GalleryState ending(const char* name, PortalEnding ending)
{
    return billing(name, active(),
        [ending](MainWindow& window) { window.billingPage().showPortalEnding(ending); });
}

GalleryState refused(const char* name, const Billing& before, Kind kind, const char* code = "")
{
    auto problem = error(kind);
    problem.code = QLatin1String(code);
    return billing(name, before,
        [problem](MainWindow& window) { window.billingPage().showPortalError(problem); });
}

GalleryState keychain(const char* name, SecretError problem)
{
    return billing(name, active(), [problem](MainWindow& window) {
        window.billingPage().showStorageProblem({During::Keep, problem});
    });
}

GalleryState portal(const char* name, const std::function<void(PortalPage&)>& then)
{
    return {QLatin1String(name), [then](MainWindow& window) {
                showBilling(window, active());
                window.portalPage().setHost(QStringLiteral("billing.stripe.com"), true);
                then(window.portalPage());
                window.showPortal();
            }};
}

GalleryState portalProblem(const char* name, PortalProblem problem)
{
    return portal(name, [problem](PortalPage& page) { page.showProblem(problem); });
}

} // namespace

QList<GalleryState> visitStates()
{
    const auto monthly = changed(active(),
        [](Billing& it) { it.plan = plan(QStringLiteral("Pro"), 1900, QStringLiteral("month")); });
    const auto paid = changed(pastDue(), [](Billing& it) {
        it.subscription->status = active().subscription->status;
        it.openInvoice.reset();
        it.nextInvoice = NextInvoice{it.plan.price->money, day(QStringLiteral("2026-12-20"))};
    });
    return {
        billing("opening-portal", active(),
            [](MainWindow& window) { window.billingPage().setPortalBusy(true); }),
        billing("opening-from-banner", pastDue(),
            [](MainWindow& window) {
                window.findChild<QAbstractButton*>(QStringLiteral("statusBannerAction"))->click();
                window.billingPage().setPortalBusy(true);
            }),
        billing("in-browser", active(),
            [](MainWindow& window) { window.billingPage().showPortalInBrowser(); }),
        ending("portal-refused", PortalEnding::Refused),
        ending("portal-nowhere", PortalEnding::BrowserFailed),
        refused("no-billing-account", free(), Kind::NoBillingAccount),
        refused("flow-not-offered", active(), Kind::Rejected, "flow_not_allowed"),
        change("changed", monthly, active(), true),
        change("paid", pastDue(), paid, true),
        change("no-change-yet", active(), active(), false),
        change("nothing-changed", active(), active(), true),
        keychain("no-keychain", SecretError::NoService),
        keychain("keychain-locked", SecretError::Locked),
    };
}

QList<GalleryState> portalStates()
{
    const auto document = QStringLiteral("Invoice-ACME-1000.pdf");
    return {
        {QStringLiteral("portal-opening"), [](MainWindow& window) { window.showPortal(); }},
        portal("portal-loading", [](PortalPage& page) { page.setProgress(40); }),
        portal("portal-other-host",
            [](PortalPage& page) { page.setHost(QStringLiteral("bank.example"), false); }),
        portalProblem("portal-load-failed", PortalProblem::LoadFailed),
        portalProblem("portal-session-ended", PortalProblem::SessionEnded),
        portalProblem("portal-in-trouble", PortalProblem::Trouble),
        portalProblem("portal-not-secure", PortalProblem::TlsRefused),
        portalProblem("portal-slow", PortalProblem::Slow),
        portalProblem("portal-crashed", PortalProblem::PageCrashed),
        portalProblem("portal-engine-missing", PortalProblem::EngineMissing),
        portalProblem("portal-blocked", PortalProblem::Blocked),
        portal("portal-saved", [document](PortalPage& page) { page.showSaved(document, [] { }); }),
        portal("portal-not-saved",
            [document](PortalPage& page) { page.showSaveProblem(document, [] { }); }),
        portal("portal-not-arrived",
            [document](PortalPage& page) { page.showDownloadProblem(document); }),
    };
}

} // namespace portico
