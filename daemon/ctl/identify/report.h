// What was found, for a person or as JSON, and the lines of vigil.toml that follow from it. Pure.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "daemon/ctl/identify/verdict.h"

namespace vigil::ctl {

struct Findings {
  std::string where;  // the link, or the file
  bool is_link = false;
  bool has_line = false;  // the link is a serial port, with settings
  std::string line;       // of them, at which it was found
  Verdict verdict;
  std::vector<std::pair<std::string, std::uint64_t>> heard;  // bytes at each setting
  bool echo = false;
};

// The device's table for a bed.
std::string toml_of(const Findings&, const Claim&);

void print(const Findings&, std::ostream&);
void print_json(const Findings&, std::ostream&);

}  // namespace vigil::ctl
