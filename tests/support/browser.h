// A browser's side of HTTP and WebSocket over loopback, for tests of the server. Blocking; whatever
// takes longer than ten seconds fails.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace vigil::testing {

struct HttpReply {
  int status = 0;  // 0: the server closed without an answer
  std::string body;
  std::map<std::string, std::string> headers;  // names in lower case

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
};

class Browser {
 public:
  explicit Browser(std::uint16_t port, bool tls = false) : port_(port), tls_(tls) {}

  using Headers = std::map<std::string, std::string>;
  HttpReply send(const std::string& method, const std::string& path, const std::string& body,
                 const Headers&);
  HttpReply get(const std::string& path) { return send("GET", path, "", {}); }
  // As the pages do.
  HttpReply post(const std::string& path, const std::string& body = "{}") {
    return send("POST", path, body, {{"Content-Type", "application/json"}, {"X-Vigil", "1"}});
  }
  HttpReply sign_in(const std::string& name, const std::string& password) {
    return post("/api/sign-in", R"({"name":")" + name + R"(","password":")" + password + "\"}");
  }

  std::string cookie;  // "vigil=..."; kept from answers

 private:
  std::uint16_t port_;
  bool tls_;
};

// Sends bytes as they are and reads until the server closes.
std::string raw_exchange(std::uint16_t port, const std::string& bytes);

// A connection that says nothing.
class Idler {
 public:
  explicit Idler(std::uint16_t port);
  ~Idler();
  std::string read_to_end();  // until the server closes

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

class Stream {
 public:
  // `receive_buffer` 0: the system's.
  Stream(std::uint16_t port, const std::string& cookie, const std::string& origin,
         int receive_buffer = 0);
  ~Stream();

  int status() const;                 // 101, or why not
  std::optional<std::string> read();  // empty: closed
  // Reads on until a message contains this; empty: closed before.
  std::optional<std::string> read_until(const std::string& part);

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// TLS 1.1 and nothing newer: does the server refuse?
bool refuses_old_tls(std::uint16_t port);

}  // namespace vigil::testing
