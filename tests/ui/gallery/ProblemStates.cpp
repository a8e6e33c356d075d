#include "tests/ui/gallery/GalleryStates.h"
#include "tests/ui/gallery/Samples.h"
#include "tests/ui/gallery/Scenes.h"

namespace portico {

namespace {

using namespace samples;
using Kind = ApiError::Kind;

GalleryState problem(const char* name, Kind kind, const Billing& billing)
{
    return {QLatin1String(name), [kind, billing](MainWindow& window) {
                scenes::showSnapshot(window,
                    {.billing = billing,
                        .problem = error(kind),
                        .checkedAt = now().addSecs(-42 * 60),
                        .refreshing = false},
                    invoicesOf(billing));
            }};
}

GalleryState nothingKnown(const char* name, std::optional<ApiError> problem, bool refreshing)
{
    return {QLatin1String(name), [problem, refreshing](MainWindow& window) {
                scenes::showSnapshot(window,
                    {.billing = {}, .problem = problem, .checkedAt = {}, .refreshing = refreshing});
            }};
}

} // namespace

QList<GalleryState> problemStates()
{
    auto later = error(Kind::RateLimited);
    later.retryAfter = std::chrono::seconds(20);
    return {
        nothingKnown("loading", std::nullopt, true),
        problem("offline", Kind::Offline, active()),
        problem("offline-past-due", Kind::Offline, pastDue()),
        problem("trouble", Kind::Unavailable, active()),
        problem("no-answer", Kind::Timeout, active()),
        nothingKnown("offline-empty", error(Kind::Offline), false),
        nothingKnown("trouble-empty", error(Kind::Unavailable), false),
        nothingKnown("trouble-empty-asking", error(Kind::Unavailable), true),
        nothingKnown("bad-answer", error(Kind::BadResponse), false),
        nothingKnown("not-secure", error(Kind::Tls), false),
        nothingKnown("insecure-address", error(Kind::InsecureUrl), false),
        nothingKnown("too-many", later, false),
    };
}

} // namespace portico
