#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QJsonObject>
#include <QString>

// Cards and what their issuing bank will say. Real card data never comes here: only Stripe's public
// test numbers and test tokens are understood, https://docs.stripe.com/testing.

namespace stripe {

class Clock;
class Store;

class PaymentMethods {
public:
    PaymentMethods(Store& store, Clock& clock);

    // As POST /v1/payment_methods: type, card[number|exp_month|exp_year|cvc] or card[token],
    // billing_details, metadata. Not attached yet. A number that is no test number is refused as
    // Stripe refuses it (incorrect_number, invalid_expiry_year, …), with param card[…].
    Result<QJsonObject> create(const QJsonObject& params);

    // Gives it to a customer. The bank is asked: a declining card is a card_error (402,
    // card_declined, insufficient_funds, expired_card, incorrect_cvc), one that asks for 3-D Secure
    // passes unless `authenticate` is set (setup intents ask for it). Test tokens (pm_card_visa)
    // make a new payment method.
    Result<QJsonObject> attach(const QString& id, const QString& customer);
    Result<QJsonObject> detach(const QString& id);
    Result<QJsonObject> update(const QString& id, const QJsonObject& params);

    // pm_card_visa and the like become a fresh object; any other id is read.
    Result<QJsonObject> resolve(const QString& idOrToken, const QString& param);

    // What a charge, or the saving of the card, ends in.
    struct Verdict {
        enum class Outcome { Approved, Declined, NeedsAction };
        Outcome outcome = Outcome::Approved;
        QString code; // card_declined, expired_card, …
        QString declineCode; // generic_decline, insufficient_funds, …
        QString message;
    };
    static Verdict onCharge(const QJsonObject& paymentMethod);
    static Verdict onSave(const QJsonObject& paymentMethod);
    static Error refusal(const Verdict& verdict, const QJsonObject& paymentMethod);

private:
    Result<void> unsetOnSubscriptions(const QString& customer, const QString& id);
    Store& m_store;
    Clock& m_clock;
};

// Refused, as `param`, unless it is attached to this customer.
Result<QJsonObject> paymentMethodOf(
    Store& store, const QString& customer, const QString& id, const QString& param);

} // namespace stripe
