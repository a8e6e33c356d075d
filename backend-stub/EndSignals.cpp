#include "backend-stub/EndSignals.h"

#include <QCoreApplication>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace {

bool isIgnored(int signal)
{
    struct sigaction action = {};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

EndSignals::EndSignals()
{
    sigset_t endings;
    sigemptyset(&endings);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        if (!isIgnored(signal))
            sigaddset(&endings, signal);
    }
    m_descriptor = signalfd(-1, &endings, SFD_CLOEXEC | SFD_NONBLOCK);
    if (m_descriptor < 0)
        return; // then they end the program the hard way
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    const auto end = [this] {
        m_notifier->setEnabled(false); // once is enough, and it stays readable
        QCoreApplication::quit();
    };
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), end);
}

EndSignals::~EndSignals()
{
    m_notifier.reset();
    if (m_descriptor >= 0)
        close(m_descriptor);
}
