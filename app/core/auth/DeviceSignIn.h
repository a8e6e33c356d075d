#pragma once

#include "app/core/auth/SignInFlow.h"
#include "app/core/auth/SignInProvider.h"
#include "app/core/Completion.h"

#include <QJsonObject>

#include <chrono>
#include <expected>

namespace portico {

// A device authorization endpoint's answer (RFC 8628 §3.2).
struct DeviceAuthorization {
    QString deviceCode; // secret
    QString userCode;
    QUrl verificationUri;
    QUrl verificationUriComplete;
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds interval{5};

    // The error names the field.
    static std::expected<DeviceAuthorization, QString> fromJson(const QJsonObject& json);
};

// The device flow (RFC 8628), for when no browser can be opened here.
//
//   discover ─▶ ask for a code ─▶ show it ─▶ wait `interval` ─▶ ask for tokens ─▶ check the ID
//   token
//                                               ▲  authorization_pending, slow_down │
//                                               └────────────────────────────────────┘
class DeviceSignIn final : public SignInFlow {
public:
    explicit DeviceSignIn(SignInProvider provider);

    QCoro::Task<Result<Outcome>> run(Show show) override;
    void cancel() override;

private:
    QCoro::Task<Result<DeviceAuthorization>> authorize(ProviderMetadata metadata);
    QCoro::Task<Result<Tokens>> poll(ProviderMetadata metadata, DeviceAuthorization device);
    QCoro::Task<bool> pause(std::chrono::milliseconds duration); // false: canceled

    SignInProvider m_provider;
    bool m_canceled = false;
    Completion<bool> m_pause;
};

} // namespace portico
