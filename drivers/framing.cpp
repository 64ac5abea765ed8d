// Lines, the text of notices, and the end of a burst of rejected frames.
#include "drivers/framing.h"

namespace vigil {
namespace {

constexpr std::size_t shown_bytes = 32;

bool ends_line(std::byte b) {
  return b == std::byte{'\r'} || b == std::byte{'\n'};
}
bool printable(std::byte b) {
  return b >= std::byte{0x20} && b <= std::byte{0x7E};
}

}  // namespace

Cut cut_line(Bytes front, std::size_t longest) {
  const Bytes reach = front.first(std::min(front.size(), longest));
  const auto end = std::find_if(reach.begin(), reach.end(), ends_line);
  if (end != reach.end()) {
    return {Cut::Kind::frame, static_cast<std::size_t>(end - reach.begin()) + 1};
  }
  if (reach.size() < longest) return {};
  return {Cut::Kind::noise, longest};
}

std::string_view line_text(Bytes frame) {
  return {reinterpret_cast<const char*>(frame.data()), frame.size() - 1};
}

std::string show(Bytes bytes) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  while (!bytes.empty() && ends_line(bytes.back())) bytes = bytes.first(bytes.size() - 1);
  const Bytes shown = bytes.first(std::min(bytes.size(), shown_bytes));
  std::string text;
  if (std::all_of(shown.begin(), shown.end(), printable)) {
    text.assign(reinterpret_cast<const char*>(shown.data()), shown.size());
    text = '"' + text + '"';
  } else {
    for (const std::byte b : shown) {
      const auto code = std::to_integer<unsigned>(b);
      if (!text.empty()) text += ' ';
      text += {digits[code >> 4U], digits[code & 0x0FU]};
    }
  }
  if (bytes.size() > shown.size()) text += " ...";
  return text;
}

void Rejects::good(Output& output) {
  if (count_ > 1) {
    output.say({.kind = Notice::Kind::bad_frame,
                .detail = std::to_string(count_ - 1) + " more before the next good frame"});
  }
  count_ = 0;
}

}  // namespace vigil
