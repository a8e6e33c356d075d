#pragma once

#include <QWidget>

class QLabel;

namespace portico {

class Button;

// What is on screen while the session is restored: quiet, since it is mostly gone in a blink.
class StartingPage : public QWidget {
    Q_OBJECT
public:
    explicit StartingPage(QWidget* parent = nullptr);

    void showKeychainWait(); // it takes long: says so, with a way out

signals:
    void skipRequested(); // go on without the keychain

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text = nullptr;
    Button* m_skip = nullptr;
};

} // namespace portico
