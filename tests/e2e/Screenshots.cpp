#include "tests/e2e/Screenshots.h"

#include <QPixmap>
#include <QScreen>
#include <QTest>
#include <QWidget>

namespace e2e {

bool Screenshots::take(QWidget& window, const QString& name)
{
    // Two looks that agree: what moves (progress, fades) has come to rest.
    QImage before;
    QImage now;
    (void)QTest::qWaitFor(
        [&] {
            before = std::exchange(now, window.screen()->grabWindow(window.winId()).toImage());
            QTest::qWait(150);
            return !now.isNull() && now == before;
        },
        5'000);
    const auto file = QStringLiteral("%1-%2.png").arg(++m_count, 2, 10, QLatin1Char('0')).arg(name);
    return m_folder.mkpath(QStringLiteral(".")) && now.save(m_folder.filePath(file));
}

} // namespace e2e
