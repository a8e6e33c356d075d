#include "ui/portal/EngineAge.h"

#include <QTest>

using namespace portico;

class TestEngineAge : public QObject {
    Q_OBJECT
private slots:
    void comparesNumbers_data();
    void comparesNumbers();
};

void TestEngineAge::comparesNumbers_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("minimum");
    QTest::addColumn<bool>("tooOld");
    const auto row = [](const char* name, const char* version, const char* minimum, bool tooOld) {
        QTest::newRow(name) << QString::fromLatin1(version) << QString::fromLatin1(minimum)
                            << tooOld;
    };
    row("the same", "6.4.2", "6.4.2", false);
    row("newer patch", "6.4.3", "6.4.2", false);
    row("older patch", "6.4.1", "6.4.2", true);
    row("two digits", "6.10.0", "6.9.0", false);
    row("minimum without a patch", "6.4.2", "6.4", false);
    row("older minor", "6.4.2", "6.5", true);
    row("older major", "5.15.19", "6.4", true);
    row("no minimum", "6.4.2", "", false);
    row("no version", "", "6.4", true);
}

void TestEngineAge::comparesNumbers()
{
    QFETCH(QString, version);
    QFETCH(QString, minimum);
    QTEST(isTooOld(version, minimum), "tooOld");
}

QTEST_GUILESS_MAIN(TestEngineAge)
#include "tst_engineage.moc"
