// One line per fact: `<6>link lost bed=bed3 device=nonin after=10.2s` on standard error. The number
// is the syslog priority that systemd reads. The message is fixed text; everything that varies is a
// key. Never a patient's name or number. Say the first occurrence and every change, not every
// repetition.
//
// Threading: any thread.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace vigil::log {

enum class Level : int { error = 3, warning = 4, notice = 5, info = 6, debug = 7 };

using Field = std::pair<std::string_view, std::string>;

void write(Level, std::string_view message, std::initializer_list<Field> = {});
inline void error(std::string_view m, std::initializer_list<Field> f = {}) {
  write(Level::error, m, f);
}
inline void warning(std::string_view m, std::initializer_list<Field> f = {}) {
  write(Level::warning, m, f);
}
inline void notice(std::string_view m, std::initializer_list<Field> f = {}) {
  write(Level::notice, m, f);
}
inline void info(std::string_view m, std::initializer_list<Field> f = {}) {
  write(Level::info, m, f);
}

// The line without its end, for tests and for write(). Values with blanks or quotes are quoted;
// control characters become \xNN.
std::string format(Level, std::string_view message, std::initializer_list<Field>);

[[noreturn]] void check_failed(const char* what, const char* file, int line);

}  // namespace vigil::log

// The program is wrong: say so, stop, let systemd start it again and replay.
#define VIGIL_CHECK(condition) \
  ((condition) ? void() : ::vigil::log::check_failed(#condition, __FILE__, __LINE__))
