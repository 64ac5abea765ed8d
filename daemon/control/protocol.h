// What is said on the control socket: one line asks, one answer follows, then it is over. Words of
// the line are separated by tabs. Knows no socket; both ends use it.
//
//   capture <TAB> BED <TAB> MILLISECONDS <TAB> DEVICE      an empty device: all of the bed
//
//   ok <TAB> COUNT, then for each file NAME <TAB> SIZE and its bytes; or none, or refused, each
//   with a sentence behind a tab
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/observation.h"

namespace vigil::control {

inline constexpr std::size_t longest_request = 512;  // with its end
inline constexpr std::size_t largest_answer = std::size_t{64} * 1024 * 1024;

struct Request {
  std::string bed, device;
  Millis last{};
};

struct File {
  std::string name, text;
};
struct Answer {
  enum class Kind { ok, none, refused } kind = Kind::ok;
  std::string sentence;  // unless ok
  std::vector<File> files;
};

std::string write_request(const Request&);
// A line without its end; nothing when it is no request.
std::optional<Request> read_request(std::string_view line);

std::string write_answer(const Answer&);
// Nothing when it is cut short or no answer.
std::optional<Answer> read_answer(std::string_view text);

}  // namespace vigil::control
