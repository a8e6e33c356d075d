#include "ui/PortalPage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/ElidedLabel.h"

#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

using namespace portico;

class tst_PortalPage : public QObject {
    Q_OBJECT
private slots:
    void init();
    void barEmitsIntent();
    void hostIsShownAsGiven();
    void viewIsOwned();
    void everyProblemHasAWayOut_data();
    void everyProblemHasAWayOut();
    void slowPageCanBeReloaded();
    void untrustedPageIsNotOfferedToTheBrowser();
    void saysThatSavingFailed();
    void opensWhatWasSaved();
    void saysThatADocumentDidNotArrive();

private:
    template <class T> T* find(const char* name) const
    {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    std::unique_ptr<PortalPage> m_page;
};

void tst_PortalPage::init()
{
    m_page = std::make_unique<PortalPage>();
    m_page->show();
}

void tst_PortalPage::barEmitsIntent()
{
    QSignalSpy browser(m_page.get(), &PortalPage::openInBrowserRequested);
    QSignalSpy close(m_page.get(), &PortalPage::closeRequested);
    find<Button>("portalOpenInBrowser")->click();
    find<Button>("portalClose")->click();
    QCOMPARE(browser.count(), 1);
    QCOMPARE(close.count(), 1);
}

void tst_PortalPage::hostIsShownAsGiven()
{
    m_page->setHost(QStringLiteral("billing.stripe.com"), true);
    QCOMPARE(find<ElidedLabel>("portalHost")->fullText(), QStringLiteral("billing.stripe.com"));
    QCOMPARE(find<ElidedLabel>("portalHost")->accessibleDescription(),
        QStringLiteral("Secure connection"));
    m_page->setHost(QStringLiteral("127.0.0.1"), false);
    QCOMPARE(find<ElidedLabel>("portalHost")->accessibleDescription(),
        QStringLiteral("Not a secure connection"));
}

void tst_PortalPage::viewIsOwned()
{
    const QPointer<QWidget> first = new QWidget;
    const QPointer<QWidget> second = new QWidget;
    m_page->setView(first);
    QVERIFY(first->isVisible());
    m_page->setView(second);
    QVERIFY(!first);
    m_page->setView(nullptr);
    QVERIFY(!second);
}

void tst_PortalPage::everyProblemHasAWayOut_data()
{
    QTest::addColumn<PortalProblem>("problem");
    QTest::addColumn<bool>("retries");
    QTest::newRow("load failed") << PortalProblem::LoadFailed << true;
    QTest::newRow("session ended") << PortalProblem::SessionEnded << true;
    QTest::newRow("portal in trouble") << PortalProblem::Trouble << true;
    QTest::newRow("tls refused") << PortalProblem::TlsRefused << true;
    QTest::newRow("crashed") << PortalProblem::PageCrashed << true;
    QTest::newRow("engine missing") << PortalProblem::EngineMissing << false;
    QTest::newRow("blocked") << PortalProblem::Blocked << false;
}

void tst_PortalPage::everyProblemHasAWayOut()
{
    QFETCH(PortalProblem, problem);
    QFETCH(bool, retries);
    m_page->setView(new QWidget);
    m_page->showProblem(problem);
    QVERIFY(find<QWidget>("portalProblem")->isVisible());
    QSignalSpy retry(m_page.get(), &PortalPage::retryRequested);
    QSignalSpy close(m_page.get(), &PortalPage::closeRequested);
    find<Button>("portalProblemAction")->click();
    QCOMPARE(retry.count(), retries ? 1 : 0);
    QCOMPARE(close.count(), retries ? 0 : 1);
}

void tst_PortalPage::slowPageCanBeReloaded()
{
    auto* view = new QWidget;
    m_page->setView(view);
    m_page->showProblem(PortalProblem::Slow);
    QSignalSpy retry(m_page.get(), &PortalPage::retryRequested);
    QSignalSpy browser(m_page.get(), &PortalPage::openInBrowserRequested);
    QCOMPARE(find<Button>("portalProblemAction")->text(), QStringLiteral("Reload"));
    find<Button>("portalProblemAction")->click();
    find<Button>("portalProblemSecondAction")->click();
    QCOMPARE(retry.count(), 1);
    QCOMPARE(browser.count(), 1);
    m_page->clearProblem(); // it came after all
    QVERIFY(view->isVisible());
}

void tst_PortalPage::untrustedPageIsNotOfferedToTheBrowser()
{
    m_page->showProblem(PortalProblem::TlsRefused);
    QVERIFY(!find<Button>("portalProblemSecondAction")->isVisible());
}

void tst_PortalPage::saysThatSavingFailed()
{
    m_page->setView(new QWidget);
    int chosen = 0;
    m_page->showSaveProblem(QStringLiteral("<b>Invoice.pdf"), [&chosen] { ++chosen; });
    const QPointer<QMessageBox> box(find<QMessageBox>("portalSaveProblem"));
    QVERIFY(box && box->isVisible());
    QCOMPARE(box->text(), QStringLiteral("<b>Invoice.pdf could not be saved"));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(box->informativeText().contains(QLatin1String("folder")));
    box->defaultButton()->click();
    QCOMPARE(chosen, 1);
    QTRY_VERIFY(!box);

    m_page->showSaveProblem(QStringLiteral("Invoice.pdf"), [&chosen] { ++chosen; });
    const QPointer<QMessageBox> second(find<QMessageBox>("portalSaveProblem"));
    second->escapeButton()->click();
    QTRY_VERIFY(!second);
    QCOMPARE(chosen, 1);

    m_page->showSaveProblem(QStringLiteral("Invoice.pdf"), [&chosen] { ++chosen; });
    const QPointer<QMessageBox> third(find<QMessageBox>("portalSaveProblem"));
    m_page->setView(nullptr);
    QVERIFY(!third); // with the visit, since it is the visit's document
}

void tst_PortalPage::opensWhatWasSaved()
{
    m_page->setView(new QWidget);
    int opened = 0;
    m_page->showSaved(QStringLiteral("Invoice.pdf"), [&opened] { ++opened; });
    const QPointer<QMessageBox> box(find<QMessageBox>("portalSaved"));
    QCOMPARE(box->text(), QStringLiteral("Invoice.pdf was saved"));
    QCOMPARE(box->defaultButton()->text(), QStringLiteral("Open"));
    box->defaultButton()->click();
    QCOMPARE(opened, 1);
    QTRY_VERIFY(!box);
}

void tst_PortalPage::saysThatADocumentDidNotArrive()
{
    m_page->setView(new QWidget);
    m_page->showDownloadProblem(QStringLiteral("Invoice.pdf"));
    const QPointer<QMessageBox> box(find<QMessageBox>("portalDownloadProblem"));
    QCOMPARE(box->text(), QStringLiteral("Invoice.pdf did not arrive completely"));
    QCOMPARE(box->buttons().size(), 1);
    box->escapeButton()->click();
    QTRY_VERIFY(!box);
}

QTEST_MAIN(tst_PortalPage)
#include "tst_portalpage.moc"
