#include "backend-stub/stripe/domain/TestCards.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace stripe {

namespace {

using Bank = TestCard::Bank;

const QList<TestCard>& testCards()
{
    static const auto declined = u"Your card was declined."_s;
    static const QList<TestCard> cards{
        {u"4242424242424242"_s, u"visa"_s, u"visa us bypassPending"_s, Bank::Approves, {}, {}, {}},
        {u"4000056655665556"_s, u"visa"_s, u"visa_debit"_s, Bank::Approves, {}, {}, {}},
        {u"5555555555554444"_s, u"mastercard"_s, u"mastercard"_s, Bank::Approves, {}, {}, {}},
        {u"5200828282828210"_s, u"mastercard"_s, u"mastercard_debit"_s, Bank::Approves, {}, {}, {}},
        {u"378282246310005"_s, u"amex"_s, u"amex"_s, Bank::Approves, {}, {}, {}},
        {u"6011111111111117"_s, u"discover"_s, u"discover"_s, Bank::Approves, {}, {}, {}},
        {u"3056930009020004"_s, u"diners"_s, u"diners"_s, Bank::Approves, {}, {}, {}},
        {u"3566002020360505"_s, u"jcb"_s, u"jcb"_s, Bank::Approves, {}, {}, {}},
        {u"4000002760000016"_s, u"visa"_s, u"de"_s, Bank::Approves, {}, {}, {}},
        {u"4000000000000341"_s, u"visa"_s, u"chargeCustomerFail"_s, Bank::DeclinesCharges,
            u"card_declined"_s, u"generic_decline"_s, declined},
        {u"4000000000000002"_s, u"visa"_s, u"chargeDeclined visa_chargeDeclined"_s, Bank::Declines,
            u"card_declined"_s, u"generic_decline"_s, declined},
        {u"4000000000009995"_s, u"visa"_s,
            u"chargeDeclinedInsufficientFunds visa_chargeDeclinedInsufficientFunds"_s,
            Bank::Declines, u"card_declined"_s, u"insufficient_funds"_s,
            u"Your card has insufficient funds."_s},
        {u"4000000000009987"_s, u"visa"_s, u"visa_chargeDeclinedLostCard"_s, Bank::Declines,
            u"card_declined"_s, u"lost_card"_s, declined},
        {u"4000000000009979"_s, u"visa"_s, u"visa_chargeDeclinedStolenCard"_s, Bank::Declines,
            u"card_declined"_s, u"stolen_card"_s, declined},
        {u"4000000000000069"_s, u"visa"_s, u"chargeDeclinedExpiredCard"_s, Bank::Declines,
            u"expired_card"_s, {}, u"Your card has expired."_s},
        {u"4000000000000127"_s, u"visa"_s, u"chargeDeclinedIncorrectCvc"_s, Bank::Declines,
            u"incorrect_cvc"_s, {}, u"Your card's security code is incorrect."_s},
        {u"4000000000000119"_s, u"visa"_s, u"chargeDeclinedProcessingError"_s, Bank::Declines,
            u"processing_error"_s, {},
            u"An error occurred while processing your card. Try again in a little bit."_s},
        {u"4000002500003155"_s, u"visa"_s, u"authenticationRequiredOnSetup"_s,
            Bank::AuthenticatesSetup, {}, {}, {}},
        {u"4000000000003220"_s, u"visa"_s, u"threeDSecure2Required"_s, Bank::Authenticates, {}, {},
            {}},
        {u"4000002760003184"_s, u"visa"_s, u"authenticationRequired"_s, Bank::Authenticates, {}, {},
            {}},
    };
    return cards;
}

} // namespace

std::optional<TestCard> testCardByNumber(QStringView number)
{
    for (const auto& card : testCards()) {
        if (card.number == number)
            return card;
    }
    return std::nullopt;
}

std::optional<TestCard> testCardByToken(QStringView token)
{
    const auto word = token.startsWith(u"pm_card_") ? token.sliced(8)
        : token.startsWith(u"tok_")                 ? token.sliced(4)
                                                    : QStringView();
    for (const auto& card : testCards()) {
        if (!word.isEmpty() && card.tokens.split(u' ').contains(word))
            return card;
    }
    return std::nullopt;
}

// ISO/IEC 7812-1, annex B
bool passesLuhn(QStringView number)
{
    int sum = 0;
    bool doubled = false;
    for (auto i = number.size() - 1; i >= 0; --i, doubled = !doubled) {
        const int digit = number.at(i).digitValue();
        if (digit < 0)
            return false;
        const int weighed = doubled ? digit * 2 : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return number.size() >= 12 && sum % 10 == 0;
}

} // namespace stripe
