#pragma once

#include <QSocketNotifier>

#include <memory>

// Ends the event loop when the program is told to end (SIGINT, SIGTERM, SIGHUP), so that what it
// holds is put away; its exit code is then 0. One that was ignored from the start, as nohup does,
// stays so. To be made before any thread: they inherit what is blocked here.
class EndSignals {
public:
    EndSignals();
    ~EndSignals();
    Q_DISABLE_COPY_MOVE(EndSignals)

private:
    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};
