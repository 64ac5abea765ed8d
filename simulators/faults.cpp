// The faults, one by one. How long and how often is in the order (order.cpp has the defaults).
#include "simulators/faults.h"

#include <algorithm>
#include <utility>

namespace vigil::sim {
namespace {

constexpr Time noise_gap = std::chrono::milliseconds{10};
constexpr int noise_bytes = 5;                // each gap: half of what 9600 baud can carry
constexpr std::size_t serial_backlog = 4096;  // bytes; a serial port has no more memory
constexpr std::size_t network_backlog = 1U << 20U;
constexpr std::size_t drip_backlog = 256;

}  // namespace

void SensorFaults::apply(Time now, const Order& order, const Vitals& truth) {
  if (order.word == "sensor_off") off_until_ = now + order.duration("for");
  if (order.word == "wrong_finger") garbage_until_ = now + order.duration("for");
  if (order.word == "repeat_old") repeated_ = now;
  if (order.word == "freeze") {
    frozen_ = seen(now, truth);
    frozen_until_ = now + order.duration("for");
  }
}

Vitals SensorFaults::seen(Time now, const Vitals& truth) const {
  if (now < frozen_until_) return frozen_;
  Vitals v = truth;
  if (now < garbage_until_) {  // as recorded after probe moves: 1 %, and a rate near 200
    Random noise{seed_ + static_cast<std::uint64_t>(now / Seconds{1}), "wrong finger"};
    v.spo2 = 1.0;
    v.pulse = noise.uniform(180.0, 210.0);
    v.perfusion = Perfusion::weak;
  }
  if (now < off_until_) {
    v.probe = Probe::off;
    v.spo2 = v.pulse = std::nullopt;
  }
  if (repeated_ && v.cuff.reading && v.cuff.reading->finished < *repeated_)
    v.cuff.reading->finished = *repeated_;
  return v;
}

Time Line::Piece::due(std::size_t index) const {
  return start + per_byte * static_cast<Time::rep>(index + (per_byte == Time{} ? 0 : 1));
}

Line::Line(Time byte_time, std::uint64_t seed) : byte_time_(byte_time), random_(seed, "line") {}

void Line::apply(Time now, const Order& order) {
  if (order.word == "cut") cut_until_ = now + order.duration("for");
  if (order.word == "noise") {
    next_noise_ = noise_from_ = now;
    noise_until_ = now + order.duration("for");
  }
  if (order.word == "half_frame") halves_ += static_cast<int>(order.number("n"));
  if (order.word == "bad_checksum") bad_checksums_ += static_cast<int>(order.number("n"));
  if (order.word == "late") {
    lates_ += static_cast<int>(order.number("n"));
    late_by_ = order.duration("by");
  }
  if (order.word == "drip") {
    drip_until_ = now + order.duration("for");
    drip_gap_ = order.duration("gap");
  }
  if (order.word == "flood")
    for (int i = 0; i < static_cast<int>(order.number("n")); ++i) send(now, Time{}, last_frame_);
}

void Line::damage(Frame& frame) {
  if (bad_checksums_ > 0 && frame.weak < frame.bytes.size()) {
    --bad_checksums_;
    auto& byte = frame.bytes[frame.weak];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ frame.flip);
  }
  if (halves_ > 0) {
    --halves_;
    frame.bytes.resize(frame.bytes.size() / 2);
  }
  if (lates_ > 0) {
    --lates_;
    frame.due += late_by_;
  }
}

void Line::put(Time now, Frame frame) {
  move_on(now);
  const bool dripping = now < drip_until_;
  const std::size_t room = dripping               ? drip_backlog
                           : byte_time_ == Time{} ? network_backlog
                                                  : serial_backlog;
  if (waiting_ > room) {
    ++dropped_;
    return;
  }
  ++frames_;
  last_frame_ = frame.bytes;
  damage(frame);
  send(frame.due, dripping ? drip_gap_ : byte_time_, std::move(frame.bytes));
}

void Line::send(Time start, Time per_byte, std::string bytes) {
  Piece piece{std::max(start, free_at_), per_byte, std::move(bytes)};
  free_at_ = piece.start + per_byte * static_cast<Time::rep>(piece.bytes.size());
  waiting_ += piece.bytes.size();
  pieces_.push_back(std::move(piece));
}

void Line::add_noise(Time now) {
  for (; next_noise_ < std::min(now, noise_until_); next_noise_ += noise_gap)
    for (int i = 0; i < noise_bytes; ++i) ready_ += static_cast<char>(random_.bits() & 0xFFU);
  if (next_noise_ >= noise_until_) next_noise_ = never;
}

std::string Line::take(Time now) {
  move_on(now);
  ends_.clear();
  return std::exchange(ready_, {});
}

std::string Line::take_frame(Time now) {
  move_on(now);
  if (ends_.empty()) return std::exchange(ready_, {});
  const std::size_t length = ends_.front();
  ends_.pop_front();
  for (std::size_t& end : ends_) end -= length;
  std::string frame = ready_.substr(0, length);
  ready_.erase(0, length);
  return frame;
}

void Line::move_on(Time now) {
  add_noise(now);
  while (!pieces_.empty()) {
    auto& piece = pieces_.front();
    for (; piece.sent < piece.bytes.size() && piece.due(piece.sent) <= now; ++piece.sent) {
      const Time at = piece.due(piece.sent);
      const bool noisy = at >= noise_from_ && at < noise_until_;
      ready_ += noisy ? static_cast<char>(random_.bits() & 0xFFU) : piece.bytes[piece.sent];
      --waiting_;
    }
    if (piece.sent < piece.bytes.size()) break;
    if (!piece.bytes.empty()) ends_.push_back(ready_.size());
    pieces_.pop_front();
  }
}

Time Line::next() const {
  const Time byte = pieces_.empty() ? never : pieces_.front().due(pieces_.front().sent);
  return ready_.empty() ? std::min(byte, next_noise_) : Time{};
}

void Line::forget() {
  pieces_.clear();
  ready_.clear();
  ends_.clear();
  waiting_ = 0;
  free_at_ = Time{};
}

}  // namespace vigil::sim
