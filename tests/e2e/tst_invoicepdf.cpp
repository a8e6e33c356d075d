#include "app/Application.h"
#include "app/core/auth/MemorySecretStore.h"
#include "app/Settings.h"
#include "tests/e2e/WidgetDriver.h"
#include "tests/support/StubProcess.h"
#include "ui/BillingPage.h"
#include "ui/MainWindow.h"
#include "ui/widgets/Banner.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// An invoice of the real stub, saved from the page where the user wants it.
class tst_InvoicePdf : public QObject {
    Q_OBJECT

private slots:
    void isSavedAndOpened();
    void isNotKeptWhenTheServiceIsGone();

private:
    StubProcess m_stub;
    QTemporaryDir m_folder;
    QList<QUrl> m_opened;
    std::unique_ptr<portico::Application> signedIn();
    void save(portico::Application& app, const QString& path) const;
};

std::unique_ptr<portico::Application> tst_InvoicePdf::signedIn()
{
    portico::Settings settings;
    settings.backend = m_stub.backend();
    portico::Application::Services services;
    services.secrets = std::make_unique<portico::MemorySecretStore>();
    services.stateFile = m_folder.filePath(u"state.ini"_s);
    services.openUrl = [this](const QUrl& url) {
        m_opened.append(url);
        return true;
    };
    auto app = std::make_unique<portico::Application>(settings, std::move(services));
    app->start();
    const e2e::WidgetDriver window(app->window());
    if (!window.type(u"emailField"_s, u"pro@example.com"_s)
        || !window.type(u"passwordField"_s, u"portico-demo"_s) || !window.click(u"signInButton"_s)
        || !window.find(u"invoiceSave"_s))
        return nullptr;
    return app;
}

void tst_InvoicePdf::save(portico::Application& app, const QString& path) const
{
    app.window().billingPage().setChooseFile(
        [path](const QString& name, const std::function<void(const QString&)>& then) {
            QVERIFY(name.endsWith(u".pdf"_s));
            then(path);
        });
    const e2e::WidgetDriver window(app.window());
    static_cast<QPushButton*>(window.find(u"invoiceSave"_s))->click();
}

void tst_InvoicePdf::isSavedAndOpened()
{
    QVERIFY2(m_stub.start(), qUtf8Printable(m_stub.lastError()));
    const auto app = signedIn();
    QVERIFY(app);
    const QString path = m_folder.filePath(u"Invoice.pdf"_s);
    save(*app, path);
    QTRY_COMPARE(m_opened, QList{QUrl::fromLocalFile(path)});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const auto* notice = app->window().findChild<portico::Banner*>(u"notice"_s);
    QCOMPARE(notice->text(), u"Saved as Invoice.pdf."_s);
}

void tst_InvoicePdf::isNotKeptWhenTheServiceIsGone()
{
    const auto app = signedIn();
    QVERIFY(app);
    m_stub.kill();
    const QString path = m_folder.filePath(u"Other.pdf"_s);
    save(*app, path);
    const auto* notice = app->window().findChild<portico::Banner*>(u"notice"_s);
    QTRY_COMPARE(notice->title(), u"The invoice was not saved"_s);
    QVERIFY(!QFile::exists(path));
    QCOMPARE(m_opened.size(), 1);
}

QTEST_MAIN(tst_InvoicePdf)

#include "tst_invoicepdf.moc"
