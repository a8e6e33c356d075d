#include "tests/e2e/Screenshots.h"

#include <QPixmap>
#include <QScreen>
#include <QTest>
#include <QWidget>

namespace e2e {
namespace {

// Nothing has been painted: whatever is at rest there, it is not what a person sees.
bool isBlank(const QImage& image)
{
    QImage one(image.size(), image.format());
    one.fill(image.pixelColor(0, 0));
    return image == one;
}

} // namespace

bool Screenshots::take(QWidget& window, const QString& name)
{
    // Two looks that agree: what moves (progress, fades) has come to rest.
    QImage before;
    QImage now;
    (void)QTest::qWaitFor(
        [&] {
            before = std::exchange(now, window.screen()->grabWindow(window.winId()).toImage());
            QTest::qWait(150);
            return !now.isNull() && now == before && !isBlank(now);
        },
        10'000);
    const auto file = QStringLiteral("%1-%2.png").arg(++m_count, 2, 10, QLatin1Char('0')).arg(name);
    return m_folder.mkpath(QStringLiteral(".")) && !isBlank(now)
        && now.save(m_folder.filePath(file));
}

} // namespace e2e
