// SNPP level 1 over TCP, one page for one pager per connection (pagers.md section 2). 250 after
// SEND means that the gateway took the page, nothing more (section 4): a person still has to
// acknowledge.
#include <optional>
#include <utility>

#include "alerts/channels/channel.h"
#include "alerts/channels/text.h"

namespace vigil::alerts::snpp {
namespace {

// In the order of the conversation; each waits for its answer.
enum class Step : std::uint8_t { greeting, login, page, message, send, goodbye };

std::string_view command_of(Step step) {
  switch (step) {
    case Step::greeting:
      return "greeting";
    case Step::login:
      return "LOGI";
    case Step::page:
      return "PAGE";
    case Step::message:
      return "MESS";
    case Step::send:
      return "SEND";
    case Step::goodbye:
      break;
  }
  return "QUIT";
}

// "NNN text": the code, or nothing when the line is not a reply.
std::optional<int> code_of(std::string_view line) {
  if (line.size() < 3 || (line.size() > 3 && line[3] != ' ')) return std::nullopt;
  int code = 0;
  for (const char c : line.substr(0, 3)) {
    if (c < '0' || c > '9') return std::nullopt;
    code = code * 10 + (c - '0');
  }
  return code;
}

// 250; 86x and 88x delivered, 96x queued at a two-way gateway (pagers.md section 2, "2-way").
bool takes_page(int code) {
  const int tens = code / 10;
  return code == 250 || tens == 86 || tens == 88 || tens == 96;
}

// Down for now: the same question may be answered otherwise later.
bool temporary(int code) {
  return code == 421 || code == 554;
}

// A word on a command line: blanks or line ends in it would make it another command.
bool one_word(std::string_view text) {
  for (const char c : text) {
    if (c <= ' ' || c > '~') return false;
  }
  return !text.empty();
}

class Conversation final : public Dialogue {
 public:
  // Without text: a probe, which leaves after the greeting and the login.
  Conversation(std::string text, Destination destination)
      : text_(std::move(text)), destination_(std::move(destination)) {}

  Turn open() override;
  Turn answer(std::string_view line) override;
  Turn unasked(std::string_view line) override;
  Turn lost() override;

 private:
  Turn next();
  Turn ask(Step, std::string_view argument = {});
  Turn judge(int code, std::string_view line);
  static Turn done(Outcome outcome, std::string_view words) {
    return Done{outcome, reply_text(words)};
  }

  std::string text_;
  Destination destination_;
  Step step_ = Step::greeting;
  std::string taken_;  // the gateway's words when it took the page
};

Turn Conversation::open() {
  const bool login_fits = destination_.login.empty() || one_word(destination_.login);
  const bool password_fits = destination_.password.empty() || one_word(destination_.password);
  if (!login_fits || !password_fits) return done(Outcome::refused, "login is not one word");
  if (!text_.empty() && !one_word(destination_.pager)) {
    return done(Outcome::refused, "pager number is not one word");
  }
  return Listen{};
}

Turn Conversation::ask(Step step, std::string_view argument) {
  step_ = step;
  std::string line(command_of(step));
  if (!argument.empty()) line += " " + std::string(argument);
  return Say{line + "\r\n"};
}

// What comes after the present step was answered well.
Turn Conversation::next() {
  switch (step_) {
    case Step::greeting:
      if (destination_.login.empty()) break;
      return ask(Step::login, destination_.password.empty()
                                  ? destination_.login
                                  : destination_.login + " " + destination_.password);
    case Step::login:
      break;
    case Step::page:
      return ask(Step::message, text_);
    case Step::message:
      return ask(Step::send);
    case Step::send:
    case Step::goodbye:
      return ask(Step::goodbye);
  }
  return text_.empty() ? ask(Step::goodbye) : ask(Step::page, destination_.pager);
}

Turn Conversation::answer(std::string_view line) {
  if (line.empty()) return Listen{};
  const auto code = code_of(line);
  if (!code) return done(Outcome::try_again, "not an SNPP answer: " + std::string(line));
  return judge(*code, line);
}

Turn Conversation::judge(int code, std::string_view line) {
  if (temporary(code)) return done(Outcome::try_again, line);
  const bool fine = code == 250;
  switch (step_) {
    case Step::greeting:
      return code == 220 ? next() : done(Outcome::try_again, line);
    case Step::login:
      // Some gateways want no login and do not know the command; they go on regardless (section 8).
      return fine || code == 500 ? next() : done(Outcome::refused, line);
    case Step::page:
    case Step::message:
      return fine ? next() : done(Outcome::refused, line);
    case Step::send:
      // 7xx: no service, expired. The rest (503 incomplete) is a muddle that a new start clears.
      if (code / 100 == 7) return done(Outcome::refused, line);
      if (!takes_page(code)) return done(Outcome::try_again, line);
      taken_ = line;
      return next();
    case Step::goodbye:
      break;
  }
  // Only 221 answers QUIT. Anything else means that what looked like the answer to SEND was an
  // older one: better twice than never.
  if (code != 221) return done(Outcome::try_again, "out of step: " + std::string(line));
  return done(Outcome::accepted, taken_.empty() ? line : taken_);
}

Turn Conversation::unasked(std::string_view line) {
  return done(Outcome::try_again, "out of step: " + std::string(line));
}

Turn Conversation::lost() {
  // Many gateways hang up as soon as they have taken the page.
  if (step_ == Step::goodbye) return done(Outcome::accepted, taken_);
  return done(Outcome::try_again, "no answer to " + std::string(command_of(step_)));
}

}  // namespace

std::unique_ptr<Dialogue> compose(const Page& page, const Destination& destination) {
  return std::make_unique<Conversation>(page_text(page), destination);
}

std::unique_ptr<Dialogue> probe(const Destination& destination) {
  return std::make_unique<Conversation>("", destination);
}

}  // namespace vigil::alerts::snpp
