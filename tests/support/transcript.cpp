#include "tests/support/transcript.h"

#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "alerts/channels/channel.h"

namespace vigil::testing {
namespace {

using alerts::Dialogue;
using alerts::Turn;

// key=value and key="value with blanks".
std::map<std::string, std::string> words_of(std::istringstream& in) {
  std::map<std::string, std::string> words;
  for (std::string key; std::getline(in >> std::ws, key, '=');) {
    std::string value;
    if (in.peek() == '"') {
      in.get();
      std::getline(in, value, '"');
    } else {
      in >> value;
    }
    words[key] = value;
  }
  return words;
}

std::unique_ptr<Dialogue> dialogue_of(const std::string& line) {
  std::istringstream in(line);
  std::string name, what;
  in >> name >> what;
  const alerts::Channel* channel = alerts::find_channel(name);
  if (channel == nullptr) throw std::runtime_error("transcript: what is '" + line + "'?");
  auto words = words_of(in);
  const alerts::Destination to{words["pager"], words["login"], words["password"]};
  if (what == "probe") return channel->probe(to);
  alerts::Page page;
  page.id = std::stoull(words.at("id"));
  page.text = words["text"];
  return channel->compose(page, to);
}

class Replay {
 public:
  std::string run(const std::string& text) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) take(line);
    write_turn();
    return out_.str();
  }

 private:
  void take(const std::string& line) {
    if (line.starts_with('>') || line.starts_with('=')) return;
    if (line.empty() || line.starts_with('#')) {
      write_turn();
    } else if (line.starts_with("<+ ")) {
      turn_ = live(line).unasked(line.substr(3));
    } else if (line.starts_with("< ") || line == "lost") {
      write_turn();
      turn_ = line == "lost" ? live(line).lost() : live(line).answer(line.substr(2));
    } else {
      write_turn();
      dialogue_ = dialogue_of(line);
      turn_ = dialogue_->open();
    }
    out_ << line << '\n';
    // An unasked line comes before what the dialogue wanted to say, so that waits for the next.
  }

  void write_turn() {
    if (!turn_) return;
    if (const auto* say = std::get_if<alerts::Say>(&*turn_)) {
      const bool whole = say->text.ends_with("\r\n");
      out_ << "> " << (whole ? say->text.substr(0, say->text.size() - 2) : say->text + "\\")
           << '\n';
    }
    if (const auto* done = std::get_if<alerts::Done>(&*turn_)) {
      out_ << "= " << name_of(done->outcome) << ' ' << done->detail << '\n';
      dialogue_.reset();
    }
    turn_.reset();
  }

  Dialogue& live(const std::string& line) {
    if (!dialogue_) throw std::runtime_error("transcript: nobody hears '" + line + "'");
    return *dialogue_;
  }

  std::ostringstream out_;
  std::unique_ptr<Dialogue> dialogue_;
  std::optional<Turn> turn_;
};

}  // namespace

std::string replay_transcript(const std::string& text) {
  return Replay().run(text);
}

}  // namespace vigil::testing
