#include "ui/dialogs/AboutDialog.h"

#include "ui/design/Metrics.h"
#include "ui/widgets/BrandMark.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Text.h"

#include <QVBoxLayout>

namespace portico {

AboutDialog::AboutDialog(const QString& brand, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setWindowTitle(tr("About %1").arg(brand));
    auto* mark = new BrandMark(BrandMark::Shape::Rounded, space::xxl, this);
    mark->setName(brand);
    auto* title = makeParagraph("title", this);
    title->setText(brand);
    auto* version = makeParagraph("muted", this);
    version->setObjectName(QStringLiteral("aboutVersion"));
    version->setText(tr("Portico %1").arg(QStringLiteral(PORTICO_VERSION)));
    auto* terms = makeParagraph("muted", this);
    terms->setText(
        tr("Free software under the MIT licence. It uses Qt under the LGPL, QtKeychain and "
           "QCoro."));
    auto* close = new Button(Button::Kind::Secondary, this);
    close->setObjectName(QStringLiteral("aboutClose"));
    close->setText(tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    for (auto* text : {title, version, terms})
        text->setAlignment(Qt::AlignCenter);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    column->setSpacing(space::s);
    column->addWidget(mark, 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(version);
    column->addWidget(terms);
    column->addSpacing(space::s);
    column->addWidget(close, 0, Qt::AlignHCenter);
    resize(360, column->heightForWidth(360));
}

} // namespace portico
