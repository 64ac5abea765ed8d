#include "drivers/hl7/message.h"

#include <cstring>

namespace vigil::drivers::hl7 {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool line_end(char c) {
  return c == '\r' || c == '\n';
}

}  // namespace

std::string_view part(std::string_view text, char separator, std::size_t n) {
  if (separator == '\0') return n == 1 ? text : std::string_view{};
  for (; n > 1; --n) {
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + 1);
  }
  return text.substr(0, text.find(separator));
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool given(std::string_view field) {
  return !field.empty() && field != "\"\"";
}

std::string_view name_of(std::string_view segment, char separator) {
  const bool bounded = segment.size() == 3 || (segment.size() > 3 && segment[3] == separator);
  return bounded ? segment.substr(0, 3) : std::string_view{};
}

void Fields::split(std::string_view segment, char separator) {
  const char* at = segment.data();
  const char* const end = at + segment.size();
  count_ = 0;
  while (count_ < most) {
    const auto left = static_cast<std::size_t>(end - at);
    const void* found = left == 0 ? nullptr : std::memchr(at, separator, left);
    const char* const stop = found == nullptr ? end : static_cast<const char*>(found);
    fields_[count_++] = {at, static_cast<std::size_t>(stop - at)};
    if (stop == end) return;
    at = stop + 1;
  }
}

std::string_view Message::open(std::string_view payload) {
  if (payload.starts_with(byte_order_mark)) payload.remove_prefix(byte_order_mark.size());
  while (!payload.empty() && line_end(payload.front())) payload.remove_prefix(1);
  // CR ends a segment; real senders also use LF and CRLF (section 2). Asking once keeps the usual
  // case to one search per segment.
  const bool has_cr = payload.find('\r') != std::string_view::npos;
  const bool has_lf = payload.find('\n') != std::string_view::npos;
  terminators_ = !has_lf ? "\r" : has_cr ? "\r\n" : "\n";
  body_ = payload;
  const std::string_view msh = cut_segment(body_);
  rest_ = body_;
  if (const std::string_view wanted = read_delimiters(msh); !wanted.empty()) return wanted;
  msh_.split(msh, delimiters_.field);
  return {};
}

std::string_view Message::read_delimiters(std::string_view msh) {
  if (!msh.starts_with("MSH")) return "a message that starts with MSH";
  if (msh.size() < 5 || alphanumeric(msh[3])) return "a field separator after MSH";
  const char field = msh[3];
  std::string_view encoding = msh.substr(4);
  encoding = encoding.substr(0, encoding.find(field));
  // A fifth character, for truncation, exists since v2.7.
  if (encoding.empty() || encoding.size() > 5) return "up to five encoding characters in MSH-2";
  std::array<char, 4> chosen{};
  for (std::size_t i = 0; i < encoding.size(); ++i) {
    if (alphanumeric(encoding[i])) return "encoding characters in MSH-2";
    const bool twice = encoding.substr(0, i).find(encoding[i]) != std::string_view::npos;
    if (twice && i < 2) return "different encoding characters in MSH-2";
    if (!twice && i < chosen.size()) chosen[i] = encoding[i];
  }
  delimiters_ = {field, chosen[0], chosen[1], chosen[2], chosen[3]};
  return {};
}

std::string_view Message::cut_segment(std::string_view& text) const {
  const std::size_t end =
      terminators_.size() == 1 ? text.find(terminators_.front()) : text.find_first_of(terminators_);
  const std::string_view segment = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return segment;
}

bool Message::next(std::string_view& segment) {
  while (!rest_.empty()) {
    segment = cut_segment(rest_);
    if (!segment.empty()) return true;
  }
  return false;
}

std::size_t Message::count(std::string_view name) const {
  std::string_view text = body_;
  std::size_t found = 0;
  while (!text.empty()) {
    if (name_of(cut_segment(text), delimiters_.field) == name) ++found;
  }
  return found;
}

}  // namespace vigil::drivers::hl7
