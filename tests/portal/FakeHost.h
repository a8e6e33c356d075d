#pragma once

#include "ui/PortalHost.h"

#include <QList>
#include <QString>
#include <QVBoxLayout>
#include <QWidget>

#include <memory>
#include <optional>

namespace portico::testing {

// A place for a portal view that takes down what it is told.
class FakeHost final : public PortalHost {
public:
    FakeHost()
    {
        new QVBoxLayout(&window);
        window.resize(600, 500);
    }

    // All of it, to be seen arriving.
    PortalLook look() const override
    {
        return {.dark = true, .highContrast = true, .lessMotion = true};
    }
    void setView(QWidget* view) override
    {
        m_view.reset(view);
        if (view)
            window.layout()->addWidget(view);
    }
    void setHost(const QString& host, bool) override { hostName = host; }
    void setProgress(int percent) override { progress.append(percent); }
    void showProblem(PortalProblem problem) override
    {
        problems.append(problem);
        shownProblem = problem;
    }
    void clearProblem() override { shownProblem.reset(); }
    void showSaved(const QString& fileName, std::function<void()> open) override
    {
        saved.append(fileName);
        open();
    }
    void showDownloadProblem(const QString& fileName) override { lost.append(fileName); }
    void showSaveProblem(const QString& fileName, std::function<void()> chooseAgain) override
    {
        unsaved.append(fileName);
        chooseAgain();
    }

    QWidget window;
    QString hostName;
    QList<PortalProblem> problems;
    std::optional<PortalProblem> shownProblem;
    QList<int> progress;
    QStringList saved; // names of files; each is opened at once
    QStringList lost; // names of files that did not arrive
    QStringList unsaved; // names of files; each is chosen again at once

private:
    std::unique_ptr<QWidget> m_view; // goes before the window
};

} // namespace portico::testing
