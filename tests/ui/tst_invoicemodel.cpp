#include "ui/invoices/InvoiceModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace portico;

// Pages come as they are needed, memory stays flat, and an answer that came too late is dropped.
class tst_InvoiceModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void loadsPageAfterPage();
    void hundredThousandInFlatMemory();
    void evictedPageIsAskedForByItsCursor();
    void failureCanBeRetried();
    void answerOfBeforeClearIsDropped();
    void backendThatNeverEndsIsNotAskedForEver_data();
    void backendThatNeverEndsIsNotAskedForEver();
    void reloadKeepsWhatIsShownUntilItIsThere();
    void saysWhatAScreenReaderNeeds();

private:
    struct Asked {
        int request;
        QString cursor;
    };
    void answerEverything(int total);
    static InvoicePage page(int first, int total);

    std::unique_ptr<InvoiceModel> m_model;
    QList<Asked> m_asked;
};

void tst_InvoiceModel::init()
{
    m_asked.clear();
    m_model = std::make_unique<InvoiceModel>();
    connect(m_model.get(), &InvoiceModel::pageRequested, this,
        [this](int request, const QString& cursor, int) { m_asked.append({request, cursor}); });
}

InvoicePage tst_InvoiceModel::page(int first, int total)
{
    InvoicePage page;
    for (int i = first; i < std::min(first + InvoiceModel::pageSize, total); ++i) {
        Invoice invoice;
        invoice.id = QString::number(i);
        invoice.number = QStringLiteral("N-%1").arg(i);
        page.invoices.append(invoice);
    }
    page.hasMore = first + InvoiceModel::pageSize < total;
    page.nextCursor = page.hasMore ? QString::number(first + InvoiceModel::pageSize) : QString();
    return page;
}

void tst_InvoiceModel::answerEverything(int total)
{
    QCoreApplication::processEvents();
    while (!m_asked.isEmpty()) {
        const auto asked = m_asked.takeFirst();
        m_model->setPage(asked.request, page(asked.cursor.toInt(), total));
        QCoreApplication::processEvents();
    }
}

void tst_InvoiceModel::loadsPageAfterPage()
{
    const QAbstractItemModelTester tester(
        m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    answerEverything(120); // the tester fetches once by itself
    while (m_model->canFetchMore({})) {
        m_model->fetchMore({});
        answerEverything(120);
    }
    QCOMPARE(m_model->rowCount(), 120);
    QCOMPARE(m_model->index(119).data(InvoiceModel::InvoiceRole).value<Invoice>().id,
        QStringLiteral("119"));
    QVERIFY(!m_model->isLoading());
}

void tst_InvoiceModel::hundredThousandInFlatMemory()
{
    constexpr int total = 100'000;
    while (m_model->canFetchMore({})) {
        m_model->fetchMore({});
        answerEverything(total);
    }
    QCOMPARE(m_model->rowCount(), total);
    int kept = 0;
    for (int row = 0; row < total; row += InvoiceModel::pageSize)
        kept += m_model->index(row).data(InvoiceModel::LoadedRole).toBool() ? 1 : 0;
    QCOMPARE(kept, InvoiceModel::pagesKept);
}

void tst_InvoiceModel::evictedPageIsAskedForByItsCursor()
{
    constexpr int total = InvoiceModel::pageSize * (InvoiceModel::pagesKept + 2);
    while (m_model->canFetchMore({})) {
        m_model->fetchMore({});
        answerEverything(total);
    }
    QVERIFY(!m_model->index(60).data(InvoiceModel::InvoiceRole).isValid());
    QCoreApplication::processEvents();
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().cursor, QStringLiteral("50"));
    QSignalSpy changed(m_model.get(), &InvoiceModel::dataChanged);
    answerEverything(total);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_model->index(60).data(InvoiceModel::InvoiceRole).value<Invoice>().id,
        QStringLiteral("60"));
    QCOMPARE(m_model->rowCount(), total);
}

void tst_InvoiceModel::failureCanBeRetried()
{
    m_model->fetchMore({});
    QCoreApplication::processEvents();
    ApiError error;
    error.kind = ApiError::Kind::Offline;
    m_model->pageFailed(m_asked.takeFirst().request, error);
    QCOMPARE(m_model->problem(), std::optional(error));
    QVERIFY(!m_model->canFetchMore({})); // a view would ask again and again
    m_model->retry();
    answerEverything(3);
    QCOMPARE(m_model->rowCount(), 3);
    QVERIFY(!m_model->problem());
}

void tst_InvoiceModel::answerOfBeforeClearIsDropped()
{
    m_model->fetchMore({});
    QCoreApplication::processEvents();
    const int request = m_asked.takeFirst().request;
    m_model->clear();
    m_model->setPage(request, page(0, 10));
    QCOMPARE(m_model->rowCount(), 0);
}

void tst_InvoiceModel::backendThatNeverEndsIsNotAskedForEver_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("nextCursor");
    QTest::newRow("more, but none given") << 0 << "a";
    QTest::newRow("more, but no cursor") << 2 << QString();
}

void tst_InvoiceModel::backendThatNeverEndsIsNotAskedForEver()
{
    QFETCH(int, count);
    QFETCH(QString, nextCursor);
    m_model->fetchMore({});
    QCoreApplication::processEvents();
    auto answer = page(0, count);
    answer.hasMore = true;
    answer.nextCursor = nextCursor;
    m_model->setPage(m_asked.takeFirst().request, answer);
    QVERIFY(!m_model->canFetchMore({}));
}

void tst_InvoiceModel::reloadKeepsWhatIsShownUntilItIsThere()
{
    m_model->fetchMore({});
    answerEverything(5);
    m_model->reload();
    QCoreApplication::processEvents();
    QCOMPARE(m_model->rowCount(), 5);
    QCOMPARE(m_asked.first().cursor, QString());
    answerEverything(6);
    QCOMPARE(m_model->rowCount(), 6);
}

void tst_InvoiceModel::saysWhatAScreenReaderNeeds()
{
    m_model->fetchMore({});
    answerEverything(1);
    QVERIFY(
        m_model->index(0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("N-0")));
}

QTEST_GUILESS_MAIN(tst_InvoiceModel)
#include "tst_invoicemodel.moc"
