#pragma once

#include "ui/design/Theme.h"

#include <QColor>
#include <QObject>

#include <optional>

class QWidget;

namespace portico {

// Keeps one window's style sheet in step with the system's palette and font size, with the brand's
// colour and with the user's own choice of a scheme.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(QWidget& window);

    const Theme& theme() const { return m_theme; }
    void setBrandColor(const QColor& color); // invalid: the product's own
    void setScheme(std::optional<Scheme> scheme); // nullopt: as the system

    static Scheme systemScheme(); // by the application's palette

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    QWidget& m_window;
    QColor m_brand;
    std::optional<Scheme> m_scheme;
    Theme m_theme;
};

// Whether the user asked for less movement: no spinning, no shimmering.
bool prefersReducedMotion();

} // namespace portico
