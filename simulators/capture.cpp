#include "simulators/capture.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <stdexcept>

#include "simulators/order.h"

namespace vigil::sim {
namespace {

constexpr double patience_seconds = 3.0;  // of a device that was not asked
constexpr double look_again_seconds = 0.005;
constexpr double hanging_up_seconds = 0.2;  // until what was said has left

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::optional<char> hex_byte(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const int high = hex_digit(text[0]), low = hex_digit(text[1]);
  if (high < 0 || low < 0) return std::nullopt;
  return static_cast<char>(high * 16 + low);
}

std::optional<std::string> from_hex(std::string_view text) {
  std::string bytes;
  while (!text.empty()) {
    if (text.front() == ' ' || text.front() == '\t') {
      text.remove_prefix(1);
      continue;
    }
    const auto byte = hex_byte(text);
    if (!byte) return std::nullopt;
    bytes += *byte;
    text.remove_prefix(2);
  }
  return bytes;
}

// Between the quotation marks.
std::optional<std::string> from_quoted(std::string_view text) {
  constexpr std::string_view letters = "rnt\\\"", codes = "\r\n\t\\\"";
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      bytes += text[i];
      continue;
    }
    if (++i == text.size()) return std::nullopt;
    const auto known = letters.find(text[i]);
    const auto byte = hex_byte(text.substr(i + 1));
    if (known != std::string_view::npos) {
      bytes += codes[known];
    } else if (text[i] == 'x' && byte) {
      bytes += *byte;
      i += 2;
    } else {
      return std::nullopt;
    }
  }
  return bytes;
}

std::optional<std::string> bytes_of(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  if (!text.starts_with('"')) return from_hex(text);
  if (text.size() < 2 || !text.ends_with('"')) return std::nullopt;
  return from_quoted(text.substr(1, text.size() - 2));
}

// Nothing for a line that is no matter of the wire.
std::optional<Step> read_step(std::string_view line, const std::string& where) {
  if (!line.starts_with('@')) {
    const bool other = line.empty() || line.front() == '#' || line.front() == '=';
    if (!other) throw BadInput(where + "expected #, = or @seconds");
    return std::nullopt;
  }
  double seconds = 0;
  const auto [end, error] = std::from_chars(line.data() + 1, line.data() + line.size(), seconds);
  const std::string_view rest = line.substr(static_cast<std::size_t>(end - line.data()));
  if (error != std::errc{} || !rest.starts_with(' ')) throw BadInput(where + "time is wrong");
  const std::string_view what = rest.substr(1);
  Step step{Step::Kind::says, from_seconds(seconds), {}};
  if (what == "opened") return std::nullopt;  // it shows by itself, when somebody is there
  step.kind = what == "closed"        ? Step::Kind::hangs_up
              : what.starts_with('>') ? Step::Kind::is_told
                                      : Step::Kind::says;
  if (step.kind == Step::Kind::hangs_up) return step;
  const auto bytes = bytes_of(what.substr(std::min<std::size_t>(1, what.size())));
  if ((!what.starts_with('<') && !what.starts_with('>')) || !bytes) {
    throw BadInput(where + "bytes are wrong");
  }
  step.bytes = *bytes;
  return step;
}

class Playback : public Device {
 public:
  Playback(std::vector<Step> steps, bool loop, const DeviceSettings& settings)
      : steps_(std::move(steps)),
        loop_(loop),
        look_again_(from_seconds(look_again_seconds * std::max(1.0, settings.speed))),
        patience_(from_seconds(patience_seconds * std::max(1.0, settings.speed))),
        hanging_up_(from_seconds(hanging_up_seconds * std::max(1.0, settings.speed))) {}

  void on_close(Time) override { told_ = 0; }
  void on_bytes(Time now, Beds, std::string_view bytes, Output&) override {
    if (crosses_its_answer(bytes)) return;
    const bool waited = told_ < expected_;
    told_ += bytes.size();
    asked_ = now;
    if (waited && told_ >= expected_) shift_ = asked_ - question_.at;
    next_ = std::min(next_, now);  // what was a question away may be due
  }
  void on_time(Time now, Beds, Output& out) override;
  Time next() const override { return next_; }
  Counts counts() const override { return {{"said", said_}, {"not_asked", not_asked_}}; }

 private:
  void take(const Step& step, Time now, Output& out);
  Time due(const Step& step) const;
  bool is_asked(const Step& step) const;
  bool crosses_its_answer(std::string_view bytes) const;
  void start_over(Time now, Output& out);

  std::vector<Step> steps_;
  bool loop_;
  Time look_again_, patience_, hanging_up_;
  std::size_t at_ = 0;
  Time shift_{};  // of recorded time
  Time next_{};   // when to look again
  Time last_said_{}, asked_{};
  Step question_{};                      // the last one
  std::string answered_;                 // the question before
  std::size_t told_ = 0, expected_ = 0;  // bytes since the device spoke last
  bool begun_ = false;
  long said_ = 0, not_asked_ = 0;
};

Time Playback::due(const Step& step) const {
  const Time at = step.at + shift_;
  return step.kind == Step::Kind::hangs_up ? std::max(at, last_said_ + hanging_up_) : at;
}

// Before its time, too: then this device is behind.
bool Playback::is_asked(const Step& step) const {
  return step.kind == Step::Kind::is_told && told_ >= expected_ + step.bytes.size();
}

// Asked again just when the answer left: not the next question.
bool Playback::crosses_its_answer(std::string_view bytes) const {
  if (bytes != answered_) return false;
  if (expected_ > 0) return bytes != question_.bytes;
  const auto next = std::find_if(steps_.begin() + static_cast<std::ptrdiff_t>(at_), steps_.end(),
                                 [](const Step& s) { return s.kind == Step::Kind::is_told; });
  return next == steps_.end() || next->bytes != bytes;
}

void Playback::on_time(Time now, Beds, Output& out) {
  if (!begun_) shift_ = now;
  begun_ = true;
  for (; at_ < steps_.size(); ++at_) {
    const Step& step = steps_[at_];
    next_ = due(step);
    if (next_ > now && !is_asked(step)) return;
    const bool waits = step.kind == Step::Kind::says && told_ < expected_;
    if (waits && now < std::max(next_, asked_) + patience_) {
      next_ = now + look_again_;
      return;
    }
    if (waits) ++not_asked_;
    take(step, now, out);
  }
  if (!loop_ || steps_.empty()) {
    next_ = never;
    return;
  }
  if (now < last_said_ + hanging_up_) {
    next_ = last_said_ + hanging_up_;
    return;
  }
  start_over(now, out);
}

void Playback::take(const Step& step, Time now, Output& out) {
  if (step.kind == Step::Kind::is_told) {
    expected_ += step.bytes.size();
    question_ = step;
    if (told_ >= expected_) shift_ = asked_ - step.at;
    return;
  }
  shift_ = std::max(shift_, now - step.at);
  if (step.kind == Step::Kind::hangs_up) {
    out.hang_up = true;
    told_ = expected_ = 0;
    return;
  }
  // A question that was asked twice has one answer.
  if (expected_ > 0) {
    told_ = 0;
    answered_ = question_.bytes;
  }
  expected_ = 0;
  last_said_ = now;
  ++said_;
  out.frames.push_back({now, step.bytes, 0, 1});
}

void Playback::start_over(Time now, Output& out) {
  at_ = 0;
  shift_ = now;
  told_ = expected_ = 0;
  next_ = now;
  out.hang_up = true;
}

}  // namespace

std::vector<Step> read_capture(std::istream& in, const std::string& name) {
  std::vector<Step> steps;
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const auto step = read_step(line, name + ":" + std::to_string(number) + ": ");
    if (step) steps.push_back(*step);
  }
  if (steps.empty()) throw BadInput(name + ": nothing is said in it");
  return steps;
}

std::vector<Step> load_capture(const std::string& path) {
  std::ifstream in{path};
  if (!in) throw BadInput(path + ": cannot be read");
  return read_capture(in, path);
}

std::unique_ptr<Device> make_playback(std::vector<Step> steps, bool loop,
                                      const DeviceSettings& settings) {
  return std::make_unique<Playback>(std::move(steps), loop, settings);
}

}  // namespace vigil::sim
