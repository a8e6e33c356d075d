#pragma once

#include "ui/widgets/ScrollPage.h"

namespace portico {

// The outline of the billing page while the first answer travels.
class LoadingView : public ScrollPage {
    Q_OBJECT
public:
    explicit LoadingView(QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
};

} // namespace portico
