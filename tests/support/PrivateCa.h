#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace portico::testing {

// What a TLS server shows of itself.
struct TlsIdentity {
    QString chainFile; // PEM, the server's own certificate first
    QString keyFile;
};

// A certificate authority for one test run, and the certificates for 127.0.0.1 that it, or somebody
// else, gave out. Made with the openssl command in a temporary folder.
class PrivateCa {
public:
    enum class Fault {
        None,
        Expired,
        WrongHost,
        UnknownCa, // issued by an authority of the same name that nobody trusts
        SelfSigned,
        WeakKey, // RSA with 768 bits; Chromium takes 1024 from a private authority
        WeakSignature, // SHA-1
        UntrustedChain, // issued with a good certificate that may not issue any
    };

    PrivateCa();

    bool isValid() const { return m_isValid; } // false where openssl cannot
    // The files are overwritten by the next call; nothing where openssl cannot.
    std::optional<TlsIdentity> issueFor(Fault fault) const;

    // Trusts the authority from now on in this process: Qt's default configuration.
    void trustInQt() const;
    // Trusts it in an engine that starts in this `home` (NSS, as Chromium reads it on Linux).
    bool trustInNss(const QString& home) const;

private:
    struct Issuing {
        QString issuer; // "ca", …; empty: signs itself
        QString names = QStringLiteral("IP:127.0.0.1");
        int days = 2;
        int keyBits = 2048;
        QString digest = QStringLiteral("sha256");
    };

    QString path(const QString& file) const { return m_folder.filePath(file); }
    bool makeAuthority(const QString& name) const;
    bool issue(const QString& name, const Issuing& how) const;
    bool joinChain(const QString& name, const QStringList& issuers) const;

    QTemporaryDir m_folder;
    bool m_isValid = false;
};

} // namespace portico::testing
