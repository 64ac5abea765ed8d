// One WebSocket peer: greets it with the full state, then sends what its outbox holds until the
// peer leaves, falls behind, or its sign-in ends. What a screen sends is thrown away: commands are
// POSTs.
//
// Internal to dashboard/.
#pragma once

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/ssl/ssl_stream.hpp>

#include "daemon/dashboard/context.h"
#include "daemon/task.h"

namespace vigil::dashboard {

using PlainStream = boost::beast::tcp_stream;
using TlsStream = boost::beast::ssl_stream<boost::beast::tcp_stream>;
using HttpRequest = boost::beast::http::request<boost::beast::http::string_body>;

// Returns when the peer is gone. Origin and sign-in have been checked.
Task<void> serve_live(Shared, PlainStream, HttpRequest, Access::SignedIn);
Task<void> serve_live(Shared, TlsStream, HttpRequest, Access::SignedIn);

}  // namespace vigil::dashboard
