// One HTTP peer: reads requests with a bound on size and time, has them answered, and becomes a
// live connection when the page asks for the stream.
//
// Internal to dashboard/.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <memory>

#include "daemon/dashboard/context.h"

namespace vigil::dashboard {

using TlsContext = std::shared_ptr<boost::asio::ssl::context>;

// Starts serving; closes at once when there are too many. `tls` null: plain.
void serve(Shared, boost::asio::ip::tcp::socket, TlsContext tls);

}  // namespace vigil::dashboard
