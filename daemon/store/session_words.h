// Sentences for the timeline of a session: one line per event or effect, or none where it says
// nothing to a person. Names of accounts stay; words that people wrote freely are left out without
// identity, because they may name the patient.
#pragma once

#include <string>

#include "alerts/bed.h"

namespace vigil::store {

// A line of the timeline without its time. An empty text: no line.
struct Line {
  std::string kind, by, text;
};

Line line_of(const alerts::Event&, bool identity);
Line line_of(const alerts::Effect&);
Line line_of(const alerts::Cuff&);

// "131" or "36.6"; never in exponent form.
std::string short_number(double);
// The words, or what stands for them without identity; empty stays empty.
std::string said(const std::string& words, bool identity);

}  // namespace vigil::store
