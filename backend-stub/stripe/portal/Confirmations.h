#pragma once

#include "backend-stub/serving/HttpServer.h"

#include <QByteArray>
#include <QHash>
#include <QQueue>

#include <optional>

// A confirmation is one showing of a page with a button that changes something. The first press is
// carried out and its answer kept; further presses get that answer and change nothing. Refusals are
// not kept: the customer may correct and press again.

namespace stripe::portal {

class Confirmations {
public:
    static bool isWellFormed(QByteArrayView confirmation); // 32 hex digits

    std::optional<serving::Response> answerTo(const QByteArray& key) const;
    void keep(const QByteArray& key, const serving::Response& answer);

private:
    static constexpr qsizetype most = 4096; // the oldest are forgotten

    QHash<QByteArray, serving::Response> m_answers;
    QQueue<QByteArray> m_order;
};

} // namespace stripe::portal
