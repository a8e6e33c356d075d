#pragma once

#include <QObject>

#include <memory>

class QPrinter;
class QWebEngineView;

namespace portico {

// A page that asks to be printed gets the system's print dialog, which knows PDF files too.
class PagePrinting final : public QObject {
    Q_OBJECT
public:
    explicit PagePrinting(QWebEngineView& view); // goes with it
    ~PagePrinting() override;

private:
    void askHow();

    QWebEngineView& m_view;
    std::unique_ptr<QPrinter> m_printer; // while one is chosen and printed on: one at a time
};

} // namespace portico
