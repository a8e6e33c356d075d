#include "ui/text/BrowserReturnPage.h"

#include <QCoreApplication>
#include <QLocale>

namespace portico {
namespace {

const auto markup =
    QStringLiteral("<!DOCTYPE html><html lang=\"%1\" dir=\"%2\"><meta charset=\"utf-8\">"
                   "<meta name=\"viewport\" content=\"width=device-width\"><title>%3</title><style>"
                   ":root{color-scheme:light dark}"
                   "body{font:18px/1.5 system-ui,sans-serif;text-align:center;margin:20vh 24px}"
                   "h1{font-size:28px}</style><body><main><h1>%3</h1><p>%4</p></main>");

class ReturnWords {
    Q_DECLARE_TR_FUNCTIONS(portico::BrowserReturnPage)
public:
    static QString title(const QString& brand) { return tr("You can go back to %1").arg(brand); }
    static QString text() { return tr("This page can be closed."); }
};

} // namespace

QByteArray browserReturnPage(const QString& brand)
{
    const QLocale locale;
    const bool rightToLeft = locale.textDirection() == Qt::RightToLeft;
    return markup
        .arg(locale.bcp47Name(), rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"),
            ReturnWords::title(brand).toHtmlEscaped(), ReturnWords::text().toHtmlEscaped())
        .toUtf8();
}

} // namespace portico
