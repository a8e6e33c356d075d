#include "app/core/billing/BillingState.h"

#include "app/core/api/BillingApi.h"
#include "app/core/Clock.h"

#include <QPointer>

#include <array>

namespace portico {
namespace {

using namespace std::chrono_literals;

constexpr std::array firstPauses{1s, 2s, 4s, 8s};
constexpr auto laterPause = 15s;
constexpr std::size_t maxChecks = firstPauses.size() + 39; // 10 minutes in all

std::chrono::seconds pauseBefore(std::size_t check)
{
    return check < firstPauses.size() ? firstPauses[check] : laterPause;
}

// Whether a visit left its mark. Without a state before it, whatever is there now is the news.
bool moved(const std::optional<Billing>& before, const Billing& after)
{
    return !before || !after.sameStateAs(*before);
}

} // namespace

BillingState::BillingState(BillingApi& api, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_api(api)
    , m_clock(clock)
{
}

BillingState::~BillingState() = default;

void BillingState::restore(const Billing& billing, const QDateTime& checkedAt)
{
    if (m_snapshot.billing)
        return;
    m_snapshot.billing = billing;
    m_snapshot.checkedAt = checkedAt;
    emit changed();
}

QCoro::Task<> BillingState::refresh()
{
    if (m_refresh) {
        const auto underWay = *m_refresh;
        co_await underWay;
        co_return;
    }
    m_refresh.emplace();
    auto mine = *m_refresh;
    const QPointer alive(this);
    const auto generation = m_generation;
    co_await fetch(false);
    if (alive && generation == m_generation)
        m_refresh.reset();
    mine.complete(true);
}

QCoro::Task<> BillingState::settle()
{
    stopChecking();
    const auto check = m_check;
    BillingChange change{.before = m_snapshot.billing, .after = m_snapshot.billing};
    const auto answer = co_await fetch(true);
    if (!answer || check != m_check)
        co_return;
    if (*answer) {
        change.after = **answer;
        change.settled = moved(change.before, **answer);
    }
    report(change);
    if (!change.settled && check == m_check)
        keepChecking(change, check); // goes on by itself
}

void BillingState::stopChecking()
{
    ++m_check;
    if (!m_unsettled)
        return;
    auto change = *m_unsettled;
    change.settled = true;
    report(change);
}

void BillingState::clear()
{
    ++m_generation;
    ++m_check;
    m_refresh.reset();
    m_unsettled.reset();
    m_underWay = 0;
    m_snapshot = {};
    emit changed();
}

QCoro::Task<std::optional<BillingState::Answer>> BillingState::fetch(bool fromStripe)
{
    const QPointer alive(this);
    const auto generation = m_generation;
    const auto number = ++m_asked;
    ++m_underWay;
    if (!m_snapshot.refreshing) {
        m_snapshot.refreshing = true;
        emit changed();
    }
    auto question = fromStripe ? m_api.sync() : m_api.billing();
    const auto answer = co_await question;
    if (!alive || generation != m_generation)
        co_return std::nullopt;

    --m_underWay;
    m_snapshot.refreshing = m_underWay > 0;
    if (!answer && answer.error().kind == ApiError::Kind::Superseded) {
        emit changed();
        co_return std::nullopt;
    }
    if (number > m_answered) {
        m_answered = number;
        publish(answer);
    }
    emit changed();
    if (!alive || generation != m_generation)
        co_return std::nullopt;
    co_return answer;
}

QCoro::Task<> BillingState::keepChecking(BillingChange change, quint64 check)
{
    const QPointer alive(this);
    for (std::size_t i = 0; i < maxChecks; ++i) {
        co_await m_clock.sleep(pauseBefore(i));
        if (!alive || check != m_check)
            co_return;
        const auto answer = co_await fetch(true);
        if (!alive || check != m_check)
            co_return;
        if (!answer || !*answer)
            continue;
        change.after = **answer;
        if (moved(change.before, **answer))
            break;
    }
    change.settled = true;
    report(change);
}

void BillingState::report(const BillingChange& change)
{
    m_unsettled = change.settled ? std::nullopt : std::optional(change);
    emit settled(change);
}

void BillingState::publish(const Answer& answer)
{
    if (answer) {
        m_snapshot.billing = *answer;
        m_snapshot.checkedAt = m_clock.utcNow();
        m_snapshot.problem.reset();
    } else {
        m_snapshot.problem = answer.error();
    }
}

} // namespace portico
