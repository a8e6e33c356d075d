#pragma once

#include "tests/e2e/PageDriver.h"
#include "tests/e2e/WidgetDriver.h"

#include <QString>

namespace e2e {

// The main job as a person does it, step by step, on the real window and the real portal page. Each
// step answers whether it got where it should.
class Journey {
public:
    explicit Journey(QWidget& window) : m_window(window), m_page(window) { }

    bool seesSignIn() const;
    // A wrong password; true when that is said next to the field and the e-mail is still there.
    bool failsToSignIn(const QString& email) const;
    bool signIn(const QString& email, const QString& password) const;
    bool seesPlan(const QString& name, const QString& pricePart) const;
    bool openPortal() const;
    // `price` is the lookup key of a price that the portal offers.
    bool choosePlan(const QString& price) const;
    bool confirmPlan() const;
    bool returnToApp() const;
    bool isToldWhatChanged() const;
    bool signOut() const;

private:
    WidgetDriver m_window;
    PageDriver m_page;
};

} // namespace e2e
