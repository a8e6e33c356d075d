#pragma once

#include "ui/design/DesktopWishes.h"
#include "ui/design/Theme.h"

#include <QColor>
#include <QObject>

#include <optional>

class QWidget;

namespace portico {

// Keeps one window's style sheet in step with the system's palette and font size, with what the
// desktop wishes, with the brand's colour and with the user's own choice of a scheme.
class Appearance : public QObject {
    Q_OBJECT
public:
    explicit Appearance(QWidget& window);

    const Theme& theme() const { return m_theme; }
    void setBrandColor(const QColor& color); // invalid: the product's own
    void setScheme(std::optional<Scheme> scheme); // nullopt: as the system
    void setDesktopWishes(const DesktopWishes& wishes);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void listenToQt();
    void apply();
    DesktopWishes wishes() const;

    QWidget& m_window;
    QColor m_brand;
    std::optional<Scheme> m_scheme;
    DesktopWishes m_wishes; // but for those Qt hears itself
    Theme m_theme;
};

// The one that the widget's window is shown in.
Scheme schemeOf(const QWidget& widget);

// Whether the user asked for less movement: no spinning, no shimmering. Asked of a widget, as its
// window knows; while something moves, ask again.
bool prefersReducedMotion(const QWidget& widget);

} // namespace portico
