#include "tests/ui/gallery/Samples.h"
#include "ui/BillingPage.h"
#include "ui/invoices/InvoiceModel.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace portico;
using namespace portico::samples;

// The page shows what it is given and emits what the user wants.
class tst_BillingPage : public QObject {
    Q_OBJECT
private slots:
    void init();
    void showsPlanAndStatus();
    void skeletonUntilSomethingIsKnown();
    void problemWithoutStateIsAPage();
    void problemKeepsTheLastKnownState();
    void offlineIsReadOnly();
    void manageOpensTheHome();
    void bannerOpensItsFlow();
    void hostedInvoiceOpensInTheBrowser();
    void busyStopsEveryWayIn();
    void noticeIsSaidAndDismissed();
    void checkingCanBeStopped();
    void oneButtonLeads_data();
    void oneButtonLeads();
    void owedComesBeforeTheNextCharge();
    void storageProblemIsSaid();
    void clearLeavesNothingOfTheAccount();
    void freshnessFollowsTheClock();
    void invoicesAreListed();
    void pdfIsAskedForWhereTheUserWants();
    void aRowOfTheListSavesItsPdf();
    void savingCanBeStopped();
    void menuEmitsIntent();

private:
    template <class T> T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    Banner* banner() const { return find<Banner>("statusBanner"); }
    void show(const Billing& billing) const { m_page->setSnapshot(snapshot(billing)); }
    void fillInvoices(int count) const;

    std::unique_ptr<BillingPage> m_page;
};

void tst_BillingPage::init()
{
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    m_page = std::make_unique<BillingPage>();
    m_page->setConfig(config());
    m_page->setNow(&now);
    m_page->show();
}

void tst_BillingPage::fillInvoices(int count) const
{
    auto& model = m_page->invoices();
    connect(
        &model, &InvoiceModel::pageRequested, &model, [&model, count](int request, const QString&) {
            model.setPage(request, samples::invoices(count));
        });
    model.reload();
    QTRY_COMPARE(model.rowCount(), count);
}

void tst_BillingPage::showsPlanAndStatus()
{
    show(active());
    QCOMPARE(find<ElidedLabel>("planName")->fullText(), QStringLiteral("Pro"));
    QCOMPARE(find<ElidedLabel>("statusPill")->fullText(), QStringLiteral("Active"));
    QCOMPARE(find<QLabel>("planPrice")->text(), QStringLiteral("$190.00"));
    QCOMPARE(find<QLabel>("planInterval")->text(), QStringLiteral("per year"));
    QCOMPARE(
        find<ElidedLabel>("paymentMethodCardFact")->fullText(), QStringLiteral("Visa •••• 4242"));
    QCOMPARE(find<ElidedLabel>("accountName")->fullText(), QStringLiteral("pro@example.com"));
    QVERIFY(find<QLabel>("statusSentence")->text().startsWith(QStringLiteral("Renews on")));
    QVERIFY(!banner()->isVisible());
}

void tst_BillingPage::skeletonUntilSomethingIsKnown()
{
    m_page->setSnapshot({{}, {}, {}, true});
    QVERIFY(find<QWidget>("loadingView")->isVisible());
    show(free());
    QVERIFY(!find<QWidget>("loadingView")->isVisible());
    QCOMPARE(find<ElidedLabel>("statusPill")->fullText(), QStringLiteral("Free"));
}

void tst_BillingPage::problemWithoutStateIsAPage()
{
    BillingSnapshot snapshot;
    snapshot.problem = error(ApiError::Kind::Unavailable);
    m_page->setSnapshot(snapshot);
    QVERIFY(find<QWidget>("billingProblem")->isVisible());
    QSignalSpy refresh(m_page.get(), &BillingPage::refreshRequested);
    find<Button>("billingProblemAction")->click();
    QCOMPARE(refresh.count(), 1);
}

void tst_BillingPage::problemKeepsTheLastKnownState()
{
    auto known = snapshot(pastDue());
    known.problem = error(ApiError::Kind::Unavailable);
    m_page->setSnapshot(known);
    QCOMPARE(find<ElidedLabel>("planName")->fullText(), QStringLiteral("Pro"));
    QCOMPARE(banner()->title(), QStringLiteral("The service is having trouble"));
    QSignalSpy refresh(m_page.get(), &BillingPage::refreshRequested);
    QSignalSpy manage(m_page.get(), &BillingPage::manageBillingRequested);
    banner()->actionButton().click();
    QCOMPARE(refresh.count(), 1);
    QCOMPARE(manage.count(), 0);
}

void tst_BillingPage::offlineIsReadOnly()
{
    auto known = snapshot(active());
    known.problem = error(ApiError::Kind::Offline);
    m_page->setSnapshot(known);
    QVERIFY(!find<Button>("manageButton")->isEnabled());
    show(active());
    QVERIFY(find<Button>("manageButton")->isEnabled());
}

void tst_BillingPage::manageOpensTheHome()
{
    show(active());
    QSignalSpy manage(m_page.get(), &BillingPage::manageBillingRequested);
    find<Button>("manageButton")->click();
    QCOMPARE(manage.count(), 1);
    QCOMPARE(manage.at(0).at(0).value<PortalFlow>(), PortalFlow::Home);
}

void tst_BillingPage::bannerOpensItsFlow()
{
    show(pastDue());
    QSignalSpy manage(m_page.get(), &BillingPage::manageBillingRequested);
    QVERIFY(banner()->isVisible());
    banner()->actionButton().click();
    QCOMPARE(manage.at(0).at(0).value<PortalFlow>(), PortalFlow::PaymentMethodUpdate);
}

void tst_BillingPage::hostedInvoiceOpensInTheBrowser()
{
    auto billing = pastDue();
    billing.subscription->status.value = SubscriptionStatus::Unpaid;
    show(billing);
    QSignalSpy open(m_page.get(), &BillingPage::openUrlRequested);
    banner()->actionButton().click();
    QCOMPARE(open.at(0).at(0).toUrl(), billing.openInvoice->hostedUrl);
}

void tst_BillingPage::busyStopsEveryWayIn()
{
    show(pastDue());
    auto* manage = find<Button>("manageButton");
    manage->click();
    m_page->setPortalBusy(true);
    QVERIFY(manage->isBusy());
    QVERIFY(!banner()->actionButton().isEnabled());
    QSignalSpy spy(m_page.get(), &BillingPage::manageBillingRequested);
    QTest::mouseClick(manage, Qt::LeftButton);
    QTest::keyClick(manage, Qt::Key_Space);
    QCOMPARE(spy.count(), 0);
    m_page->setPortalBusy(false);
    QVERIFY(!manage->isBusy());
    QVERIFY(banner()->actionButton().isEnabled());
}

void tst_BillingPage::noticeIsSaidAndDismissed()
{
    show(active());
    m_page->showChange({active(), active(), false});
    auto* notice = find<Banner>("notice");
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), QStringLiteral("No change yet, we keep checking."));
    find<Button>("noticeDismiss")->click();
    QVERIFY(!notice->isVisible());
    m_page->showPortalError(error(ApiError::Kind::NoBillingAccount));
    QCOMPARE(notice->title(), QStringLiteral("No billing account yet"));
}

void tst_BillingPage::checkingCanBeStopped()
{
    show(active());
    QSignalSpy stop(m_page.get(), &BillingPage::stopCheckingRequested);
    m_page->showChange({active(), active(), false});
    QCOMPARE(find<Button>("noticeAction")->text(), QStringLiteral("Stop checking"));
    find<Button>("noticeAction")->click();
    QCOMPARE(stop.count(), 1);
    m_page->showChange({active(), active(), true});
    QVERIFY(!find<Button>("noticeAction")->isVisible());
}

void tst_BillingPage::oneButtonLeads_data()
{
    QTest::addColumn<QVariant>("billing");
    QTest::addColumn<QString>("banner");
    QTest::addColumn<QString>("manage");
    const auto primary = QStringLiteral("primary");
    const auto secondary = QStringLiteral("secondary");
    auto cancelling = active();
    cancelling.subscription->cancelAt = cancelling.subscription->currentPeriodEnd;
    QTest::newRow("payment failed") << QVariant::fromValue(pastDue()) << primary << secondary;
    QTest::newRow("ends as wished") << QVariant::fromValue(cancelling) << secondary << primary;
    QTest::newRow("all is well") << QVariant::fromValue(active()) << secondary << primary;
}

void tst_BillingPage::oneButtonLeads()
{
    QFETCH(const QVariant, billing);
    QFETCH(const QString, banner);
    QFETCH(const QString, manage);
    show(pastDue()); // what was urgent before must not stay so
    show(billing.value<Billing>());
    QCOMPARE(find<Button>("statusBannerAction")->property("kind").toString(), banner);
    QCOMPARE(find<Button>("manageButton")->property("kind").toString(), manage);
}

void tst_BillingPage::owedComesBeforeTheNextCharge()
{
    show(pastDue());
    QCOMPARE(find<ElidedLabel>("nextChargeCardFact")->fullText(), QStringLiteral("$19.00"));
    QCOMPARE(find<QLabel>("nextChargeCardDetail")->text(),
        QStringLiteral("Next attempt on November 27, 2026"));
    QCOMPARE(find<QWidget>("nextChargeCard")->accessibleName(), QStringLiteral("Amount due"));
    show(active());
    QCOMPARE(find<QWidget>("nextChargeCard")->accessibleName(), QStringLiteral("Next charge"));
}

void tst_BillingPage::storageProblemIsSaid()
{
    m_page->showStorageProblem({StorageProblem::During::Keep, SecretError::Locked});
    QCOMPARE(find<Banner>("notice")->title(), QStringLiteral("Your keychain is locked"));
    QSignalSpy asked(m_page.get(), &BillingPage::keychainRequested);
    find<Banner>("notice")->actionButton().click();
    QCOMPARE(asked.count(), 1);
}

void tst_BillingPage::clearLeavesNothingOfTheAccount()
{
    show(pastDue());
    fillInvoices(3);
    m_page->showPortalInBrowser();
    m_page->clear();
    QVERIFY(!find<Banner>("notice")->isVisible());
    QVERIFY(find<QWidget>("loadingView")->isVisible());
    QCOMPARE(find<ElidedLabel>("accountName")->fullText(), QString());
    QCOMPARE(m_page->invoices().rowCount(), 0);
}

void tst_BillingPage::freshnessFollowsTheClock()
{
    show(active());
    QCOMPARE(find<QLabel>("freshness")->text(), QStringLiteral("Checked just now"));
    m_page->setNow([] { return now().addSecs(5 * 60); });
    QCOMPARE(find<QLabel>("freshness")->text(), QStringLiteral("Checked 5 minutes ago"));
}

void tst_BillingPage::invoicesAreListed()
{
    show(active());
    QVERIFY(find<QLabel>("invoiceEmpty")->isVisible());
    fillInvoices(7);
    QVERIFY(!find<QLabel>("invoiceEmpty")->isVisible());
    const auto* first = find<QWidget>("invoice0");
    QCOMPARE(first->findChild<ElidedLabel*>(QStringLiteral("invoiceNumber"))->fullText(),
        QStringLiteral("ACME-1000"));
    QCOMPARE(first->findChild<ElidedLabel*>(QStringLiteral("invoiceStatus"))->fullText(),
        QStringLiteral("Open"));
    QSignalSpy opened(m_page.get(), &BillingPage::openUrlRequested);
    find<QWidget>("invoice3")->findChild<Button*>()->click(); // has a page, but no PDF
    QCOMPARE(opened.at(0).at(0).toUrl().host(), QStringLiteral("invoice.stripe.com"));
    find<Button>("allInvoicesButton")->click();
    QVERIFY(find<QWidget>("invoiceListView")->isVisible());
    show(active()); // a refresh does not take the list away
    QVERIFY(find<QWidget>("invoiceListView")->isVisible());
    find<Button>("invoicesBack")->click();
    QVERIFY(find<QWidget>("overview")->isVisible());
}

void tst_BillingPage::pdfIsAskedForWhereTheUserWants()
{
    show(active());
    fillInvoices(3);
    QString offered;
    m_page->setChooseFile(
        [&offered](const QString& name, const std::function<void(const QString&)>& then) {
            offered = name;
            then(QStringLiteral("/somewhere/invoice.pdf"));
        });
    QSignalSpy pdf(m_page.get(), &BillingPage::invoicePdfRequested);
    auto* save = find<QWidget>("invoice0")->findChild<Button*>(QStringLiteral("invoiceSave"));
    save->click();
    QCOMPARE(offered, QStringLiteral("Acme Cloud ACME-1000.pdf"));
    QCOMPARE(pdf.count(), 1);
    QCOMPARE(pdf.at(0).at(1).toString(), QStringLiteral("/somewhere/invoice.pdf"));
    const auto* date = find<QWidget>("invoice0")->findChild<QLabel*>(QStringLiteral("invoiceDate"));
    QCOMPARE(date->text(), QStringLiteral("Saving…"));
    m_page->setPdfProgress(QStringLiteral("in_0"), 42);
    QCOMPARE(date->text(), QStringLiteral("Saving… 42%"));
    QSignalSpy open(m_page.get(), &BillingPage::openFileRequested);
    m_page->showPdfSaved(QStringLiteral("in_0"), QStringLiteral("/somewhere/invoice.pdf"));
    QCOMPARE(date->text(), QStringLiteral("November 3, 2026"));
    QCOMPARE(open.count(), 1);
    QCOMPARE(find<Banner>("notice")->text(), QStringLiteral("Saved as invoice.pdf."));
    find<Button>("noticeAction")->click();
    QCOMPARE(open.count(), 2);
}

void tst_BillingPage::aRowOfTheListSavesItsPdf()
{
    show(active());
    fillInvoices(7);
    find<Button>("allInvoicesButton")->click();
    m_page->setChooseFile([](const QString&, const std::function<void(const QString&)>& then) {
        then(QStringLiteral("/somewhere/invoice.pdf"));
    });
    auto* list = find<QListView>("invoiceList");
    const QRect row = list->visualRect(list->model()->index(2, 0));
    QSignalSpy pdf(m_page.get(), &BillingPage::invoicePdfRequested);
    const auto click = [list](QPoint where) {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, where);
    };
    click(row.center()); // chooses the row, and no more
    QCOMPARE(pdf.count(), 0);
    const QPoint symbol(row.right() - 24, row.center().y());
    click(symbol);
    QCOMPARE(pdf.count(), 1);
    QCOMPARE(pdf.at(0).at(0).value<Invoice>().id, QStringLiteral("in_2"));
    QSignalSpy stop(m_page.get(), &BillingPage::invoicePdfCancelRequested);
    click(symbol); // now it stops what it started
    QCOMPARE(stop.count(), 1);
}

void tst_BillingPage::savingCanBeStopped()
{
    show(active());
    fillInvoices(3);
    m_page->setPdfProgress(QStringLiteral("in_0"), 42);
    QSignalSpy stop(m_page.get(), &BillingPage::invoicePdfCancelRequested);
    find<QWidget>("invoice0")->findChild<Button*>(QStringLiteral("invoiceSave"))->click();
    QCOMPARE(stop.at(0).at(0).toString(), QStringLiteral("in_0"));
    m_page->showPdfFailed(QStringLiteral("in_0"), error(ApiError::Kind::Canceled));
    QVERIFY(!find<Banner>("notice")->isVisible());
    m_page->showPdfFailed(QStringLiteral("in_0"), error(ApiError::Kind::NotWritten));
    QCOMPARE(find<Banner>("notice")->title(), QStringLiteral("The invoice was not saved"));
    QVERIFY(!find<Button>("noticeAction")->isVisible());
}

void tst_BillingPage::menuEmitsIntent()
{
    QSignalSpy signOut(m_page.get(), &BillingPage::signOutRequested);
    QSignalSpy language(m_page.get(), &BillingPage::languageRequested);
    find<QAction>("signOutAction")->trigger();
    find<QAction>("language-de")->trigger();
    QCOMPARE(signOut.count(), 1);
    QCOMPARE(language.at(0).at(0).toString(), QStringLiteral("de"));
}

QTEST_MAIN(tst_BillingPage)
#include "tst_billingpage.moc"
