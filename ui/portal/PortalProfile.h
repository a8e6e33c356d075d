#pragma once

#include <QString>

#include <memory>

class QWebEngineProfile;

namespace portico {

// An off-the-record profile with all that a payment page does not need switched off.
std::unique_ptr<QWebEngineProfile> createPortalProfile(const QString& locale);

} // namespace portico
