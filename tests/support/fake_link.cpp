#include "tests/support/fake_link.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cstring>
#include <utility>

namespace vigil::testing {
namespace asio = boost::asio;
namespace {

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

boost::system::error_code error_of(asio::error::basic_errors error) {
  return asio::error::make_error_code(error);
}

}  // namespace

void FakeLink::say(std::string_view bytes) {
  incoming_ += bytes;
  wake_.cancel();
}

void FakeLink::cut() {
  cut_ = true;
  wake_.cancel();
}

void FakeLink::close() {
  open_ = false;
  closing_ = true;
  wake_.cancel();
}

Task<Result<void>> FakeLink::open() {
  ++openings;
  closing_ = false;
  if (fails() || !reachable) co_return error_of(asio::error::connection_refused);
  while (opening_hangs && !closing_) co_await wake_.async_wait(as_result);
  if (closing_) co_return error_of(asio::error::operation_aborted);
  open_ = true;
  cut_ = false;
  incoming_.clear();
  co_return Result<void>();
}

Task<Result<std::size_t>> FakeLink::read(std::span<std::byte> into) {
  if (fails()) co_return error_of(asio::error::connection_reset);
  while (open_ && !cut_ && incoming_.empty()) co_await wake_.async_wait(as_result);
  if (!open_) co_return error_of(asio::error::operation_aborted);
  if (incoming_.empty()) co_return error_of(asio::error::connection_reset);
  const std::size_t count = std::min(into.size(), incoming_.size());
  std::memcpy(into.data(), incoming_.data(), count);
  incoming_.erase(0, count);
  co_return count;
}

Task<Result<void>> FakeLink::write(std::span<const std::byte> bytes) {
  if (fails()) co_return error_of(asio::error::broken_pipe);
  while (writing_hangs && open_ && !cut_) co_await wake_.async_wait(as_result);
  if (!open_ || cut_) co_return error_of(asio::error::operation_aborted);
  written.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  co_return Result<void>();
}

FakeLink& FakeListener::call() {
  waiting_.push_back(std::make_unique<FakeLink>(executor_));
  FakeLink& link = *waiting_.back();
  link.accept_call();
  wake_.cancel();
  return link;
}

Task<Result<std::unique_ptr<links::Link>>> FakeListener::accept() {
  while (waiting_.empty() && !closed_ && !failing_) co_await wake_.async_wait(as_result);
  if (closed_) co_return error_of(asio::error::operation_aborted);
  if (std::exchange(failing_, false)) co_return error_of(asio::error::no_descriptors);
  std::unique_ptr<links::Link> link = std::move(waiting_.front());
  waiting_.erase(waiting_.begin());
  co_return link;
}

void FakeListener::close() {
  closed_ = true;
  wake_.cancel();
}

}  // namespace vigil::testing
