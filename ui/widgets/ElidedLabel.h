#pragma once

#include <QLabel>

namespace portico {

// One line that ends in "…" where there is no room, with the whole text as its tool tip and for
// assistive technology.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const char* role, QWidget* parent = nullptr);

    void setFullText(const QString& text);
    const QString& fullText() const { return m_fullText; }

    // Gives up no room to its neighbours until its text is wider than `width`.
    void keepUpTo(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void alignToReading();
    void elide();

    QString m_fullText;
};

} // namespace portico
