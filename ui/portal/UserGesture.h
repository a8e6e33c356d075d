#pragma once

#include <QElapsedTimer>
#include <QObject>

class QWidget;

namespace portico {

// Has the user just clicked or pressed a key inside a widget? The engine says "link" for a link
// that a script follows too; this tells the two apart, as browsers do with transient activation
// (HTML, section 6.4: expires after a few seconds).
class UserGesture final : public QObject {
public:
    // Windows that belong to `area` count as part of it; dialogs, which have answers, do not.
    explicit UserGesture(const QWidget& area);

    bool isRecent() const;
    int count() const { return m_count; }
    // One gesture opens one thing.
    void consume() { m_since.invalidate(); }

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    const QWidget& m_area;
    QElapsedTimer m_since;
    int m_count = 0;
};

} // namespace portico
