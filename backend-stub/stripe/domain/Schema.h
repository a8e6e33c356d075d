#pragma once

#include <QStringList>

namespace stripe {

QStringList storeMigrations();

} // namespace stripe
