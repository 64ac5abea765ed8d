// What calls that wait return, and how a coroutine starts. Failures of the world are values; a
// coroutine that throws is a defect of ours.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/system/result.hpp>

namespace vigil {

template <typename T>
using Task = boost::asio::awaitable<T>;
template <typename T>
using Result = boost::system::result<T>;

// Runs the coroutine on its own. What it throws leaves through the loop and ends the program, so
// that it starts again.
void spawn(const boost::asio::any_io_executor&, Task<void>);

}  // namespace vigil
