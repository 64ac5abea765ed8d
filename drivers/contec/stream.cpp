// Every decision here depends on the bytes at the front of the window, never on how the stream was
// cut into reads. Parts refer to the protocol sheet named in frames.h.
#include "drivers/contec/stream.h"

#include <cstdlib>

namespace vigil::drivers::contec {
namespace {

// Frames that must follow each other before one is believed, after garbage or after a jump.
constexpr std::size_t frames_after_garbage = 3;

// A sixtieth of a second changes neither value by more; a flipped bit of weight does.
constexpr int largest_spo2_step = 5;
constexpr int largest_pulse_step = 20;

// The frames of Nonin's format 2 have the form of packets with a saturation of 1 %: a stream is not
// recognised by less than this.
constexpr int lowest_spo2_of_proof = 20;

// Bytes without a good frame after which the other protocol is considered.
constexpr std::size_t bytes_to_give_up = 128;

bool near(std::optional<int> a, std::optional<int> b, int step) {
  return !a || !b || std::abs(*a - *b) <= step;
}

// Values may come and go; what is there before and after must be near.
bool carries_on(const Sample& before, const Sample& after) {
  return near(before.spo2, after.spo2, largest_spo2_step) &&
         near(before.pulse, after.pulse, largest_pulse_step);
}

Cut cut_frame(Protocol protocol, Bytes front) {
  return protocol == Protocol::stream ? cut_packet(front) : cut_reply(front);
}

std::optional<Sample> sample_of(Protocol protocol, Bytes frame) {
  if (protocol == Protocol::stream) return parse_packet(frame);
  if (type_of(frame) != live_type) return std::nullopt;
  return parse_live(frame);
}

}  // namespace

std::optional<Stream::Item> Stream::next() {
  while (!window_.bytes().empty()) {
    if (!forced_ && skipped_ >= bytes_to_give_up) protocol_.reset();
    const Cut cut = look();
    if (cut.kind == Cut::Kind::more) return std::nullopt;
    if (cut.kind == Cut::Kind::frame) return accept(cut.length);
    if (auto rejected = skip(cut.length)) return rejected;
  }
  return std::nullopt;
}

void Stream::expect_answer() {
  window_.clear();
  in_step_ = false;
  fresh_ = true;
}

Cut Stream::look() {
  if (!protocol_) return recognise();
  if (in_step_) {
    const Cut cut = cut_frame(*protocol_, window_.bytes());
    if (cut.kind == Cut::Kind::more) return cut;
    if (cut.kind == Cut::Kind::frame && carries_on()) return cut;
    in_step_ = false;
  }
  switch (match(*protocol_)) {
    case Match::no:
      return {Cut::Kind::noise, 1};
    case Match::maybe:
      return {};
    case Match::yes:
      return cut_frame(*protocol_, window_.bytes());
  }
  return {};
}

Cut Stream::recognise() {
  bool wait = false;
  for (const Protocol protocol : {Protocol::stream, Protocol::commands}) {
    const Match found = match(protocol);
    if (found == Match::yes) {
      protocol_ = protocol;
      skipped_ = 0;
      return cut_frame(protocol, window_.bytes());
    }
    wait = wait || found == Match::maybe;
  }
  return wait ? Cut{} : Cut{Cut::Kind::noise, 1};
}

// How many frames in a row it takes. The first bytes after opening have not been disturbed: there
// one frame will do when the protocol is known, or when it is a reply, of which a byte is fixed and
// eight bits are known; a packet of the stream has five known bits, and two of them must agree.
std::size_t Stream::proof(Protocol protocol) const {
  if (!fresh_) return frames_after_garbage;
  return forced_ || protocol == Protocol::commands ? 1 : 2;
}

Stream::Match Stream::match(Protocol protocol) const {
  Bytes rest = window_.bytes();
  std::optional<Sample> before;
  for (std::size_t i = proof(protocol); i > 0; --i) {
    const Cut cut = cut_frame(protocol, rest);
    if (cut.kind != Cut::Kind::frame) return cut.kind == Cut::Kind::more ? Match::maybe : Match::no;
    const auto sample = sample_of(protocol, rest);
    // Short replies prove too little: noise has them.
    if (!sample && !fresh_) return Match::no;
    if (!protocol_ && sample && sample->spo2.value_or(100) < lowest_spo2_of_proof) return Match::no;
    if (before && sample && !contec::carries_on(*before, *sample)) return Match::no;
    before = sample;
    rest = rest.subspan(cut.length);
  }
  return Match::yes;
}

bool Stream::carries_on() const {
  const auto sample = sample_of(*protocol_, window_.bytes());
  return !sample || !last_ || contec::carries_on(*last_, *sample);
}

Stream::Item Stream::accept(std::size_t length) {
  const Bytes frame = window_.bytes().first(length);
  const Time arrived = window_.arrived(length - 1);
  const auto sample = sample_of(*protocol_, frame);
  const std::uint8_t type = type_of(frame);
  window_.drop(length);
  in_step_ = true;
  fresh_ = false;
  skipped_ = 0;
  next_report_ = 1;
  if (!sample) return Reply{type};
  last_ = sample;
  return Found{*sample, arrived};
}

std::optional<Stream::Item> Stream::skip(std::size_t length) {
  window_.drop(length);
  fresh_ = false;
  skipped_ += length;
  if (skipped_ < next_report_) return std::nullopt;
  next_report_ = skipped_ + live_length;
  return Rejected{protocol_ ? "bytes are lost or damaged, or a value jumped for a moment"
                            : "no known protocol: check speed and parity"};
}

}  // namespace vigil::drivers::contec
