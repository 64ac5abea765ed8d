// A browser's worth of HTTP for the staff robot: JSON in, JSON out, a cookie kept. Plain text and
// loopback only, because that is all a demonstration may use.
#pragma once

#include <boost/json/value.hpp>
#include <string>

namespace vigil::sim {

struct Reply {
  int status = 0;  // 0: nobody answered
  boost::json::value body;
};

class HttpClient {
 public:
  HttpClient(std::string host, std::string port) : host_(std::move(host)), port_(std::move(port)) {}
  Reply post(const std::string& path, const boost::json::value& body);
  const std::string& cookie() const { return cookie_; }  // empty: not signed in

 private:
  std::string host_, port_, cookie_;
};

}  // namespace vigil::sim
