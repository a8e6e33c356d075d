#include "ui/widgets/Text.h"

#include <QStyle>
#include <QVariant>

namespace portico {

namespace {

// A wrapping label that can be as narrow as it must; its height then follows from its width.
class Paragraph : public QLabel {
public:
    explicit Paragraph(QWidget* parent) : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    QSize minimumSizeHint() const override { return {1, fontMetrics().height()}; }
};

} // namespace

QLabel* makeText(const char* role, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setProperty("role", QLatin1String(role));
    label->setTextFormat(Qt::PlainText);
    return label;
}

QLabel* makeParagraph(const char* role, QWidget* parent)
{
    auto* label = new Paragraph(parent);
    label->setProperty("role", QLatin1String(role));
    return label;
}

void setLook(QWidget* widget, const char* property, const QVariant& value)
{
    if (widget->property(property) == value)
        return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

void setTone(QWidget* widget, Tone tone) { setLook(widget, "tone", QLatin1String(toneName(tone))); }

} // namespace portico
