#pragma once

#include <QColor>

namespace portico {

// The last is what a system asks for; who chooses high contrast here gets it white on black.
enum class Scheme { Light, Dark, HighContrast, HighContrastLight };

// How loud something speaks. Never the only carrier of a meaning: words say the same.
enum class Tone { Neutral, Positive, Info, Warning, Danger };

struct ToneColors {
    QColor background;
    QColor text;
    QColor border;
};

// Every colour of the program by its role. Text roles read at WCAG AA (4.5:1) on the surfaces they
// are used on, control outlines and the focus ring at 3:1; tst_theme computes it.
struct Theme {
    Scheme scheme = Scheme::Light;
    QColor window; // behind everything
    QColor surface; // cards, bars, fields
    QColor hover; // a quiet control under the pointer
    QColor pressed;
    QColor border; // decorative outlines of cards
    QColor outline; // outlines that a control is known by
    QColor text;
    QColor mutedText;
    QColor accent; // the brand's colour, moved until it can be read
    QColor accentHover;
    QColor accentPressed;
    QColor onAccent;
    QColor accentText; // links and quiet buttons
    QColor accentSoft; // selected rows
    QColor focus;
    QColor skeleton;
    ToneColors neutral;
    ToneColors positive;
    ToneColors info;
    ToneColors warning;
    ToneColors danger;

    const ToneColors& tone(Tone tone) const;

    // An invalid `brand` gives the product's own colour.
    static Theme make(Scheme scheme, const QColor& brand);
};

// The word a style sheet rule knows a tone by.
const char* toneName(Tone tone);

} // namespace portico
