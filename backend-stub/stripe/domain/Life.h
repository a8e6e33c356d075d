#pragma once

#include "backend-stub/stripe/domain/Error.h"

#include <QObject>
#include <QString>
#include <QTimer>

// Lets time act: whatever is due (trials, renewals, retries, cancellations) happens in the order in
// which it was due. Real time is looked at once a second; a test clock moves when it is advanced,
// from one due moment to the next, in one transaction.
//
//   ready ──advance──▶ advancing ──(next turn of the event loop)──▶ ready

namespace stripe {

struct Domain;

class Life : public QObject {
    Q_OBJECT
public:
    explicit Life(Domain& domain);

    // Starts the look at real time, and finishes what a stop interrupted.
    void start();

    Result<QJsonObject> createClock(const QJsonObject& params);
    Result<QJsonObject> advanceClock(const QString& id, qint64 until);
    Result<QJsonObject> removeClock(const QString& id); // with its customers

private:
    Result<void> putOff(QJsonObject due, qint64 until);
    Result<void> live(const QString& clock, qint64 until);
    Result<void> liveThrough(const QJsonObject& due);
    void finishAdvancing();
    Result<void> finish(QJsonObject clock);

    Domain& m_domain;
    QTimer m_timer;
};

} // namespace stripe
