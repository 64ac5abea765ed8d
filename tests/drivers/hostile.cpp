#include "tests/drivers/hostile.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/support/plausible.h"

namespace vigil::tests {

void Dice::fill(std::vector<std::byte>& bytes) {
  std::uint64_t left = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i, left >>= 8U) {
    if (i % 8 == 0) left = roll();
    bytes[i] = static_cast<std::byte>(left);
  }
}

std::string Form::name() const {
  std::string text{entry->name};
  for (const auto& [key, value] : options) text.append(" ").append(key).append("=").append(value);
  return text;
}

std::vector<Form> forms() {
  std::vector<Form> all;
  for (const Entry& entry : registry()) {
    all.push_back({&entry, {}});
    const std::size_t first = all.size() - 1;
    for (const Capture& capture : captures()) {
      if (capture.value("driver") != entry.name) continue;
      const Options set = capture.options();
      const auto known = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                                     [&](const Form& f) { return f.options == set; });
      if (!known) all.push_back({&entry, set});
    }
  }
  return all;
}

const std::vector<Capture>& captures() {
  static const std::vector<Capture> all = [] {
    std::vector<Capture> list;
    for (const auto& path : capture_files()) list.push_back(read_capture(path));
    return list;
  }();
  return all;
}

std::vector<std::byte> bytes_of(const Capture& capture) {
  std::vector<std::byte> bytes;
  for (const auto& line : capture.lines) {
    bytes.insert(bytes.end(), line.bytes.begin(), line.bytes.end());
  }
  return bytes;
}

std::vector<Number> numbers(const Output& output) {
  std::vector<Number> found;
  for (const auto& said : output.said) {
    const auto* o = std::get_if<Observation>(&said);
    if (o == nullptr || !o->value) continue;
    const bool known = o->subject < output.subjects.size();
    found.push_back({*o, known ? output.subjects[o->subject] : Subject{}});
  }
  return found;
}

bool same(const Number& a, const Number& b) {
  return a.said.parameter == b.said.parameter && a.said.value == b.said.value &&
         a.said.quality == b.said.quality && a.of == b.of;
}

void expect_plausible(const Output& output, const std::string& of_what) {
  for (const auto& [o, of] : numbers(output)) {
    EXPECT_TRUE(plausible(o.parameter).holds(*o.value))
        << of_what << ": " << name_of(o.parameter) << " " << *o.value;
    EXPECT_NE(o.quality, Quality::invalid) << of_what;
  }
}

bool only_fewer(const std::vector<Number>& some, const std::vector<Number>& all) {
  std::array<std::size_t, parameter_count> next{};
  for (const Number& n : some) {
    std::size_t& i = next[static_cast<std::size_t>(n.said.parameter)];
    while (i < all.size() && !same(n, all[i])) ++i;
    if (i++ >= all.size()) return false;
  }
  return true;
}

Play::Play(const Capture& capture) : capture_(capture), driver_(make_driver(capture)) {
  driver_->on_open(capture_start, output);
}

void Play::run(std::size_t length, std::size_t flip_at, std::byte flip) {
  std::size_t at = 0;
  for (const auto& line : capture_.lines) {
    if (at >= length) return;
    link(line);
    if (!line.sent) continue;
    ticks(line.time);
    bytes_.assign(line.bytes.begin(), line.bytes.end());
    if (flip_at - at < bytes_.size()) bytes_[flip_at - at] ^= flip;
    driver_->on_bytes(line.time, Bytes(bytes_).first(std::min(bytes_.size(), length - at)), output);
    at += bytes_.size();
  }
}

void Play::link(const Capture::Line& line) {
  if (!line.closed && !line.opened) return;
  ticks(line.time);
  open_ = line.opened;
  if (open_) driver_->on_open(line.time, output);
}

void Play::ticks(Time until) {
  for (; tick_ <= until; tick_ += Millis{100}) {
    if (open_) driver_->on_tick(tick_, output);
  }
}

}  // namespace vigil::tests
