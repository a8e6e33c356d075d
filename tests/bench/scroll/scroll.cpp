// Scrolls through a hundred thousand rows, a frame at a time: the app's invoices, or a bare
// QListView of strings as the peer. Prints the milliseconds of each frame (median, 99th percentile)
// and the MiB that the rows take once all of them were seen.

#include "ui/design/Appearance.h"
#include "ui/invoices/InvoiceListView.h"
#include "ui/invoices/InvoiceModel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QListView>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextStream>
#include <QVBoxLayout>

#include <unistd.h>

#include <algorithm>

namespace {

using namespace portico;

constexpr int rows = 100'000;
constexpr int frames = 600;
constexpr int pixelsPerFrame = 40;

Invoice invoice(int row)
{
    Invoice invoice;
    invoice.id = QStringLiteral("in_%1").arg(row, 24, 10, QLatin1Char('0'));
    invoice.number = QStringLiteral("ACME-%1").arg(row, 6, 10, QLatin1Char('0'));
    invoice.created = QDateTime(QDate(2026, 11, 3), QTime(0, 0), Qt::UTC).addDays(-row / 10);
    invoice.total = {1900 + row, QStringLiteral("USD")};
    invoice.status = QStringLiteral("paid");
    invoice.hostedUrl = QUrl(QStringLiteral("https://pay.example/invoice/%1").arg(row));
    invoice.pdfUrl = QUrl(QStringLiteral("https://pay.example/invoice/%1/pdf").arg(row));
    return invoice;
}

void answer(InvoiceModel& model, int request, const QString& cursor, int limit)
{
    InvoicePage page;
    const int first = cursor.toInt();
    for (int row = first; row < std::min(first + limit, rows); ++row)
        page.invoices.append(invoice(row));
    page.hasMore = first + limit < rows;
    page.nextCursor = QString::number(first + limit);
    model.setPage(request, page);
}

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const auto pages = file.readAll().split(' ').value(1).toLongLong();
    return static_cast<double>(pages * sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

QListView* makeOurs(QWidget& window)
{
    auto* model = new InvoiceModel(&window);
    QObject::connect(model, &InvoiceModel::pageRequested, model,
        [model](int request, const QString& cursor, int limit) {
            answer(*model, request, cursor, limit);
        });
    new Appearance(window);
    auto* view = new InvoiceListView(*model, &window);
    window.layout()->addWidget(view);
    return view->findChild<QListView*>();
}

QListView* makePeer(QWidget& window)
{
    auto* view = new QListView(&window);
    view->setUniformItemSizes(true);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    window.layout()->addWidget(view);
    return view;
}

void fill(QListView& view, bool ours)
{
    if (ours) {
        while (view.model()->canFetchMore({})) {
            view.model()->fetchMore({});
            QCoreApplication::processEvents();
        }
        return;
    }
    QStringList words;
    for (int row = 0; row < rows; ++row) {
        const auto one = invoice(row);
        words.append(one.number + QLatin1Char(' ') + one.created.toString(Qt::ISODate)
            + QLatin1Char(' ') + one.status + QLatin1Char(' ') + QString::number(one.total.amount));
    }
    view.setModel(new QStringListModel(words, &view));
}

QList<double> scroll(QListView& view)
{
    QList<double> took;
    auto& bar = *view.verticalScrollBar();
    for (int frame = 0; frame < frames; ++frame) {
        // Smoothly for a while, then far away, where nothing is loaded.
        const bool leap = frame % 100 == 0;
        const int target = leap ? bar.maximum() / frames * frame : bar.value() + pixelsPerFrame;
        QElapsedTimer timer;
        timer.start();
        bar.setValue(target);
        view.viewport()->repaint();
        QCoreApplication::processEvents();
        took.append(static_cast<double>(timer.nsecsElapsed()) / 1'000'000);
    }
    std::ranges::sort(took);
    return took;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const bool ours = QApplication::arguments().value(1) == QLatin1String("ours");
    QWidget window;
    new QVBoxLayout(&window);
    auto* view = ours ? makeOurs(window) : makePeer(window);
    window.resize(960, 780);
    window.show();
    QCoreApplication::processEvents();
    const double before = residentMiB();
    fill(*view, ours);
    const auto took = scroll(*view);
    if (view->model()->rowCount() != rows)
        return 1;
    QTextStream(stdout) << took.at(took.size() / 2) << ' ' << took.at(took.size() * 99 / 100) << ' '
                        << residentMiB() - before << Qt::endl;
    return 0;
}
