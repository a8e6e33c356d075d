#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

// setup_intent: how a card is added for later payments, with the bank's 3-D Secure in between.
//
//   requires_payment_method ──confirm──▶ succeeded (the card is attached)
//                                   └──▶ requires_action ──authenticate──▶ succeeded
//                                                                    └───▶ requires_payment_method

namespace stripe {

class Clock;
class PaymentMethods;
class Store;

class SetupIntents {
public:
    SetupIntents(Store& store, Clock& clock, PaymentMethods& paymentMethods);

    Result<QJsonObject> create(const QJsonObject& params);
    // With payment_method set. A declining card is a card_error and leaves requires_payment_method.
    Result<QJsonObject> confirm(const QString& id, const QJsonObject& params = {});
    // The bank's answer to the 3-D Secure challenge.
    Result<QJsonObject> authenticate(const QString& id, bool passed);
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);
    Result<QJsonObject> cancel(const QString& id, const QJsonObject& params = {});

private:
    Result<QJsonObject> usable(const QString& idOrToken, const QString& customer);
    Result<QJsonObject> succeed(QJsonObject intent);
    Error fail(QJsonObject intent, Error refusal);

    Store& m_store;
    Clock& m_clock;
    PaymentMethods& m_paymentMethods;
};

} // namespace stripe
