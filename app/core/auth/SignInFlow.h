#pragma once

#include "app/core/api/ApiError.h"
#include "app/core/auth/SessionRecord.h"
#include "app/core/auth/SignInProgress.h"
#include "app/core/auth/Tokens.h"

#include <QCoroTask>

#include <functional>

namespace portico {

// One way to sign in that takes its time: through a browser here, or on another device.
class SignInFlow {
public:
    struct Outcome {
        Tokens tokens;
        SessionRecord record;
    };
    using Show = std::function<void(const SignInProgress&)>;

    virtual ~SignInFlow() = default;

    // Once. Must outlive the coroutine. Errors: Canceled, Denied, Timeout, HttpClient's.
    virtual QCoro::Task<Result<Outcome>> run(Show show) = 0;
    // run() ends soon with Canceled.
    virtual void cancel() = 0;
};

} // namespace portico
