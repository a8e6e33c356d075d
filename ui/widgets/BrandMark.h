#pragma once

#include <QWidget>

namespace portico {

// The first letter of a name on a round or rounded ground in the accent colour: a brand that came
// with no logo, or a person.
class BrandMark : public QWidget {
    Q_OBJECT
public:
    enum class Shape { Rounded, Round };

    explicit BrandMark(Shape shape, int size, QWidget* parent = nullptr);

    void setName(const QString& name);
    static QString initial(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape;
    QString m_initial;
};

} // namespace portico
