#pragma once

#include <QString>

namespace portico {

// A hand on the gnome-keyring that with-keyring started: what a user or an accident does to it.
class SecretServiceRemote {
public:
    SecretServiceRemote();

    void lock();
    void unlock(); // with the password of with-keyring, asking nobody
    bool isLocked() const;
    void stop(); // SIGSTOP: it is there and does not answer
    void resume();
    void setForbidden(bool forbidden); // whether the bus lets anybody speak to it
    void setHasDefault(bool hasDefault); // whether new entries have a keyring to go to

private:
    void signal(int number) const;

    QString m_collection;
    int m_pid = 0;
};

} // namespace portico
