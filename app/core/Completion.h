#pragma once

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace portico {

// A value that arrives once and any number of coroutines wait for. Copies are handles to the same
// value. Waiters are resumed from within complete(), in the order they came; each gets a copy.
template <class T> class Completion {
public:
    bool isDone() const { return m_shared->value.has_value(); }

    // The first value counts; later ones are ignored.
    void complete(T value)
    {
        const auto shared = m_shared; // a waiter may destroy the owner of this handle
        if (shared->value)
            return;
        shared->value = std::move(value);
        for (const auto& waiter : std::exchange(shared->waiters, {}))
            waiter.resume();
    }

    bool await_ready() const noexcept { return isDone(); }
    void await_suspend(std::coroutine_handle<> waiter) const
    {
        m_shared->waiters.push_back(waiter);
    }
    T await_resume() const { return *m_shared->value; }

private:
    struct Shared {
        std::optional<T> value;
        std::vector<std::coroutine_handle<>> waiters;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace portico
