#pragma once

#include "backend-stub/stripe/domain/Domain.h"
#include "backend-stub/stripe/portal/Words.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

// What an invoice says, in words, before it is laid out: the hosted page and the PDF show the same.

namespace stripe::portal {

struct InvoiceSheet {
    struct Row {
        QString description;
        QString quantity;
        QString amount;
    };
    struct Total {
        QString label;
        QString amount;
        bool strong = false;
    };

    QString title; // "Invoice AB12-0001"
    QString status; // Stripe's word
    QList<std::pair<QString, QString>> facts; // date of issue, date due, …
    QStringList seller;
    QStringList buyer;
    QString headline; // "$19.00 due March 3, 2027"
    QList<Row> rows;
    QList<Total> totals;
};

InvoiceSheet invoiceSheet(Domain& domain, const QJsonObject& invoice, const Words& words);

} // namespace stripe::portal
