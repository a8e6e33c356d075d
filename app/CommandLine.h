#pragma once

#include "app/Settings.h"

#include <QString>

#include <expected>

namespace portico {

struct CommandLine {
    Settings settings;
    QString link; // portico://…, or whatever was typed in its place; empty: none
    QString answer; // of --help or --version: to be printed instead of starting
};

// Reads the options, and with them the other sources of settings. Needs no display. The error is
// one line for the person who typed it.
std::expected<CommandLine, QString> readCommandLine(int argc, char** argv);

} // namespace portico
