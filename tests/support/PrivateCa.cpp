#include "tests/support/PrivateCa.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSslConfiguration>

namespace portico::testing {

using namespace Qt::StringLiterals;

namespace {

// The program's answer goes nowhere but into a failure's message.
bool run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    const bool worked = process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
    if (!worked)
        qWarning("%s failed: %s", qPrintable(program), process.readAll().constData());
    return worked;
}

QStringList newKey(const QString& keyFile, int bits)
{
    return {u"-newkey"_s, u"rsa:%1"_s.arg(bits), u"-nodes"_s, u"-keyout"_s, keyFile};
}

QByteArray read(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

} // namespace

PrivateCa::PrivateCa() : m_isValid(m_folder.isValid() && makeAuthority(u"ca"_s)) { }

bool PrivateCa::makeAuthority(const QString& name) const
{
    return run(u"openssl"_s,
        QStringList{u"req"_s, u"-x509"_s} + newKey(path(name + ".key"_L1), 2048)
            + QStringList{u"-out"_s, path(name + ".pem"_L1), u"-days"_s, u"3"_s, u"-subj"_s,
                u"/CN=Private test authority"_s, u"-addext"_s,
                u"basicConstraints=critical,CA:TRUE"_s, u"-addext"_s,
                u"keyUsage=critical,keyCertSign"_s});
}

bool PrivateCa::issue(const QString& name, const Issuing& how) const
{
    const QString key = path(name + ".key"_L1);
    const QString request = path(name + ".csr"_L1);
    const QStringList signer = how.issuer.isEmpty()
        ? QStringList{u"-signkey"_s, key}
        : QStringList{u"-CA"_s, path(how.issuer + ".pem"_L1), u"-CAkey"_s,
              path(how.issuer + ".key"_L1), u"-CAcreateserial"_s};
    return run(u"openssl"_s,
               QStringList{u"req"_s, u"-new"_s} + newKey(key, how.keyBits)
                   + QStringList{u"-out"_s, request, u"-subj"_s, u"/CN=portal"_s, u"-addext"_s,
                       u"basicConstraints=critical,CA:FALSE"_s, u"-addext"_s,
                       "subjectAltName="_L1 + how.names})
        && run(u"openssl"_s,
            QStringList{u"x509"_s, u"-req"_s, u"-in"_s, request, u"-copy_extensions"_s,
                u"copyall"_s, u"-days"_s, QString::number(how.days), u'-' + how.digest, u"-out"_s,
                path(name + ".pem"_L1)}
                + signer);
}

bool PrivateCa::joinChain(const QString& name, const QStringList& issuers) const
{
    QFile chain(path(u"chain.pem"_s));
    if (!chain.open(QIODevice::WriteOnly))
        return false;
    for (const QString& certificate : QStringList(name) + issuers)
        chain.write(read(path(certificate + ".pem"_L1)));
    return chain.size() > 0;
}

std::optional<TlsIdentity> PrivateCa::issueFor(Fault fault) const
{
    Issuing how{.issuer = u"ca"_s};
    QStringList between;
    bool isReady = m_isValid;
    switch (fault) {
    case Fault::None:
        break;
    case Fault::Expired:
        how.days = -1;
        break;
    case Fault::WrongHost:
        how.names = u"DNS:portal.example.com,IP:127.0.0.2"_s;
        break;
    case Fault::UnknownCa:
        how.issuer = u"other"_s;
        isReady = isReady && makeAuthority(how.issuer);
        between.append(how.issuer);
        break;
    case Fault::SelfSigned:
        how.issuer.clear();
        break;
    case Fault::WeakKey:
        how.keyBits = 768;
        break;
    case Fault::WeakSignature:
        how.digest = u"sha1"_s;
        break;
    case Fault::UntrustedChain:
        how.issuer = u"between"_s;
        isReady = isReady && issue(how.issuer, {.issuer = u"ca"_s});
        between.append(how.issuer);
        break;
    }
    if (!isReady || !issue(u"server"_s, how) || !joinChain(u"server"_s, between))
        return std::nullopt;
    return TlsIdentity{.chainFile = path(u"chain.pem"_s), .keyFile = path(u"server.key"_s)};
}

void PrivateCa::trustInQt() const
{
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificates(path(u"ca.pem"_s));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

bool PrivateCa::trustInNss(const QString& home) const
{
    const QString folder = home + "/.pki/nssdb"_L1;
    const QString database = "sql:"_L1 + folder;
    return QDir().mkpath(folder)
        && run(u"certutil"_s, {u"-N"_s, u"-d"_s, database, u"--empty-password"_s})
        && run(u"certutil"_s,
            {u"-A"_s, u"-d"_s, database, u"-t"_s, u"C,,"_s, u"-n"_s, u"private"_s, u"-i"_s,
                path(u"ca.pem"_s)});
}

} // namespace portico::testing
