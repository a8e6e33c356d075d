// The peer: the least that a Qt program with a window can be.

#include <QApplication>
#include <QLabel>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QLabel window(QStringLiteral("Portico"));
    window.resize(960, 720);
    window.show();
    return QApplication::exec();
}
