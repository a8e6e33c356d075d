#pragma once

#include "app/core/api/Billing.h"

#include <QFrame>
#include <QLabel>

#include <optional>

namespace portico {

class AccountMenu;
class BrandMark;
class Button;
class ElidedLabel;

// The bar above billing: whose product this is, and who is signed in, with the account menu.
class BillingHeader : public QFrame {
    Q_OBJECT
public:
    explicit BillingHeader(QWidget* parent = nullptr);

    void setBrand(const QString& name);
    void setAccount(const std::optional<Account>& account);
    AccountMenu& menu() { return *m_menu; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    BrandMark* m_mark = nullptr;
    ElidedLabel* m_brand = nullptr;
    BrandMark* m_avatar = nullptr;
    ElidedLabel* m_account = nullptr;
    Button* m_menuButton = nullptr;
    AccountMenu* m_menu = nullptr;
    QString m_email;
};

} // namespace portico
