#pragma once

// Distances in device-independent pixels, all on a grid of 4.

namespace portico::space {

constexpr int xs = 4;
constexpr int s = 8;
constexpr int m = 16;
constexpr int l = 24;
constexpr int xl = 32;
constexpr int xxl = 48;

constexpr int column = 760; // the widest a page of text and cards gets
constexpr int form = 400; // the widest a form gets
constexpr int icon = 20;
constexpr int smallIcon = 16;

} // namespace portico::space
