#include "daemon/log.h"

#include <unistd.h>

#include <cstdlib>

namespace vigil::log {
namespace {

bool plain(std::string_view value) {
  if (value.empty()) return false;
  for (const char c : value) {
    if (c <= ' ' || c == '"' || c == '=' || c == '\\' || c == 0x7F) return false;
  }
  return true;
}

void append_quoted(std::string& line, std::string_view value) {
  static constexpr char hex[] = "0123456789abcdef";
  line += '"';
  for (const char c : value) {
    const auto u = static_cast<unsigned char>(c);
    if (u < 0x20 || u == 0x7F) {
      line += "\\x";
      line += hex[u >> 4];
      line += hex[u & 15];
      continue;
    }
    if (c == '"' || c == '\\') line += '\\';
    line += c;
  }
  line += '"';
}

}  // namespace

std::string format(Level level, std::string_view message, std::initializer_list<Field> fields) {
  std::string line = "<" + std::to_string(static_cast<int>(level)) + ">";
  line += message;
  for (const auto& [key, value] : fields) {
    line += ' ';
    line += key;
    line += '=';
    if (plain(value)) {
      line += value;
    } else {
      append_quoted(line, value);
    }
  }
  return line;
}

void write(Level level, std::string_view message, std::initializer_list<Field> fields) {
  const std::string line = format(level, message, fields) + "\n";
  // One write per line, so that threads do not mix; a lost log line must not stop monitoring.
  [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

void check_failed(const char* what, const char* file, int line) {
  write(Level::error, "check failed",
        {{"what", what}, {"file", file}, {"line", std::to_string(line)}});
  std::abort();
}

}  // namespace vigil::log
