#pragma once

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace backend {

// A result that several coroutines wait for: `co_await completion` suspends until complete() is
// called, which resumes all who wait, in the order in which they came. Copies share the result.
template <class T> class Completion {
public:
    void complete(T value) const
    {
        const auto state = m_state; // what is resumed may drop the last other copy
        state->value = std::move(value);
        for (const auto waiting : std::exchange(state->waiting, {}))
            waiting.resume();
    }

    bool await_ready() const { return m_state->value.has_value(); }
    void await_suspend(std::coroutine_handle<> waiting) const
    {
        m_state->waiting.push_back(waiting);
    }
    T await_resume() const { return *m_state->value; }

private:
    struct State {
        std::optional<T> value;
        std::vector<std::coroutine_handle<>> waiting;
    };

    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace backend
