// One byte at a time, so that no cut can matter. Options: binary both ways, no go-ahead, serial
// port; anything else is declined.
#include "daemon/links/telnet.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigil::links {
namespace {

// RFC 854
constexpr std::uint8_t iac = 255, dont = 254, do_it = 253, wont = 252, will = 251, sb = 250,
                       se = 240;
// RFC 856, 858, 2217
constexpr std::uint8_t binary = 0, no_go_ahead = 3, com_port = 44;
// RFC 2217 section 3; the server confirms with 100 more.
constexpr std::uint8_t set_baud = 1, set_data_bits = 2, set_parity = 3, set_stop_bits = 4;
constexpr std::uint8_t set_control = 5, set_line_mask = 10, set_modem_mask = 11, purge = 12;
constexpr std::uint8_t by_server = 100;
constexpr std::uint8_t no_flow_control = 1, purge_received = 1;
// No subnegotiation that we understand is longer; the rest of one is dropped.
constexpr std::size_t longest_sub = 64;

std::uint8_t parity_code(char letter) {
  if (letter == 'O') return 2;
  return letter == 'E' ? 3 : 1;
}

}  // namespace

Telnet::Telnet(const LineSettings& line) : line_(line) {
  say({iac, will, com_port, iac, will, binary, iac, do_it, binary, iac, do_it, no_go_ahead});
}

void Telnet::say(std::initializer_list<std::uint8_t> bytes) {
  for (const std::uint8_t b : bytes) to_server_.push_back(std::byte{b});
}

std::vector<std::byte> Telnet::to_server() {
  return std::exchange(to_server_, {});
}

void Telnet::escape(std::span<const std::byte> bytes, std::vector<std::byte>& into) {
  for (const std::byte b : bytes) {
    into.push_back(b);
    if (b == std::byte{iac}) into.push_back(b);
  }
}

void Telnet::take(std::span<const std::byte> bytes, std::vector<std::byte>& data) {
  for (const std::byte b : bytes) take(std::to_integer<std::uint8_t>(b), data);
}

void Telnet::take(std::uint8_t byte, std::vector<std::byte>& data) {
  switch (step_) {
    case Step::data:
      if (byte == iac) {
        step_ = Step::command;
      } else {
        data.push_back(std::byte{byte});
      }
      return;
    case Step::command:
      return take_command(byte, data);
    case Step::option:
      step_ = Step::data;
      return take_option(byte);
    case Step::sub:
      if (byte == iac) {
        step_ = Step::sub_command;
      } else if (sub_.size() < longest_sub) {
        sub_.push_back(byte);
      }
      return;
    case Step::sub_command:
      step_ = byte == iac ? Step::sub : Step::data;
      if (byte == iac && sub_.size() < longest_sub) sub_.push_back(byte);
      if (byte == se) take_subnegotiation();
      return;
  }
}

void Telnet::take_command(std::uint8_t byte, std::vector<std::byte>& data) {
  step_ = Step::data;
  if (byte == iac) data.push_back(std::byte{byte});
  if (byte == sb) {
    sub_.clear();
    step_ = Step::sub;
  }
  if (byte < will || byte == iac) return;  // others stand alone and mean nothing here
  verb_ = byte;
  step_ = Step::option;
}

// Our own offers are confirmed with the same words, which must not be answered again (RFC 854).
void Telnet::take_option(std::uint8_t option) {
  const bool ours = option == com_port || option == binary;
  switch (verb_) {
    case do_it:
      if (option == com_port && !std::exchange(asked_, true)) set_port();
      if (option == no_go_ahead) say({iac, will, option});
      if (!ours && option != no_go_ahead) say({iac, wont, option});
      return;
    case will:
      if (option != binary && option != no_go_ahead) say({iac, dont, option});
      return;
    case dont:
      if (option == com_port) refuse(Refusal::port);
      if (option == binary) refuse(Refusal::binary);
      return;
    case wont:
      if (option == binary) refuse(Refusal::binary);
      return;
    default:  // not an enum, and take_command() lets the four verbs through only
      return;
  }
}

void Telnet::ask(std::uint8_t command, std::uint32_t value, int width) {
  say({iac, sb, com_port, command});
  for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
    const auto byte = static_cast<std::uint8_t>(value >> static_cast<unsigned>(shift));
    say({byte});
    if (byte == iac) say({byte});
  }
  say({iac, se});
}

void Telnet::set_port() {
  waiting_ = {set_baud, set_data_bits, set_parity, set_stop_bits};
  ask(set_baud, static_cast<std::uint32_t>(line_.baud), 4);
  ask(set_data_bits, static_cast<std::uint32_t>(line_.data_bits), 1);
  ask(set_parity, parity_code(line_.parity), 1);
  ask(set_stop_bits, static_cast<std::uint32_t>(line_.stop_bits), 1);
  ask(set_control, no_flow_control, 1);
  ask(set_line_mask, 0, 1);
  ask(set_modem_mask, 0, 1);
  ask(purge, purge_received, 1);  // nothing old after a new opening
}

void Telnet::take_subnegotiation() {
  if (sub_.size() < 3 || sub_[0] != com_port || sub_[1] < by_server) return;
  std::uint32_t value = 0;
  for (std::size_t i = 2; i < std::min<std::size_t>(sub_.size(), 6); ++i) {
    value = value * 256 + sub_[i];
  }
  confirm(static_cast<std::uint8_t>(sub_[1] - by_server), value);
}

// The server says what it has really set.
void Telnet::confirm(std::uint8_t command, std::uint32_t value) {
  struct Setting {
    std::uint8_t command;
    std::uint32_t wanted;
    Refusal otherwise;
  };
  const std::array<Setting, 4> settings{
      {{set_baud, static_cast<std::uint32_t>(line_.baud), Refusal::baud},
       {set_data_bits, static_cast<std::uint32_t>(line_.data_bits), Refusal::data_bits},
       {set_parity, parity_code(line_.parity), Refusal::parity},
       {set_stop_bits, static_cast<std::uint32_t>(line_.stop_bits), Refusal::stop_bits}}};
  for (const Setting& setting : settings) {
    if (setting.command != command) continue;
    if (value != setting.wanted) return refuse(setting.otherwise);
    std::erase(waiting_, command);
  }
  if (state_ == State::negotiating && asked_ && waiting_.empty()) state_ = State::ready;
}

void Telnet::refuse(Refusal refusal) {
  if (state_ == State::refused) return;
  state_ = State::refused;
  refusal_ = refusal;
}

}  // namespace vigil::links
