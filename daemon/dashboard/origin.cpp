#include "daemon/dashboard/origin.h"

#include <algorithm>
#include <boost/asio/ip/address.hpp>

namespace vigil::dashboard {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

bool same_origin(std::string_view origin, std::string_view host) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!origin.starts_with(scheme)) continue;
    origin.remove_prefix(scheme.size());
    return !host.empty() && std::equal(origin.begin(), origin.end(), host.begin(), host.end(),
                                       [](char a, char b) { return lower(a) == lower(b); });
  }
  return false;
}

bool is_loopback(std::string_view text) {
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address(std::string{text}, error);
  if (error) return false;
  if (address.is_v6() && address.to_v6().is_v4_mapped()) {
    return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, address.to_v6())
        .is_loopback();
  }
  return address.is_loopback();
}

}  // namespace vigil::dashboard
