// The dialogue of one SNPP connection: levels 1 and 2 as far as public clients use them.
#include <algorithm>
#include <cctype>
#include <utility>

#include "simulators/gateways/snpp.h"
#include "simulators/order.h"

namespace vigil::sim {
namespace {

constexpr std::size_t longest_line = 4096;

constexpr std::pair<std::string_view, Behaviour> behaviours[] = {
    {"ok", Behaviour::ok},         {"busy", Behaviour::busy},
    {"refuse", Behaviour::refuse}, {"drop-after-send", Behaviour::drop_after_send},
    {"slow", Behaviour::slow},     {"silent", Behaviour::silent},
    {"split", Behaviour::split},   {"421", Behaviour::closing},
};

std::string upper(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

bool is_pager(const std::string& id) {
  return !id.empty() && std::all_of(id.begin(), id.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '-' || c == '_';
  });
}

}  // namespace

Behaviour parse_behaviour(const std::string& word) {
  for (const auto& [name, behaviour] : behaviours)
    if (name == word) return behaviour;
  throw BadInput("unknown behaviour '" + word + "'");
}

std::string SnppSession::greeting() const {
  return behaviour_ == Behaviour::silent ? "" : "220 SNPP gateway ready\r\n";
}

std::vector<Page> SnppSession::take_pages() {
  return std::exchange(accepted_, {});
}

std::string SnppSession::feed(std::string_view bytes) {
  std::string said;
  inbox_ += bytes;
  for (auto end = inbox_.find('\n'); end != std::string::npos && !closed_;
       end = inbox_.find('\n')) {
    std::string line = inbox_.substr(0, end);
    inbox_.erase(0, end + 1);
    if (line.ends_with('\r')) line.pop_back();
    const std::string reply = in_data_ ? data_line(line) : command(line);
    if (behaviour_ != Behaviour::silent && !reply.empty()) said += reply + "\r\n";
  }
  if (inbox_.size() <= longest_line) return said;
  closed_ = true;
  return said + "421 line too long\r\n";
}

std::string SnppSession::command(const std::string& line) {
  const auto blank = line.find(' ');
  const std::string word = upper(line.substr(0, blank));
  const std::string rest = blank == std::string::npos ? "" : line.substr(blank + 1);
  if (behaviour_ == Behaviour::closing) {
    closed_ = true;
    return "421 Gateway closing, try later";
  }
  if (word == "QUIT") {
    closed_ = true;
    return "221 OK, goodbye";
  }
  if (word == "HELP") return "214 PAGE MESS DATA RESE SEND LEVE ALER QUIT\r\n250 End of help";
  if (word == "RESE") {
    page_ = {};
    has_text_ = false;
    return "250 Reset";
  }
  if (word == "SEND") return send();
  return content(word, rest);
}

std::string SnppSession::content(const std::string& word, const std::string& rest) {
  if (word == "PAGE") {
    if (behaviour_ == Behaviour::refuse || !is_pager(rest)) return "550 Unknown pager";
    page_.pagers.push_back(rest);
    return "250 Pager accepted";
  }
  if (word == "MESS" || word == "DATA") {
    if (has_text_) return "503 Message already entered";
    if (word == "DATA") {
      in_data_ = true;
      page_.text.clear();
      return "354 Begin input, end with <CRLF>.<CRLF>";
    }
    if (rest.empty()) return "550 Empty message";
    page_.text = rest;
    has_text_ = true;
    return "250 Message accepted";
  }
  if (word == "LEVE") {
    const bool known = rest.size() == 1 && std::isdigit(static_cast<unsigned char>(rest[0])) != 0;
    if (!known) return "550 Unknown level";
    page_.level = rest[0] - '0';
    return "250 Level accepted";
  }
  if (word == "ALER" || word == "LOGI" || word == "SUBJ" || word == "CALL" || word == "HOLD")
    return "250 Accepted";
  return "500 Command unknown";
}

std::string SnppSession::data_line(const std::string& line) {
  if (line == ".") {
    in_data_ = false;
    has_text_ = true;
    return "250 Message accepted";
  }
  if (!page_.text.empty()) page_.text += '\n';
  page_.text += line.starts_with("..") ? line.substr(1) : line;  // dot-stuffing
  return {};
}

std::string SnppSession::send() {
  if (page_.pagers.empty() || !has_text_) return "503 Pager or message missing";
  if (behaviour_ == Behaviour::busy) return "554 Gateway busy, try later";
  if (behaviour_ != Behaviour::silent) accepted_.push_back(page_);
  page_ = {};
  has_text_ = false;
  if (behaviour_ != Behaviour::drop_after_send) return "250 Page accepted";
  closed_ = true;
  return {};
}

}  // namespace vigil::sim
