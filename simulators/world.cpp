// The loop: run what is due, move bytes, wait. Single-threaded; the only place that reads a clock
// for the monitors.
#include "simulators/world.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>

#include "simulators/descriptor.h"

namespace vigil::sim {
namespace {

using std::chrono::milliseconds;
using std::chrono::nanoseconds;

constexpr std::size_t enough_waiting = 16U << 10U;  // bytes for a peer that is slow, when exact
constexpr std::size_t most_waiting = 4U << 20U;     // bytes, otherwise; then they are lost
// Bytes of a serial line are handed over in small groups, as a USB adapter does.
constexpr nanoseconds shortest_wait = milliseconds{2};
constexpr nanoseconds longest_wait = milliseconds{50};

volatile std::sig_atomic_t stop = 0;

}  // namespace

bool stop_requested() {
  return stop != 0;
}

void watch_signals() {
  struct sigaction action {};
  action.sa_handler = [](int) { stop = 1; };
  ::sigaction(SIGINT, &action, nullptr);
  ::sigaction(SIGTERM, &action, nullptr);
}

Time Clock::now() const {
  const std::chrono::duration<double, std::micro> real = std::chrono::steady_clock::now() - anchor_;
  return base_ + Time{static_cast<Time::rep>(real.count() * speed_)};
}

void Clock::hold(Time at) {
  base_ = at;
  anchor_ = std::chrono::steady_clock::now();
}

nanoseconds Clock::until(Time at) const {
  if (at == never) return nanoseconds::max();
  const double real = static_cast<double>((at - now()).count()) * 1000.0 / speed_;
  return nanoseconds{static_cast<nanoseconds::rep>(std::clamp(real, 0.0, 1e15))};
}

Channel::Channel(std::string device_name, std::string device_link, std::vector<std::size_t> served,
                 std::unique_ptr<Device> made, std::unique_ptr<Wire> connection, std::uint64_t seed)
    : name(std::move(device_name)),
      link(std::move(device_link)),
      beds(std::move(served)),
      device(std::move(made)),
      wire(std::move(connection)),
      line(device->byte_time(), seed),
      sensors(beds.size(), SensorFaults{seed}) {}

void World::add_plan(std::size_t bed, const std::vector<Planned>& plan) {
  for (const auto& [at, order] : plan) plan_.push_back({at, bed, order});
  std::stable_sort(plan_.begin(), plan_.end(),
                   [](const Due& a, const Due& b) { return a.at < b.at; });
}

void World::run() {
  cuff_readings_.resize(sources_.size());
  while (!stop_requested() && !finished()) {
    if (settings_.wait_for_peers && peers_missing()) clock_.hold(Time{});
    advance(std::min(clock_.now(), settings_.end));
    for (const auto& channel : channels_) transfer(*channel);
    read_commands();
    if (stop_requested() || finished()) return;
    wait();
  }
}

bool World::peers_missing() {
  for (const auto& channel : channels_)
    if (!channel->met_peer) return true;
  settings_.wait_for_peers = false;
  clock_.hold(Time{});
  return false;
}

bool World::held_back() const {
  return std::any_of(channels_.begin(), channels_.end(), [this](const auto& channel) {
    const bool full = channel->line.waiting() + channel->outbox.size() > enough_waiting;
    return full || !channel->wire->connected() ||
           (channel->device->holding() && channel->device->next() <= next_event());
  });
}

Time World::next_event() const {
  Time next = plan_done_ < plan_.size() ? plan_[plan_done_].at : never;
  for (const auto& channel : channels_) next = std::min(next, channel->device->next());
  return next;
}

void World::advance(Time until) {
  while (true) {
    if (settings_.exact && held_back()) return clock_.hold(now_);
    const Time next = next_event();
    if (next > until || next >= settings_.end) break;
    move_to(next);
    while (plan_done_ < plan_.size() && plan_[plan_done_].at <= now_) {
      const Due& due = plan_[plan_done_++];
      carry_out(due.order, due.bed);
    }
    for (const auto& channel : channels_) {
      if (channel->device->next() > now_) continue;
      Output output;
      channel->device->on_time(now_, seen_by(*channel), output);
      deliver(*channel, output);
    }
  }
  move_to(std::max(until, now_));
}

void World::move_to(Time now) {
  now_ = now;
  for (std::size_t bed = 0; bed < sources_.size(); ++bed) {
    sources_[bed]->advance(now);
    const auto& reading = sources_[bed]->vitals().cuff.reading;
    auto& kept = cuff_readings_[bed];
    if (reading && (kept.empty() || kept.back() != *reading)) kept.push_back(*reading);
  }
}

std::vector<Vitals> World::seen_by(const Channel& channel) const {
  std::vector<Vitals> beds;
  for (std::size_t i = 0; i < channel.beds.size(); ++i)
    beds.push_back(channel.sensors[i].seen(now_, sources_[channel.beds[i]]->vitals()));
  return beds;
}

void World::carry_out(const Order& order, std::optional<std::size_t> bed) {
  done_.push_back({now_, order.device, order.word});
  if (order.touches == Touches::patient || order.touches == Touches::cuff) {
    for (std::size_t i = 0; i < sources_.size(); ++i)
      if (!bed || *bed == i) sources_[i]->apply(now_, order);
    return;
  }
  for (const auto& channel : channels_) {
    const std::string kind = channel->name.substr(0, channel->name.find(':'));
    if (!order.device.empty() && order.device != kind) continue;
    if (order.touches == Touches::line) channel->line.apply(now_, order);
    for (std::size_t i = 0; i < channel->beds.size() && order.touches == Touches::sensor; ++i)
      if (!bed || *bed == channel->beds[i])
        channel->sensors[i].apply(now_, order, sources_[channel->beds[i]]->vitals());
  }
}

void World::deliver(Channel& channel, Output& output) {
  for (auto& frame : output.frames) channel.line.put(now_, std::move(frame));
  if (output.hang_up) channel.wire->hang_up();
}

void World::plug(Channel& channel) {
  const bool cut = channel.line.is_cut(now_);
  if (cut && channel.plugged) channel.wire->unplug();
  if (!cut && !channel.plugged) channel.wire->plug_in();
  channel.plugged = !cut;
}

void World::meet(Channel& channel) {
  switch (channel.wire->attend()) {
    case Wire::Change::none:
      return;
    case Wire::Change::closed:
      channel.bytes_lost += static_cast<long>(channel.outbox.size() + channel.line.waiting());
      channel.outbox.clear();
      channel.line.forget();
      channel.device->on_close(now_);
      return;
    case Wire::Change::opened:
      ++channel.connections;
      channel.met_peer = true;
      Output output;
      channel.device->on_open(now_, output);
      deliver(channel, output);
      return;
  }
}

void World::transfer(Channel& channel) {
  plug(channel);
  meet(channel);
  if (const std::string bytes = channel.wire->read(); !bytes.empty()) {
    channel.bytes_received += static_cast<long>(bytes.size());
    Output output;
    channel.device->on_bytes(now_, seen_by(channel), bytes, output);
    deliver(channel, output);
  }
  write(channel);
}

void World::write_frames(Channel& channel) {
  for (std::string frame = channel.line.take_frame(now_); !frame.empty();
       frame = channel.line.take_frame(now_)) {
    const bool sent = channel.wire->connected() && channel.wire->write(frame) == frame.size();
    (sent ? channel.bytes_sent : channel.bytes_lost) += static_cast<long>(frame.size());
  }
}

void World::write(Channel& channel) {
  if (channel.wire->keeps_frames()) return write_frames(channel);
  const std::string bytes = channel.line.take(now_);
  if (!channel.wire->connected() || channel.outbox.size() + bytes.size() > most_waiting) {
    channel.bytes_lost += static_cast<long>(bytes.size());
    return;
  }
  channel.outbox += bytes;
  const std::size_t taken = channel.wire->write(channel.outbox);
  channel.bytes_sent += static_cast<long>(taken);
  channel.outbox.erase(0, taken);
}

bool World::finished() {
  // A capture has no end that is known before: its devices have nothing more to do.
  const bool played = settings_.exact && settings_.end == never && next_event() == never;
  if (now_ < settings_.end && !played) return false;
  return std::all_of(channels_.begin(), channels_.end(), [this](const auto& channel) {
    if (!settings_.exact || !channel->wire->connected()) return true;
    return channel->line.waiting() == 0 && channel->outbox.empty() && !channel->device->holding() &&
           channel->wire->drained();
  });
}

void World::wait() {
  std::vector<pollfd> list;
  Time next = next_event();
  for (const auto& channel : channels_) {
    channel->wire->wait_for(list, !channel->outbox.empty());
    next = std::min(next, channel->line.next());
    if (!channel->plugged) next = std::min(next, channel->line.cut_until());
  }
  if (listens_to_input_) list.push_back({STDIN_FILENO, POLLIN, 0});
  const nanoseconds pause = std::clamp(clock_.until(next), shortest_wait, longest_wait);
  const timespec timeout{0, static_cast<long>(pause.count())};
  ::ppoll(list.data(), list.size(), &timeout, nullptr);
}

void World::read_commands() {
  if (!listens_to_input_) return;
  pollfd state{STDIN_FILENO, POLLIN, 0};
  if (::poll(&state, 1, 0) <= 0) return;
  char buffer[512];
  const ssize_t count = ::read(STDIN_FILENO, buffer, sizeof buffer);
  if (count <= 0) listens_to_input_ = false;
  commands_.append(buffer, static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  for (auto end = commands_.find('\n'); end != std::string::npos; end = commands_.find('\n')) {
    const Words words = split_words(commands_.substr(0, end));
    commands_.erase(0, end + 1);
    if (words.empty()) continue;
    try {
      carry_out(parse_order(words), std::nullopt);
    } catch (const BadInput& error) {
      std::fprintf(stderr, "vigil-sim: standard input: %s\n", error.what());
    }
  }
}

}  // namespace vigil::sim
