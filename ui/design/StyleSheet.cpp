#include "ui/design/StyleSheet.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace portico {

namespace {

QString px(int size) { return QString::number(size) + QLatin1String("px"); }

void addTone(QHash<QString, QString>& tokens, const QString& name, const ToneColors& colors)
{
    tokens.insert(name + QLatin1String("-background"), colors.background.name());
    tokens.insert(name + QLatin1String("-text"), colors.text.name());
    tokens.insert(name + QLatin1String("-border"), colors.border.name());
}

QHash<QString, QString> tokensOf(const Theme& theme, const TypeScale& scale)
{
    QHash<QString, QString> tokens{
        {QStringLiteral("window"), theme.window.name()},
        {QStringLiteral("surface"), theme.surface.name()},
        {QStringLiteral("hover"), theme.hover.name()},
        {QStringLiteral("pressed"), theme.pressed.name()},
        {QStringLiteral("border"), theme.border.name()},
        {QStringLiteral("outline"), theme.outline.name()},
        {QStringLiteral("text"), theme.text.name()},
        {QStringLiteral("muted-text"), theme.mutedText.name()},
        {QStringLiteral("accent"), theme.accent.name()},
        {QStringLiteral("accent-hover"), theme.accentHover.name()},
        {QStringLiteral("accent-pressed"), theme.accentPressed.name()},
        {QStringLiteral("on-accent"), theme.onAccent.name()},
        {QStringLiteral("accent-text"), theme.accentText.name()},
        {QStringLiteral("accent-soft"), theme.accentSoft.name()},
        {QStringLiteral("focus"), theme.focus.name()},
        {QStringLiteral("skeleton"), theme.skeleton.name()},
        {QStringLiteral("caption"), px(scale.caption)},
        {QStringLiteral("body"), px(scale.body)},
        {QStringLiteral("lead"), px(scale.lead)},
        {QStringLiteral("title"), px(scale.title)},
        {QStringLiteral("display"), px(scale.display)},
    };
    for (const Tone tone : {Tone::Neutral, Tone::Positive, Tone::Info, Tone::Warning, Tone::Danger})
        addTone(tokens, QLatin1String(toneName(tone)), theme.tone(tone));
    return tokens;
}

} // namespace

TypeScale TypeScale::from(int systemPixelSize)
{
    const int body = std::clamp(systemPixelSize, 14, 40);
    const auto scaled = [body](int atFourteen) { return (body * atFourteen + 7) / 14; };
    return {scaled(12), body, scaled(16), scaled(20), scaled(28)};
}

QString filledStyleSheet(const QString& sheet, const Theme& theme, const TypeScale& scale)
{
    static const QRegularExpression token(QStringLiteral("@([a-z-]+)"));
    const auto tokens = tokensOf(theme, scale);
    QString filled;
    qsizetype done = 0;
    for (auto match = token.globalMatch(sheet); match.hasNext();) {
        const auto found = match.next();
        filled += QStringView(sheet).mid(done, found.capturedStart() - done);
        filled += tokens.value(found.captured(1), found.captured(0));
        done = found.capturedEnd();
    }
    filled += QStringView(sheet).mid(done);
    return filled;
}

QString styleSheet(const Theme& theme, const TypeScale& scale)
{
    QFile file(QStringLiteral(":/portico/portico.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return filledStyleSheet(QString::fromUtf8(file.readAll()), theme, scale);
}

} // namespace portico
