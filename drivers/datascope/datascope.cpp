// The Datascope Accutorr driver: asks for the patient's data every two seconds and lets a cuff
// reading pass once. Sections refer to the protocol sheet named in frames.h.
#include <stdexcept>
#include <string>
#include <utility>

#include "drivers/datascope/frames.h"
#include "drivers/driver.h"
#include "drivers/framing.h"

namespace vigil::drivers::datascope {
namespace {

using std::chrono::minutes;

constexpr Millis poll_period{2000};    // "Dialogue"
constexpr Millis answer_time{1500};    // ours; the manual gives none
constexpr Millis prompt_time{300};     // ours, for the prompt to come
constexpr int polls_until_silent = 3;  // serial_common, "Blank after"

Observation observe(Parameter parameter, std::optional<int> value, bool suspect,
                    std::optional<Time> measured) {
  const Quality quality = suspect ? Quality::questionable : Quality::good;
  return {.parameter = parameter,
          .value = value ? std::optional<double>(*value) : std::nullopt,
          .quality = value ? quality : Quality::invalid,
          .measured = measured};
}

class Datascope final : public Driver {
 public:
  void on_open(Time now, Output&) override {
    window_.clear();
    rejects_.clear();
    next_ = now;
    step_ = Step::resting;
    greet_ = true;
    sensor_off_ = limits_said_ = false;
    status_.clear();
  }

  void on_bytes(Time now, Bytes bytes, Output& output) override {
    while (!bytes.empty()) {
      bytes = window_.fill(bytes, now);
      for (Cut cut = next_cut(); cut.kind != Cut::Kind::more; cut = next_cut()) {
        const Bytes front = window_.bytes().first(cut.length);
        if (cut.kind == Cut::Kind::noise) reject(front, output);
        if (cut.kind == Cut::Kind::frame) on_line(now, front, output);
        window_.drop(cut.length);
      }
    }
  }

  void on_tick(Time now, Output& output) override {
    switch (step_) {
      case Step::resting:
        if (now < next_) return;
        next_ = now + poll_period;
        return greet_ ? send(Step::prompting, want_prompt, now, output) : ask(now, output);
      case Step::prompting:
        if (now - sent_ >= prompt_time) ask(now, output);
        return;
      case Step::asking:
        if (now - sent_ < answer_time) return;
        step_ = Step::resting;
        greet_ = true;  // "Dialogue": it may have lost its prompt
        if (++unanswered_ != polls_until_silent) return;
        return output.say(
            {.kind = Notice::Kind::no_answer, .detail = "no answer to 3 polls in a row"});
    }
  }

 private:
  enum class Step { resting, prompting, asking };

  Cut next_cut() const { return cut_line(window_.bytes(), longest_line); }

  void ask(Time now, Output& output) { send(Step::asking, ask_patient, now, output); }

  void send(Step step, std::string_view command, Time now, Output& output) {
    step_ = step;
    sent_ = now;
    output.send(command);
  }

  void on_line(Time now, Bytes frame, Output& output) {
    const std::string_view text = without_prompt(line_text(frame));
    // "Traps": an unknown command may be echoed; so may ours.
    if (text.empty() || text == ask_patient) return;
    if (text.ends_with(greeting)) return restarted(frame, text.size() > greeting.size(), output);
    const auto patient = parse_patient(text);
    const bool limits = !patient && is_limits(text);
    if (!patient && !limits) return reject(frame, output);
    if (patient) take(now, *patient, output);
    if (limits && !std::exchange(limits_said_, true)) {
      output.say({.kind = Notice::Kind::unmapped, .detail = "alarm limits"});
    }
    rejects_.good(output);
    unanswered_ = 0;
    greet_ = false;
    if (step_ == Step::asking && patient) step_ = Step::resting;
  }

  // "Simulator must do": it may restart at any moment, in the middle of a line.
  void restarted(Bytes frame, bool cut_short, Output& output) {
    if (cut_short) reject(frame, output);
    reading_.reset();
    age_.reset();  // what it measures from now on is new
    output.say({.kind = Notice::Kind::identified, .detail = "Accutorr has started"});
  }

  void take(Time now, const Patient& patient, Output& output) {
    // "Status bytes": how their digits are meant is unknown, so anything but 0 is a doubt.
    const bool device = patient.suspect(1);
    const bool probe = device || patient.suspect(0);
    take_pressures(now, patient, device || patient.suspect(2), output);
    output.say(observe(Parameter::spo2, patient.spo2, probe, {}));
    take_rate(patient, probe, output);
    say_status(patient, output);
  }

  // "P reply": a reading is new when its age falls. Other numbers without that are either another
  // reading, whose beginning we missed, or a damaged line: the next reply tells.
  bool is_new(const Patient& patient) {
    const bool fell = !age_ || *patient.minutes < *age_;
    const bool changed = reading_ != patient.printed;
    const bool agreed = std::exchange(doubt_, patient.printed) == patient.printed;
    return fell || (changed && agreed);
  }

  void take_pressures(Time now, const Patient& patient, bool suspect, Output& output) {
    if (!patient.minutes || !patient.printed[0]) return;
    const bool news = is_new(patient);
    if (news || reading_ == patient.printed) age_ = patient.minutes;
    if (!news) return;
    reading_ = patient.printed;
    measured_ = now - minutes{*patient.minutes};
    const auto found = in_order(patient);
    const auto value = [&](int Pressures::*which) {
      return found ? std::optional<int>((*found).*which) : std::nullopt;
    };
    output.say(observe(Parameter::systolic, value(&Pressures::systolic), suspect, measured_));
    output.say(observe(Parameter::diastolic, value(&Pressures::diastolic), suspect, measured_));
    output.say(observe(Parameter::mean_pressure, value(&Pressures::mean), suspect, measured_));
  }

  // Without SpO2 the rate can only be the one that the cuff counted, as old as its reading.
  void take_rate(const Patient& patient, bool suspect, Output& output) {
    if (patient.spo2) {
      return output.say(observe(Parameter::pulse_rate, patient.rate, suspect, {}));
    }
    const auto dated = age_ ? patient.rate : std::nullopt;
    const auto measured = dated ? std::optional(measured_) : std::nullopt;
    output.say(observe(Parameter::pulse_rate, dated, true, measured));
  }

  void say_status(const Patient& patient, Output& output) {
    const bool off = !patient.spo2 && patient.suspect(0);
    if (std::exchange(sensor_off_, off) != off) {
      output.say({.kind = off ? Notice::Kind::sensor_off : Notice::Kind::sensor_on,
                  .detail = off ? "status " + std::string(patient.status[0]) : std::string{}});
    }
    std::string status;
    for (const auto byte : patient.status) status += std::string(byte) + ' ';
    status.pop_back();
    if (status == "000 000 000") status.clear();
    const std::string before = std::exchange(status_, status);
    if (before == status) return;
    if (!before.empty()) say_alarm("end: status " + before, output);
    if (!status_.empty()) say_alarm("start: status " + status_, output);
  }

  static void say_alarm(std::string detail, Output& output) {
    output.say({.kind = Notice::Kind::device_alarm, .detail = std::move(detail)});
  }

  void reject(Bytes bytes, Output& output) {
    rejects_.bad([bytes] { return "expected P: and nine fields, got " + show(bytes); }, output);
  }

  Window<longest_line> window_;
  Rejects rejects_;

  Step step_ = Step::resting;
  Time next_{}, sent_{};
  bool greet_ = false;  // ask for a prompt first
  int unanswered_ = 0;  // polls in a row

  std::optional<Printed> reading_;  // the newest
  std::optional<Printed> doubt_;    // of the last reply
  std::optional<int> age_;          // of the reading, in minutes
  Time measured_{};                 // the reading, as said
  bool sensor_off_ = false, limits_said_ = false;
  std::string status_;
};

}  // namespace

// There are no options.
std::unique_ptr<Driver> make(const Options& options) {
  if (!options.empty()) {
    throw std::invalid_argument("datascope: unknown key \"" + options.begin()->first + '"');
  }
  return std::make_unique<Datascope>();
}

}  // namespace vigil::drivers::datascope
