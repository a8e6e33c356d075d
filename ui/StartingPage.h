#pragma once

#include <QWidget>

namespace portico {

// What is on screen while the session is restored: quiet, since it is mostly gone in a blink.
class StartingPage : public QWidget {
    Q_OBJECT
public:
    explicit StartingPage(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace portico
