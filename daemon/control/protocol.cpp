#include "daemon/control/protocol.h"

#include <charconv>

namespace vigil::control {
namespace {

constexpr Millis longest_asked = std::chrono::hours{24};

// The text up to the separator; what follows it stays. Nothing when there is no separator.
std::optional<std::string_view> cut(std::string_view& text, char separator) {
  const std::size_t at = text.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view front = text.substr(0, at);
  text.remove_prefix(at + 1);
  return front;
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<File> read_file(std::string_view& text) {
  auto line = cut(text, '\n');
  if (!line) return std::nullopt;
  const auto name = cut(*line, '\t');
  const auto size = number(*line);
  if (!name || !size || *size > text.size()) return std::nullopt;
  File file{std::string(*name), std::string(text.substr(0, *size))};
  text.remove_prefix(*size);
  return file;
}

}  // namespace

std::string write_request(const Request& r) {
  return "capture\t" + r.bed + '\t' + std::to_string(r.last.count()) + '\t' + r.device + '\n';
}

std::optional<Request> read_request(std::string_view line) {
  const auto word = cut(line, '\t');
  if (word != "capture") return std::nullopt;
  const auto bed = cut(line, '\t'), millis = cut(line, '\t');
  const auto last = number(millis.value_or(""));
  if (!bed || bed->empty() || !last || line.find('\t') != std::string_view::npos) return {};
  if (*last == 0 || *last > static_cast<std::size_t>(longest_asked.count())) return std::nullopt;
  return Request{std::string(*bed), std::string(line), Millis{static_cast<std::int64_t>(*last)}};
}

std::string write_answer(const Answer& answer) {
  switch (answer.kind) {
    case Answer::Kind::none:
      return "none\t" + answer.sentence + '\n';
    case Answer::Kind::refused:
      return "refused\t" + answer.sentence + '\n';
    case Answer::Kind::ok:
      break;
  }
  std::string text = "ok\t" + std::to_string(answer.files.size()) + '\n';
  for (const File& file : answer.files) {
    text += file.name + '\t' + std::to_string(file.text.size()) + '\n' + file.text;
  }
  return text;
}

std::optional<Answer> read_answer(std::string_view text) {
  auto line = cut(text, '\n');
  if (!line) return std::nullopt;
  const auto word = cut(*line, '\t');
  if (word == "none") return Answer{Answer::Kind::none, std::string(*line), {}};
  if (word == "refused") return Answer{Answer::Kind::refused, std::string(*line), {}};
  const auto count = number(*line);
  if (word != "ok" || !count) return std::nullopt;
  Answer answer;
  for (std::size_t i = 0; i < *count; ++i) {
    auto file = read_file(text);
    if (!file) return std::nullopt;
    answer.files.push_back(std::move(*file));
  }
  return text.empty() ? std::optional(std::move(answer)) : std::nullopt;
}

}  // namespace vigil::control
