#pragma once

#include <QString>
#include <QStringView>

#include <optional>

// Stripe's public test cards, https://docs.stripe.com/testing: what a bank says about each.

namespace stripe {

struct TestCard {
    enum class Bank {
        Approves,
        DeclinesCharges, // can be saved; each charge is declined
        Declines, // at saving and at charging
        Authenticates, // asks for 3-D Secure each time
        AuthenticatesSetup, // asks for 3-D Secure when saved, not afterwards
    };
    QString number;
    QString brand;
    QString tokens; // "visa …": the words after pm_card_ and tok_ that stand for it
    Bank bank = Bank::Approves;
    QString code; // of the decline
    QString declineCode;
    QString message;
};

std::optional<TestCard> testCardByNumber(QStringView number);
std::optional<TestCard> testCardByToken(QStringView token); // pm_card_visa, tok_visa
bool passesLuhn(QStringView number);

} // namespace stripe
