// The words of a clinical story, done to a bedside (alerts/README.md explains them). What a story
// looks like on paper is left to scenario.h.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "alerts/session.h"
#include "tests/support/bedside.h"

namespace vigil::testing {

using Words = std::vector<std::string>;

// Blanks separate words, except between quotation marks.
Words words_of(const std::string& line);
// "05:15" or "1:05:15".
Millis span_of(std::string_view);

// The words of a story, done to a bedside.
class Stage {
 public:
  // `turn`: which of the profiles in the story's header is played.
  Stage(std::string profiles, std::size_t turn) : profiles_(std::move(profiles)), turn_(turn) {}

  void header(const Words& w);
  void act(Millis after, const Words&);

  Time start() const { return zero_; }
  // What is to be printed, in order: effects since the first line and answers of the gates.
  const std::vector<Said>& shown() { return gather(); }
  Bedside& bedside() { return *bedside_; }

 private:
  using Verb = void (Stage::*)(Time, const Words&);
  static const std::map<std::string, Verb>& verbs();

  const std::vector<Said>& gather();
  void answer(Time at, std::string text) { shown_.push_back({at, std::move(text)}); }

  void prepare(alerts::Phase);
  void raise_curtain(Time start);
  alerts::SessionOpened opened(const std::string& nurse) const;
  alerts::AlertId alert_of(const std::string& word) const;

  void levels(const Words&);
  void overlay(const Words&);
  void screen(Time);
  void open(Time, const Words&);
  void close(Time, const Words&);
  void phase(Time, const Words&);
  void gate(Time, const Words&);
  void look(Time, const Words&);
  void explain(Time, const Words&);
  void cuff(Time, const Words&);
  void cuffs(Time, const Words&);
  void from(Time, const Words&);
  void chart(Time, const Words&);
  void acknowledge(Time, const Words&);
  void pause(Time, const Words&);
  void off(Time, const Words&);
  void link(Time, const Words&);
  void notice(Time, const Words&);
  void page(Time, const Words&);
  void team(Time, const Words&);
  void restart(Time at, const Words&) { bedside_->restart(at); }
  void frozen(Time, const Words&) { bedside_->frozen(true); }
  void silent(Time, const Words&) { bedside_->silent(); }
  void wait(Time, const Words&) {}

  std::string profiles_;
  std::size_t turn_;
  std::shared_ptr<const alerts::Profile> profile_;
  std::vector<alerts::Member> team_{{"rn.adams", alerts::Role::nurse, true},
                                    {"rn.baker", alerts::Role::nurse, true},
                                    {"dr.cole", alerts::Role::prescriber, true}};
  Time zero_{Millis{1'900'000'000'000}};
  bool screened_ = true, scored_ = true;
  std::optional<Bedside> bedside_;
  std::vector<Said> shown_;
  std::size_t gathered_ = 0;
};

}  // namespace vigil::testing
