#include "drivers/hl7/ack.h"

#include "drivers/hl7/dialects.h"
#include "drivers/hl7/dtm.h"

namespace vigil::drivers::hl7 {
namespace {

using Outcome = Verdict::Outcome;

// No field of MSH is this long; an answer never grows with what it answers.
constexpr std::size_t longest = 250;

std::string_view application_code(Outcome outcome) {
  switch (outcome) {
    case Outcome::accepted:
      return "AA";
    case Outcome::error:
      return "AE";
    case Outcome::rejected:
      return "AR";
  }
  return "AR";
}

std::string_view commit_code(Outcome outcome) {
  switch (outcome) {
    case Outcome::accepted:
      return "CA";
    case Outcome::error:
      return "CE";
    case Outcome::rejected:
      return "CR";
  }
  return "CR";
}

// Table 0155. What is not in the table counts as not valued, so that nobody waits for ever.
bool is_condition(std::string_view value) {
  return value == "AL" || value == "NE" || value == "ER" || value == "SU";
}

bool asks(std::string_view condition, Outcome outcome) {
  if (condition == "AL") return true;
  if (condition == "ER") return outcome != Outcome::accepted;
  if (condition == "SU") return outcome == Outcome::accepted;
  return false;
}

}  // namespace

AckCodes ack_codes(std::string_view msh15, std::string_view msh16, Outcome outcome, AckMode mode) {
  switch (mode) {
    case AckMode::none:
      return {};
    case AckMode::application:
      return {application_code(outcome), {}};
    case AckMode::commit:
      return {commit_code(outcome), {}};
    case AckMode::automatic:
      break;
  }
  const bool original = !is_condition(msh15) && !is_condition(msh16);
  if (original) return {application_code(outcome), {}};
  AckCodes codes;
  if (asks(msh15, outcome)) codes.first = commit_code(outcome);
  // What was not committed is not processed either: no application answer after CE or CR.
  const bool stopped = !codes.first.empty() && outcome != Outcome::accepted;
  if (stopped || !asks(msh16, outcome)) return codes;
  (codes.first.empty() ? codes.first : codes.second) = application_code(outcome);
  return codes;
}

void append_ack(const Message& answered, std::string_view code, const Verdict& verdict, Time now,
                std::string_view id, std::string& out) {
  const Delimiters& d = answered.delimiters();
  const auto field = [&](std::string_view text) { (out += d.field) += text.substr(0, longest); };
  const std::string_view trigger = trigger_of(answered);
  (out += '\x0B') += "MSH";
  for (const std::size_t n : {2U, 5U, 6U, 3U, 4U})
    field(answered.msh(n));  // the parties change sides
  field({});
  append_stamp_utc(now, out);
  field({});
  field("ACK");
  if (!trigger.empty()) (((out += d.component) += trigger) += d.component) += "ACK";
  field(id);
  field(answered.msh(11));
  field(answered.msh(12));
  out += "\rMSA";
  field(code);
  field(answered.msh(10));
  if (verdict.outcome != Outcome::accepted) {
    out += "\rERR";
    field({});
    field({});
    if (!verdict.msh_field.empty()) {
      (((out += "MSH") += d.component) += "1") += d.component;
      out += verdict.msh_field;
    }
    field(verdict.code);
    for (const std::string_view text : {"E", "", ""}) field(text);
    field(verdict.text);
  }
  out += "\r\x1C\r";
}

}  // namespace vigil::drivers::hl7
