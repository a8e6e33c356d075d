#pragma once

#include <QString>

#include <memory>

class QWebEngineProfile;

namespace portico {

struct PortalLook;

// An off-the-record profile with all that a payment page does not need switched off.
std::unique_ptr<QWebEngineProfile> createPortalProfile(
    const QString& locale, const PortalLook& look);

} // namespace portico
