#include "ui/portal/PortalProfile.h"

#include "ui/portal/EngineLook.h"

#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace portico {

namespace {

void lockDown(QWebEngineSettings& settings)
{
    using S = QWebEngineSettings;
    for (const auto attribute :
        {S::LocalContentCanAccessRemoteUrls, S::LocalContentCanAccessFileUrls,
            S::JavascriptCanAccessClipboard, S::JavascriptCanPaste, S::JavascriptCanOpenWindows,
            S::ScreenCaptureEnabled, S::HyperlinkAuditingEnabled, S::FullScreenSupportEnabled,
            S::DnsPrefetchEnabled, S::AllowRunningInsecureContent,
            S::AllowGeolocationOnInsecureOrigins, S::AllowWindowActivationFromJavaScript,
            S::NavigateOnDropEnabled, S::ErrorPageEnabled, S::PdfViewerEnabled, S::PluginsEnabled})
        settings.setAttribute(attribute, false);
    settings.setAttribute(S::WebRTCPublicInterfacesOnly, true);
    settings.setUnknownUrlSchemePolicy(S::DisallowUnknownUrlSchemes);
}

} // namespace

std::unique_ptr<QWebEngineProfile> createPortalProfile(
    const QString& locale, const PortalLook& look)
{
    passLookOn(look);
    auto profile = std::make_unique<QWebEngineProfile>(); // without a name: off the record
    profile->setSpellCheckEnabled(false);
    if (!locale.isEmpty())
        profile->setHttpAcceptLanguage(locale);
    lockDown(*profile->settings());
    return profile;
}

} // namespace portico
