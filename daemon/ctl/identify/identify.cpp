#include "daemon/ctl/identify/identify.h"

#include <cmath>
#include <stdexcept>

#include "daemon/ctl/identify/recording.h"
#include "daemon/ctl/identify/report.h"
#include "daemon/ctl/identify/session.h"

namespace vigil::ctl {
namespace {

using links::Address;
using Kind = Verdict::Kind;

bool is_link(std::string_view what) {
  for (const std::string_view scheme : {"serial:", "pty:", "tcp:", "rfc2217:", "udp:", "listen:"}) {
    if (what.starts_with(scheme)) return true;
  }
  return false;
}

bool has_line(const Address& address) {
  return address.kind == Address::Kind::serial || address.kind == Address::Kind::rfc2217;
}

bool found_somebody(const Verdict& verdict) {
  return verdict.kind == Kind::identified || verdict.kind == Kind::ambiguous;
}

// The search over settings and questions, which ends with the first answer.
class Search {
 public:
  Search(const IdentifyCall& call, std::ostream& progress)
      : call_(call),
        clock_(call.speed),
        progress_(progress),
        address_(links::parse_address(call.what)) {
    found_.where = call.what;
    found_.is_link = true;
    found_.has_line = has_line(address_);
    lines_ = {std::string{}};
    if (!found_.has_line) return;
    lines_ = lines();
    const auto query = call.what.find('?');
    if (query == call.what.npos) return;
    std::string line = call.what.substr(query + 1);
    if (const auto dash = line.find('-'); dash != line.npos) line[dash] = ' ';
    lines_ = {line};
  }

  Findings run() {
    for (const std::string& line : lines_) {
      if (!hear(line, nullptr)) continue;
      ask_for_numbers(line);
      return std::move(found_);
    }
    for (const std::string& line : lines_) {
      for (const Question& question : questions(address_.kind, line)) {
        if (hear(line, &question)) return std::move(found_);
      }
    }
    found_.verdict = decide(std::move(doubtful_), bytes_);
    // Little by little in several hearings is no more than in one.
    if (found_somebody(found_.verdict)) found_.verdict.kind = Kind::noise;
    return std::move(found_);
  }

 private:
  bool hear(const std::string& line, const Question* question) {
    const std::string what = describe(line, question);
    progress_ << what << ", up to " << call_.seconds << " s ..." << std::flush;
    Address address = address_;
    if (!line.empty()) address.line = links::parse_line(line);
    Session session{clock_, [&address](boost::asio::any_io_executor executor) {
                      return links::make_way(std::move(executor), address);
                    }};
    const Millis length{std::llround(call_.seconds * 1000)};
    const Hearing hearing = session.run(length, question, opened_);
    progress_ << ' ' << hearing.bytes << " bytes\n" << std::flush;
    if (!hearing.opened && !opened_) {
      throw std::runtime_error(call_.what + ": " +
                               (hearing.failure.empty() ? "does not open" : hearing.failure));
    }
    opened_ = true;
    return judge(hearing, line, what);
  }

  // Some say who they are unasked and give numbers when asked: that is how they will be used.
  void ask_for_numbers(const std::string& line) {
    if (found_.verdict.kind != Kind::identified) return;
    const Claim heard = found_.verdict.claims.front();
    if (heard.evidence.numbers > 0) return;
    const Verdict before = found_.verdict;
    for (const Question& question : questions(address_.kind, line)) {
      if (question.driver != heard.driver->name) continue;
      if (hear(line, &question) && found_.verdict.kind == Kind::identified &&
          found_.verdict.claims.front().driver == heard.driver) {
        return;
      }
    }
    found_.verdict = before;
  }

  bool judge(const Hearing& hearing, const std::string& line, const std::string& what) {
    found_.heard.emplace_back(what, hearing.bytes);
    found_.echo = found_.echo || hearing.echo;
    bytes_ += hearing.bytes;
    Verdict verdict = decide(hearing.claims, hearing.bytes);
    if (!found_somebody(verdict)) {
      doubtful_.insert(doubtful_.end(), verdict.claims.begin(), verdict.claims.end());
      return false;
    }
    found_.verdict = std::move(verdict);
    found_.line = line;
    return true;
  }

  std::string describe(const std::string& line, const Question* question) const {
    std::string text =
        question == nullptr ? "listening" : "asking " + std::string{question->driver};
    if (address_.kind == Address::Kind::listen) text = "waiting to be called";
    return line.empty() ? text : text + " at " + line;
  }

  const IdentifyCall& call_;
  SystemClock clock_;
  std::ostream& progress_;
  Address address_;
  std::vector<std::string> lines_;
  Findings found_;
  std::vector<Claim> doubtful_;
  std::uint64_t bytes_ = 0;
  bool opened_ = false;
};

Findings identify_file(const std::string& path) {
  Bank bank;
  Time last{};
  for (const Arrival& arrival : read_recording(path)) {
    bank.tick(arrival.at);
    bank.hear(arrival.at, arrival.bytes);
    last = arrival.at;
  }
  bank.tick(last + Millis{100});
  Findings found;
  found.where = path;
  found.verdict = decide(bank.claims(), bank.bytes());
  found.heard.emplace_back("recorded", bank.bytes());
  return found;
}

}  // namespace

int identify(const IdentifyCall& call, std::ostream& out, std::ostream& progress) {
  if (!(call.seconds > 0) || call.seconds > 3600) {
    throw std::runtime_error("--seconds wants a number above 0, up to 3600");
  }
  const Findings found =
      is_link(call.what) ? Search{call, progress}.run() : identify_file(call.what);
  call.json ? print_json(found, out) : print(found, out);
  return found.verdict.kind == Kind::identified ? 0 : 1;
}

}  // namespace vigil::ctl
