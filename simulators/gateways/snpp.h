// A paging gateway that speaks SNPP (sheet pagers.md, section 2) and misbehaves on request.
// The session is pure text in, text out; the server around it does the sockets.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigil::sim {

enum class Behaviour {
  ok,
  busy,             // SEND is answered 554: try again later
  refuse,           // PAGE is answered 550: no such pager
  drop_after_send,  // takes the page and hangs up without a word
  slow,             // every reply after a pause
  silent,           // accepts the connection, says nothing
  split,            // replies arrive byte by byte
  closing,          // "421": the first command is answered 421, and the line is closed
};

Behaviour parse_behaviour(const std::string& word);  // throws BadInput

struct Page {
  std::vector<std::string> pagers;
  std::string text;
  int level = 1;
};

class SnppSession {
 public:
  explicit SnppSession(Behaviour behaviour) : behaviour_(behaviour) {}

  std::string greeting() const;
  std::string feed(std::string_view bytes);  // what the gateway says to it
  bool closed() const { return closed_; }
  std::vector<Page> take_pages();  // accepted since the last call

 private:
  std::string command(const std::string& line);
  std::string content(const std::string& word, const std::string& rest);
  std::string send();
  std::string data_line(const std::string& line);

  Behaviour behaviour_;
  std::string inbox_;
  Page page_;
  bool has_text_ = false, in_data_ = false, closed_ = false;
  std::vector<Page> accepted_;
};

struct SnppSettings {
  std::uint16_t port = 0;
  Behaviour behaviour = Behaviour::ok;
  int misbehave_times = -1;               // sessions, then "ok"; negative: always
  std::chrono::milliseconds pause{3000};  // of "slow"
  std::string log;  // file for accepted pages, appended; empty: standard output
};

// Serves until SIGINT or SIGTERM; then one summary line. Throws BadInput when the port is taken.
int serve_snpp(const SnppSettings& settings);

}  // namespace vigil::sim
