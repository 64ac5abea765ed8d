// Where a request comes from. Pure.
#pragma once

#include <string_view>

namespace vigil::dashboard {

// Does the page with this Origin ("https://vigil.clinic:8443") come from the Host that it asks? A
// proxy in front may have taken the TLS off, so the scheme does not count.
bool same_origin(std::string_view origin, std::string_view host);

// 127.0.0.0/8, ::1, and the former written as IPv6.
bool is_loopback(std::string_view text);

}  // namespace vigil::dashboard
