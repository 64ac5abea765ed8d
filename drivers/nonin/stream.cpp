// Every decision here depends on the bytes at the front of the window (and, for formats without a
// checksum, on when they came), never on how the stream was cut into reads. Sections refer to the
// protocol sheet named in frames.h.
#include "drivers/nonin/stream.h"

#include <algorithm>
#include <utility>

namespace vigil::drivers::nonin {
namespace {

// "several times 5 bytes apart" (section 8).
constexpr std::size_t frames_to_recognise = 3;

// Formats 1 and 8 have no checksum. They are told apart, and from noise, by the distance of the
// bytes with bit 7 (sections 8 and 12): over three records when these came a second apart or right
// after the link opened, over more in a burst, where noise finds three in a row sooner or later.
constexpr std::size_t few_records = 3;
constexpr std::size_t many_records = 8;
constexpr Millis shortest_pace{500};

// Bytes without a good frame after which another format is considered, and after which a line that
// was never understood is reported.
constexpr std::size_t bytes_to_give_up = 128;
constexpr std::size_t bytes_to_complain = 256;

struct Look {
  std::size_t length;  // of the shortest frame
  const char* expected;
};

Look look_of(Format format) {
  switch (format) {
    case Format::df1:
      return {3, "a format 1 record"};
    case Format::df2:
      return {5, "a format 2 frame with a right sum"};
    case Format::df7:
      return {5, "a format 7 frame with a right sum"};
    case Format::df8:
      return {4, "a format 8 record"};
    case Format::df13:
      return {22, "a format 13 record with a right sum"};
    case Format::ascii:
      return {longest_line, "a line like SPO2=097 HR=072"};
  }
  return {1, ""};
}

bool printable(char c) {
  return c >= 0x20 && c <= 0x7E;
}

}  // namespace

Stream::Stream(std::optional<Format> forced) : forced_(forced), format_(forced) {
  // The tail of a frame at the very start is no fault; as much as a whole frame is.
  next_report_ = forced ? look_of(*forced).length : bytes_to_complain;
}

std::optional<Stream::Item> Stream::next() {
  while (!window_.bytes().empty()) {
    if (!forced_ && format_ && skipped_ >= bytes_to_give_up) forget_format();
    if (in_step_ || clean_) {
      const Cut reply = cut_reply(window_.bytes());
      if (reply.kind == Cut::Kind::more) return std::nullopt;
      if (reply.kind == Cut::Kind::frame) {
        const bool refused = window_.bytes()[0] == refusal;
        window_.drop(reply.length);
        if (refused) return Refused{};
        continue;
      }
    }
    const Cut cut = look();
    if (cut.kind == Cut::Kind::more) return std::nullopt;
    const auto item = cut.kind == Cut::Kind::frame ? accept(cut.length) : skip(cut);
    if (item) return item;
  }
  return std::nullopt;
}

Cut Stream::look() {
  if (!format_) return recognise();
  return in_step_ ? cut_frame(*format_, window_.bytes()) : hunt();
}

Cut Stream::recognise() {
  bool wait = false;
  for (const Format format : all_formats) {
    switch (match(format)) {
      case Match::yes:
        format_ = format;
        skipped_ = 0;
        return cut_frame(format, window_.bytes());
      case Match::maybe:
        wait = true;
        break;
      case Match::no:
        break;
    }
  }
  return wait ? Cut{} : Cut{Cut::Kind::noise, 1};
}

void Stream::forget_format() {
  format_.reset();
  in_step_ = false;
  skipped_ = 0;
  next_report_ = bytes_to_complain;
}

// Looks for the next frame after garbage. Formats without a fixed start byte or without a checksum
// must fit several times.
Cut Stream::hunt() const {
  switch (*format_) {
    case Format::df2:
    case Format::df13:
    case Format::ascii:
      return cut_frame(*format_, window_.bytes());
    case Format::df1:
    case Format::df7:
    case Format::df8:
      break;
  }
  switch (match(*format_)) {
    case Match::no:
      return {Cut::Kind::noise, 1};
    case Match::maybe:
      return {};
    case Match::yes:
      return cut_frame(*format_, window_.bytes());
  }
  return {};
}

Stream::Match Stream::match(Format format) const {
  switch (format) {
    case Format::df1:
    case Format::df8:
      return match_records(format);
    case Format::df2:
    case Format::df7:
    case Format::df13:
      return match_frames(format);
    case Format::ascii:
      break;
  }
  constexpr std::string_view mark = "SPO2=";
  const Bytes front = window_.bytes();
  const std::size_t n = std::min(front.size(), mark.size());
  const bool fits =
      std::equal(mark.begin(), mark.begin() + static_cast<std::ptrdiff_t>(n), front.begin(),
                 [](char m, std::byte b) { return std::byte(m) == b; });
  if (!fits) return Match::no;
  return n == mark.size() ? Match::yes : Match::maybe;
}

Stream::Match Stream::match_frames(Format format) const {
  const std::size_t wanted = format == Format::df13 ? 1 : frames_to_recognise;
  Bytes rest = window_.bytes();
  for (std::size_t i = 0; i < wanted; ++i) {
    const Cut cut = cut_frame(format, rest);
    if (cut.kind != Cut::Kind::frame) return cut.kind == Cut::Kind::more ? Match::maybe : Match::no;
    rest = rest.subspan(cut.length);
  }
  return Match::yes;
}

Stream::Match Stream::match_records(Format format) const {
  const std::size_t enough_when_clean = forced_ ? 1 : few_records;
  Bytes rest = window_.bytes();
  for (std::size_t run = 1; run <= many_records; ++run) {
    const Cut cut = cut_frame(format, rest);
    if (cut.kind != Cut::Kind::frame) return cut.kind == Cut::Kind::more ? Match::maybe : Match::no;
    if (clean_ && run == enough_when_clean) return Match::yes;
    if (run == few_records && paced(cut.length)) return Match::yes;
    rest = rest.subspan(cut.length);
  }
  return Match::yes;
}

// "once per second" (section 8); records that were held up come together.
bool Stream::paced(std::size_t length) const {
  for (std::size_t i = 1; i < few_records; ++i) {
    const Time before = window_.arrived(i * length - 1);
    if (window_.arrived((i + 1) * length - 1) - before < shortest_pace) return false;
  }
  return true;
}

std::optional<Stream::Item> Stream::accept(std::size_t length) {
  const Bytes frame = window_.bytes().first(length);
  const Time arrived = window_.arrived(length - 1);
  window_.drop(length);
  in_step_ = true;
  if (format_ == Format::ascii) return take_line(frame, arrived);
  skipped_ = 0;
  switch (*format_) {
    case Format::ascii:
      break;
    case Format::df1:
    case Format::df8:
      return Found{*format_, parse_short(*format_, frame), arrived};
    case Format::df2:
    case Format::df7:
      return add(parse_frame(*format_, frame), arrived);
    case Format::df13:
      if (const auto record = parse_spot_check(frame)) return Found{*format_, *record, arrived};
      return Rejected{"a date that exists", frame};
  }
  return std::nullopt;
}

// A packet without all of its 25 frames yields nothing (section 2, framing algorithm).
std::optional<Stream::Item> Stream::add(const Frame& frame, Time arrived) {
  const bool first = (frame.status & sync_bit) != 0;
  const std::size_t before = first ? std::exchange(frames_, 0) : frames_;
  if (first || frames_ > 0) packet_[frames_++] = frame;
  if (frames_ == frames_per_packet) {
    frames_ = 0;
    return Found{*format_, parse_packet(packet_), arrived, &packet_};
  }
  if (first && before > 0) {
    return Rejected{"25 frames in a packet, frames are lost"};
  }
  return std::nullopt;
}

// Header lines of some models are skipped (section 9); what looks like values must be right.
std::optional<Stream::Item> Stream::take_line(Bytes frame, Time arrived) {
  const std::string_view line = line_text(frame);
  if (line.empty()) return std::nullopt;
  if (const auto record = parse_line(line)) {
    skipped_ = 0;
    return Found{*format_, *record, arrived};
  }
  const bool other = std::all_of(line.begin(), line.end(), printable) &&
                     line.find("SPO2") == std::string_view::npos;
  if (other) return std::nullopt;
  skipped_ += frame.size();
  return Rejected{look_of(Format::ascii).expected, frame};
}

std::optional<Stream::Item> Stream::skip(const Cut& cut) {
  const Bytes came = window_.bytes().first(cut.judged);
  window_.drop(cut.length);
  const Look look = format_ ? look_of(*format_)
                            : Look{bytes_to_complain, "a known format: check speed and cable"};
  if (std::exchange(in_step_, false)) next_report_ = cut.length;
  clean_ = false;
  frames_ = 0;
  skipped_ += cut.length;
  const bool report = skipped_ >= next_report_;
  if (report) next_report_ = skipped_ + look.length;
  if (!report) return std::nullopt;
  return Rejected{look.expected, came};
}

}  // namespace vigil::drivers::nonin
