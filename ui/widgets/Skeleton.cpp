#include "ui/widgets/Skeleton.h"

#include "ui/design/Appearance.h"

#include <QPainter>

#include <cmath>
#include <numbers>

namespace portico {

namespace {

constexpr int stepMilliseconds = 50;
constexpr int stepsPerBreath = 32;
constexpr double faintest = 0.55;

} // namespace

Skeleton::Skeleton(int width, int height, QWidget* parent) : QWidget(parent), m_size(width, height)
{
    setProperty("role", QStringLiteral("skeleton"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFixedHeight(height);
    setMaximumWidth(width);
    setMinimumWidth(width / 3);
    m_breath.setInterval(stepMilliseconds);
    connect(&m_breath, &QTimer::timeout, this, [this] {
        if (prefersReducedMotion(*this))
            m_breath.stop();
        m_step = (m_step + 1) % stepsPerBreath;
        update();
    });
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double phase = std::cos(2 * std::numbers::pi * m_step / stepsPerBreath);
    painter.setOpacity(faintest + (1 - faintest) * (phase + 1) / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::WindowText)); // the sheet's `color` for skeletons
    painter.drawRoundedRect(QRectF(rect()), 6, 6);
}

void Skeleton::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!prefersReducedMotion(*this))
        m_breath.start();
}

void Skeleton::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_breath.stop();
}

} // namespace portico
