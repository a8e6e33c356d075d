#pragma once

#include "app/core/http/RequestLog.h"

#include <QString>

namespace portico {

// What helps to find out why something does not work, and nothing that is secret: no token, no URL
// beyond host and path, no name of a person. Whoever owns the parts fills it in; empty: not known.
struct Diagnostics {
    QString backendHost;
    QString settingsSource; // where the backend's address was set
    QString engineVersion; // Qt WebEngine, or why there is none
    QString enginePatchLevel; // the Chromium whose security fixes it has
    QString keychain; // the backend of the secret store
    QString proxy; // "none", or kind and host
    QList<RequestRecord> requests; // oldest first
};

// As plain text to be copied into a support request. Always in English: that is who reads it.
QString diagnosticsText(const Diagnostics& diagnostics);

} // namespace portico
