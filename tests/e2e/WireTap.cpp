#include "tests/e2e/WireTap.h"

#include <dlfcn.h>
#include <mutex>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace {

std::mutex mutex; // the engine's threads talk too
std::string recorded;

bool isWire(int fd)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof(peer);
    return ::getpeername(fd, reinterpret_cast<sockaddr*>(&peer), &size) == 0
        && peer.ss_family == AF_INET;
}

void record(int fd, const void* data, ssize_t size)
{
    const int error = errno;
    if (size > 0 && isWire(fd)) {
        const std::scoped_lock lock(mutex);
        recorded.append(static_cast<const char*>(data), size_t(size));
    }
    errno = error;
}

} // namespace

extern "C" {

ssize_t read(int fd, void* data, size_t size)
{
    static const auto next = reinterpret_cast<decltype(&::read)>(dlsym(RTLD_NEXT, "read"));
    const auto done = next(fd, data, size);
    record(fd, data, done);
    return done;
}

ssize_t send(int fd, const void* data, size_t size, int flags)
{
    static const auto next = reinterpret_cast<decltype(&::send)>(dlsym(RTLD_NEXT, "send"));
    const auto done = next(fd, data, size, flags);
    record(fd, data, done);
    return done;
}

ssize_t write(int fd, const void* data, size_t size)
{
    static const auto next = reinterpret_cast<decltype(&::write)>(dlsym(RTLD_NEXT, "write"));
    const auto done = next(fd, data, size);
    record(fd, data, done);
    return done;
}

} // extern "C"

namespace e2e {

QByteArray wire()
{
    const std::scoped_lock lock(mutex);
    return QByteArray::fromStdString(recorded);
}

} // namespace e2e
