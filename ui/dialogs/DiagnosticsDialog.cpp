#include "ui/dialogs/DiagnosticsDialog.h"

#include "ui/design/Metrics.h"
#include "ui/dialogs/Diagnostics.h"
#include "ui/widgets/Access.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Text.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace portico {

DiagnosticsDialog::DiagnosticsDialog(const Diagnostics& diagnostics, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Diagnostics"));
    auto* title = makeText("title", this);
    title->setText(tr("Diagnostics"));
    auto* hint = makeParagraph("muted", this);
    hint->setText(tr("For a support request. It holds no password, no token and no name."));
    auto* text = new QPlainTextEdit(diagnosticsText(diagnostics), this);
    text->setObjectName(QStringLiteral("diagnosticsText"));
    text->setAccessibleName(tr("Diagnostics"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLayoutDirection(Qt::LeftToRight);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto* copy = new Button(Button::Kind::Primary, this);
    copy->setObjectName(QStringLiteral("diagnosticsCopy"));
    copy->setText(tr("Copy"));
    copy->setSymbol(Symbol::Copy);
    auto* close = new Button(Button::Kind::Secondary, this);
    close->setObjectName(QStringLiteral("diagnosticsClose"));
    close->setText(tr("Close"));

    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::l, space::l, space::l);
    column->setSpacing(12);
    column->addWidget(title);
    column->addWidget(hint);
    column->addWidget(text, 1);
    column->addLayout(buttons);
    resize(640, 480);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(copy, &QPushButton::clicked, this, [text, copy] {
        QGuiApplication::clipboard()->setText(text->toPlainText());
        copy->setText(tr("Copied"));
        copy->setSymbol(Symbol::Check);
        announce(copy);
    });
}

} // namespace portico
