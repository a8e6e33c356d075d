#pragma once

#include "app/core/auth/SecretStore.h"

namespace portico {

// What the keychain did not do for the session. `ui/` says it in words.
struct StorageProblem {
    enum class During {
        Read, // at the start: nobody knows whether there is a session
        Keep, // signed in, but for this run only
        Remove, // signed out, but the entry may still be there; tried again at the next start
    };

    During during = During::Read;
    SecretError error = SecretError::Broken;

    friend bool operator==(const StorageProblem&, const StorageProblem&) = default;
};

} // namespace portico
