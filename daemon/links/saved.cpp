#include "daemon/links/saved.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <span>

#include "daemon/links/address.h"
#include "drivers/capture_text.h"

namespace vigil::links {
namespace {

// An opening on its way to a file.
struct Opening : Heard {
  explicit Opening(Heard heard) : Heard(std::move(heard)) {}
  Hearing hearing = Hearing::talks;
};

bool said_something(const Heard& heard) {
  return std::any_of(heard.pieces.begin(), heard.pieces.end(),
                     [](const Heard::Piece& piece) { return !piece.sent; });
}

// What came in one opening, names taken out, and cut again where it was cut before.
void clean(const Entry& driver, std::vector<Opening>& openings) {
  if (driver.scrub == nullptr) return;
  std::vector<std::vector<std::byte>> streams(openings.size());
  for (std::size_t i = 0; i < openings.size(); ++i) {
    for (const Heard::Piece& piece : openings[i].pieces) {
      streams[i].insert(streams[i].end(), piece.bytes.begin(), piece.bytes.end());
    }
  }
  driver.scrub(streams);
  for (std::size_t i = 0; i < openings.size(); ++i) {
    auto from = streams[i].begin();
    for (Heard::Piece& piece : openings[i].pieces) {
      const auto to = from + std::ssize(piece.bytes);
      piece.bytes.assign(from, to);
      from = to;
    }
  }
}

// What a new driver asks first, and how long after the opening.
struct Question {
  std::vector<std::byte> bytes;
  Millis after{};
};
std::optional<Question> first_question(const Origin& origin) {
  constexpr Millis tick{100}, longest = std::chrono::seconds{3};
  const std::unique_ptr<Driver> driver = origin.driver->make(origin.options);
  Output output;
  driver->on_open(capture_start, output);
  for (Millis after{}; after <= longest; after += tick) {
    if (after > Millis{}) driver->on_tick(capture_start + after, output);
    if (!output.to_device.empty()) return Question{output.to_device, after};
  }
  return std::nullopt;
}

// An opening without its beginning begins where a new driver would ask what was asked then, so that
// the answers fit its questions; or with the first byte, when it was never asked again. Then a
// driver that would ask can only listen.
void find_begin(Opening& heard, const std::optional<Question>& question) {
  if (heard.whole) return;
  const auto asked = std::find_if(heard.pieces.begin(), heard.pieces.end(), [&](const auto& piece) {
    return question && piece.sent && piece.bytes == question->bytes;
  });
  const bool found = asked != heard.pieces.end();
  heard.opened = found ? asked->at - question->after : heard.pieces.front().at;
  if (found) heard.pieces.erase(heard.pieces.begin(), asked);
  if (question && !found) heard.hearing = Hearing::listens;
}

Time end_of(const Heard& heard) {
  return heard.closed.value_or(Time::max());
}

// Openings that follow each other, in order.
using Line = std::vector<const Opening*>;

std::vector<Line> lines_of(const std::vector<Opening>& openings) {
  std::vector<Line> lines;
  for (const Opening& heard : openings) {
    const auto free = std::find_if(lines.begin(), lines.end(), [&](const Line& line) {
      return end_of(*line.back()) <= heard.opened;
    });
    (free == lines.end() ? lines.emplace_back() : *free).push_back(&heard);
  }
  return lines;
}

std::string header(const Origin& origin, const Line& line, bool quoted) {
  std::string text = "# device: (model and firmware: fill in)\n";
  text.append("# driver: ").append(origin.driver->name).append("\n");
  if (!origin.options.empty()) text += "# set:";
  for (const auto& [key, value] : origin.options) {
    text.append(" ").append(key).append("=").append(value);
  }
  if (!origin.options.empty()) text += "\n";
  text += "# link: " + origin.link + "\n# vigil: " + origin.version + "\n";
  text += "# taken: " + date_of(origin.taken) + "\n# synthetic: no\n";
  if (quoted) text += "# bytes: quoted\n";
  text += line.front()->whole ? "# starts: with an opening of the link\n"
                              : "# starts: in the middle of an opening\n";
  if (line.front()->hearing == Hearing::listens) text += "# listens: yes\n";
  text += "# kept: at most " + std::to_string(Ring::longest / std::chrono::minutes{1}) +
          " minutes and " + std::to_string(Ring::most_bytes / 1024) + " KiB of a link\n";
  text += origin.driver->scrub == nullptr
              ? "# names: this protocol has no place for any\n"
              : "# names: names and identifiers are masked, and whatever is no message\n";
  return text + "# story: " + origin.story + "; what happened: fill in\n\n";
}

// The device's bytes, each followed by what a driver says to them.
class Writer {
 public:
  Writer(const Origin& origin, const Line& line, bool quoted)
      : driver_(origin.driver->make(origin.options)),
        run_(*driver_, quoted, line.front()->hearing),
        quoted_(quoted),
        start_(line.front()->opened) {
    for (const Heard* heard : line) {
      if (heard != line.front()) opening(heard->opened);
      for (const Heard::Piece& piece : heard->pieces) bytes(piece);
      if (heard != line.back()) closing(*heard->closed);
    }
  }
  std::string take() { return std::move(text_); }

 private:
  Time at(Time time) const { return capture_start + (time - start_); }

  void bytes(const Heard::Piece& piece) {
    const Time now = at(piece.at);
    run_.ticks_until(now);
    text_ += run_.take() + bytes_line(now, '<', piece.bytes, quoted_);
    run_.bytes(now, piece.bytes);
    run_.collect(now);
    text_ += run_.take();
  }
  void closing(Time time) {
    run_.ticks_until(at(time));
    text_ += run_.take() + show_time(at(time)) + " closed\n";
    run_.close(at(time));
  }
  void opening(Time time) {
    text_ += show_time(at(time)) + " opened\n";
    run_.open(at(time));
    text_ += run_.take();
  }

  std::unique_ptr<Driver> driver_;
  Replay run_;
  bool quoted_;
  Time start_;
  std::string text_;
};

bool is_text(const Line& line) {
  std::vector<std::byte> all;
  for (const Heard* heard : line) {
    for (const Heard::Piece& piece : heard->pieces) {
      all.insert(all.end(), piece.bytes.begin(), piece.bytes.end());
    }
  }
  return vigil::is_text(all);
}

std::string file_name(const std::string& device, Time taken, std::size_t number) {
  std::string name = device;
  std::replace_if(
      name.begin(), name.end(), [](char c) { return c == '/' || c == '.' || c <= ' '; }, '-');
  name += "-" + stamp_of(taken);
  return name + (number > 0 ? "-" + std::to_string(number + 1) : "") + ".cap";
}

}  // namespace

std::string kind_of(std::string_view text, std::string_view line) {
  const Address address = parse_address(text, line);
  std::string kind = address.text.substr(0, address.text.find(':'));
  const bool has_line =
      address.kind == Address::Kind::serial || address.kind == Address::Kind::rfc2217;
  if (!has_line) return kind;
  const LineSettings& l = address.line;
  return kind + " " + std::to_string(l.baud) + " " + std::to_string(l.data_bits) + l.parity +
         std::to_string(l.stop_bits);
}

std::vector<Saved> save(const Origin& origin, std::vector<Heard> all) {
  std::vector<Opening> openings;
  openings.reserve(all.size());
  for (Heard& heard : all) openings.emplace_back(std::move(heard));
  const std::optional<Question> question = first_question(origin);
  for (Opening& heard : openings) find_begin(heard, question);
  std::erase_if(openings, [](const Heard& heard) { return !said_something(heard); });
  for (Heard& heard : openings) {
    std::erase_if(heard.pieces, [](const Heard::Piece& piece) { return piece.sent; });
  }
  clean(*origin.driver, openings);
  std::vector<Saved> files;
  for (const Line& line : lines_of(openings)) {
    const bool quoted = is_text(line);
    files.push_back({file_name(origin.device, origin.taken, files.size()),
                     header(origin, line, quoted) + Writer(origin, line, quoted).take()});
  }
  return files;
}

std::string date_of(Time time) {
  const auto days = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(days);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::string stamp_of(Time time) {
  const auto days = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::hh_mm_ss clock(time - days);
  std::string date = date_of(time);
  std::erase(date, '-');
  char text[32];
  std::snprintf(text, sizeof text, "T%02d%02d%02d.%03dZ", static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()),
                static_cast<int>(clock.subseconds().count()));
  return date + text;
}

}  // namespace vigil::links
