// Terminals: real ports through libserialport, pseudo-terminals by a plain open, because
// libserialport refuses those. Whatever the terminal's settings were before us, they go back when
// it closes.
#include "daemon/links/link.h"

#include <fcntl.h>
#include <libserialport.h>
#include <termios.h>
#include <unistd.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <cstdlib>
#include <utility>

namespace vigil::links {
namespace asio = boost::asio;
namespace {

using Error = boost::system::error_code;
constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

Error last_error() {
  return {errno, boost::system::system_category()};
}

Error error_of(sp_return code) {
  switch (code) {
    case SP_OK:
      return {};
    case SP_ERR_FAIL:
      return {sp_last_error_code(), boost::system::system_category()};
    case SP_ERR_ARG:  // not a port, or not there
      return boost::system::errc::make_error_code(boost::system::errc::no_such_device);
    case SP_ERR_MEM:
      return boost::system::errc::make_error_code(boost::system::errc::not_enough_memory);
    case SP_ERR_SUPP:
      break;
  }
  return boost::system::errc::make_error_code(boost::system::errc::not_supported);
}

struct FreePort {
  void operator()(sp_port* port) const { sp_free_port(port); }
};
using Port = std::unique_ptr<sp_port, FreePort>;

// One opening of a terminal. A fresh one for each, so that a write that was under way when the line
// was lost can never go on into the next opening.
class Terminal {
 public:
  explicit Terminal(const asio::any_io_executor& executor) : stream_(executor) {}
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;
  ~Terminal() { close(); }

  Error open_pty(const std::string& path);
  Error open_port(Port port, const LineSettings& line);
  void close();
  asio::posix::stream_descriptor& stream() { return stream_; }

 private:
  asio::posix::stream_descriptor stream_;
  Port port_;  // owns the descriptor where there is one
  termios before_{};
};

int open_plain(const char* path) {
  return ::open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
}

// A read waits for at least one byte. libserialport sets none, with which a read of a quiet line
// returns nothing, and that is how a line that ended looks.
void wait_for_bytes(termios& settings) {
  settings.c_cc[VMIN] = 1;
  settings.c_cc[VTIME] = 0;
}

Error Terminal::open_pty(const std::string& path) {
  const int descriptor = open_plain(path.c_str());
  if (descriptor < 0) return last_error();
  if (::tcgetattr(descriptor, &before_) != 0) {  // a file, say
    const Error error = last_error();
    ::close(descriptor);
    return error;
  }
  termios raw = before_;
  ::cfmakeraw(&raw);
  wait_for_bytes(raw);
  ::tcsetattr(descriptor, TCSANOW, &raw);
  ::tcflush(descriptor, TCIFLUSH);  // what was said before we listened is old
  stream_.assign(descriptor);
  return {};
}

sp_parity parity_of(char letter) {
  if (letter == 'E') return SP_PARITY_EVEN;
  return letter == 'O' ? SP_PARITY_ODD : SP_PARITY_NONE;
}

sp_return configure(sp_port* port, const LineSettings& line) {
  sp_return code = sp_set_baudrate(port, line.baud);
  if (code == SP_OK) code = sp_set_bits(port, line.data_bits);
  if (code == SP_OK) code = sp_set_parity(port, parity_of(line.parity));
  if (code == SP_OK) code = sp_set_stopbits(port, line.stop_bits);
  if (code == SP_OK) code = sp_set_flowcontrol(port, SP_FLOWCONTROL_NONE);
  if (code == SP_OK) code = sp_flush(port, SP_BUF_INPUT);
  return code;
}

Error Terminal::open_port(Port port, const LineSettings& line) {
  // sp_open changes the settings at once, so they are read through a descriptor of our own first.
  const int first = open_plain(sp_get_port_name(port.get()));
  if (first < 0) return last_error();
  ::tcgetattr(first, &before_);
  const sp_return opened = sp_open(port.get(), SP_MODE_READ_WRITE);
  const Error open_error = error_of(opened);
  ::close(first);
  if (open_error) return open_error;
  const sp_return configured = configure(port.get(), line);
  int descriptor = -1;
  sp_get_port_handle(port.get(), &descriptor);
  if (configured != SP_OK) {
    const Error error = error_of(configured);
    ::tcsetattr(descriptor, TCSANOW, &before_);
    sp_close(port.get());
    return error;
  }
  termios ours{};
  ::tcgetattr(descriptor, &ours);
  wait_for_bytes(ours);
  ::tcsetattr(descriptor, TCSANOW, &ours);
  port_ = std::move(port);
  stream_.assign(descriptor);
  return {};
}

void Terminal::close() {
  if (!stream_.is_open()) return;
  const int descriptor = stream_.release();  // pending calls return operation_aborted
  ::tcflush(descriptor, TCIOFLUSH);          // closing must not wait for bytes nobody takes
  ::tcsetattr(descriptor, TCSANOW, &before_);
  if (port_) {
    sp_close(port_.get());
  } else {
    ::close(descriptor);
  }
}

Port port_at(const std::string& path) {
  // udev names are links; libserialport knows the real name only.
  char* real = ::realpath(path.c_str(), nullptr);
  if (real == nullptr) return nullptr;
  sp_port* port = nullptr;
  const sp_return code = sp_get_port_by_name(real, &port);
  std::free(real);
  return Port(code == SP_OK ? port : nullptr);
}

// The same adapter may return under another name; its serial number stays.
Port port_with(const std::string& usb_serial) {
  sp_port** list = nullptr;
  if (sp_list_ports(&list) != SP_OK) return nullptr;
  sp_port* found = nullptr;
  for (sp_port** each = list; *each != nullptr && found == nullptr; ++each) {
    const char* serial = sp_get_port_usb_serial(*each);
    if (serial != nullptr && usb_serial == serial) sp_copy_port(*each, &found);
  }
  sp_free_port_list(list);
  return Port(found);
}

class TerminalLink final : public Link {
 public:
  TerminalLink(asio::any_io_executor executor, Address address)
      : executor_(std::move(executor)), address_(std::move(address)) {}
  TerminalLink(const TerminalLink&) = delete;
  TerminalLink& operator=(const TerminalLink&) = delete;
  ~TerminalLink() override { close(); }

  Task<Result<void>> open() override;
  Task<Result<std::size_t>> read(std::span<std::byte>) override;
  Task<Result<void>> write(std::span<const std::byte>) override;
  void close() override;
  bool is_local() const override { return true; }

 private:
  Error open_now(Terminal&) const;

  asio::any_io_executor executor_;
  Address address_;
  std::shared_ptr<Terminal> terminal_;
};

Error TerminalLink::open_now(Terminal& terminal) const {
  if (address_.kind == Address::Kind::pty) return terminal.open_pty(address_.path);
  Port port = address_.usb_serial.empty() ? port_at(address_.path) : port_with(address_.usb_serial);
  if (!port) return error_of(SP_ERR_ARG);
  return terminal.open_port(std::move(port), address_.line);
}

Task<Result<void>> TerminalLink::open() {
  close();
  auto terminal = std::make_shared<Terminal>(executor_);
  const Error error = open_now(*terminal);
  if (error) co_return error;
  terminal_ = std::move(terminal);
  co_return Result<void>();
}

Task<Result<std::size_t>> TerminalLink::read(std::span<std::byte> into) {
  const auto terminal = terminal_;
  if (!terminal) co_return asio::error::make_error_code(asio::error::bad_descriptor);
  const auto buffer = asio::buffer(into.data(), into.size());
  const auto [error, count] = co_await terminal->stream().async_read_some(buffer, as_result);
  if (error) co_return error;
  co_return count;
}

Task<Result<void>> TerminalLink::write(std::span<const std::byte> bytes) {
  const auto terminal = terminal_;
  if (!terminal) co_return asio::error::make_error_code(asio::error::bad_descriptor);
  const auto buffer = asio::buffer(bytes.data(), bytes.size());
  const auto [error, count] = co_await asio::async_write(terminal->stream(), buffer, as_result);
  if (error) co_return error;
  co_return Result<void>();
}

void TerminalLink::close() {
  if (!terminal_) return;
  terminal_->close();
  terminal_.reset();
}

}  // namespace

std::unique_ptr<Link> make_terminal_link(asio::any_io_executor executor, const Address& address) {
  return std::make_unique<TerminalLink>(std::move(executor), address);
}

}  // namespace vigil::links
