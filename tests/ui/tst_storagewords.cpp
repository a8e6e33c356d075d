#include "ui/text/ErrorText.h"

#include <QTest>

using namespace portico;
using namespace Qt::StringLiterals;
using During = StorageProblem::During;

// What a person reads for each thing a keychain may not do, in each situation it may be in.
class tst_StorageWords : public QObject {
    Q_OBJECT
private slots:
    void say_data();
    void say();
};

void tst_StorageWords::say_data()
{
    struct Situation {
        const char* name;
        SecretError error;
        QString title;
        QString action;
    };
    const QList<Situation> situations{
        {"locked", SecretError::Locked, u"Your keychain is locked"_s, u"Unlock"_s},
        {"no service", SecretError::NoService, u"This computer has no keychain"_s, {}},
        {"denied", SecretError::Denied, u"The keychain refused access"_s, u"Try again"_s},
        {"slow", SecretError::Timeout, u"The keychain did not answer"_s, u"Try again"_s},
        {"broken", SecretError::Broken, u"The keychain has a problem"_s, u"Try again"_s}};
    QTest::addColumn<StorageProblem>("problem");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("action");
    for (const auto& [name, error, title, action] : situations) {
        const bool locked = error == SecretError::Locked;
        const auto add = [&](const char* during, During when, const QString& text) {
            QTest::addRow("%s: %s", name, during)
                << StorageProblem{when, error} << title << text << action;
        };
        add("read", During::Read,
            locked ? u"Unlock it to use your saved sign-in"_s : u"could not be read"_s);
        add("write", During::Keep,
            error == SecretError::NoService ? u"install GNOME Keyring or KWallet"_s
                : locked                    ? u"Unlock it to stay signed in"_s
                                            : u"only until you quit"_s);
        add("delete", During::Remove,
            locked ? u"Unlock it to remove your saved sign-in"_s : u"could not be removed yet"_s);
    }
}

void tst_StorageWords::say()
{
    QFETCH(const StorageProblem, problem);
    QFETCH(const QString, text);
    const auto words = describeStorageProblem(problem);
    QTEST(words.title, "title");
    QVERIFY2(words.text.contains(text), qUtf8Printable(words.text));
    QTEST(words.action, "action");
}

QTEST_MAIN(tst_StorageWords)
#include "tst_storagewords.moc"
