#include "drivers/hl7/decoder.h"

#include <algorithm>
#include <utility>

namespace vigil::drivers::hl7 {
namespace {

using Outcome = Verdict::Outcome;

// Table 0357, hl7-mllp section 4.
constexpr Verdict no_control_id{Outcome::rejected, "101", "10", "MSH-10 is empty"};
constexpr Verdict no_type{Outcome::rejected, "101", "9", "MSH-9 is empty"};
constexpr Verdict unknown_type{Outcome::rejected, "200", "9", "message type not supported"};
constexpr Verdict unknown_event{Outcome::rejected, "201", "9", "event not supported"};
constexpr Verdict too_many{Outcome::error, "207", "", "more patients than one message may hold"};
constexpr Verdict too_large{Outcome::rejected, "207", "",
                            "message larger than this receiver takes"};

// The beginning of something that is not HL7, fit for a log.
std::string printable(std::string_view text) {
  std::string out(text.substr(0, 24));
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c < ' ' || c > '~'; }, '.');
  return out;
}

}  // namespace

void Decoder::bad_frame(std::string_view what, Time now, Output& out) {
  const std::optional<unsigned> held_back = bad_frames_.allow(now);
  if (!held_back) return;
  Notice notice{Notice::Kind::bad_frame, std::string(what), 0};
  if (*held_back > 0) {
    append_all(notice.detail, {" (and ", std::to_string(*held_back), " more not shown)"});
  }
  say(std::move(notice), out);
}

// Nobody knows whom it is about; a subject without names says so.
void Decoder::say(Notice notice, Output& out) {
  const Subject nobody;
  const auto at = std::find(out.subjects.begin(), out.subjects.end(), nobody);
  notice.subject = static_cast<std::uint16_t>(at - out.subjects.begin());
  if (at == out.subjects.end()) out.add_subject() = nobody;
  out.say(std::move(notice));
}

bool Decoder::open(std::string_view payload, Time now, Output& out) {
  pds_type_.clear();
  const std::string_view wanted = message_.open(payload);
  if (wanted.empty()) return true;
  std::string what;
  append_all(what, {"expected ", wanted, ", got '", printable(payload), "'"});
  bad_frame(what, now, out);
  return false;
}

Verdict Decoder::judge() const {
  if (type_of(message_).empty()) return no_type;
  if (is_answer(message_)) return {};
  switch (content_of(message_)) {
    case Content::unknown_type:
      return unknown_type;
    case Content::unknown_event:
      return unknown_event;
    case Content::observations:
    case Content::alerts:
    case Content::waveforms:
    case Content::answer:
      break;
  }
  return message_.msh(10).empty() ? no_control_id : Verdict{};
}

void Decoder::read(std::string_view payload, Time now, Output& out) {
  if (!open(payload, now, out)) return;
  const Context context{memory_, message_, now, out};
  const Profile profile = find_profile(message_);
  if (profile == Profile::mindray_pds) {  // MSH-10 is no id there, and answers may end the link
    pds_type_ = message_.msh(10);
    if (is_answer(message_)) return take_answer(context);
    return pds_.read(context);
  }
  Verdict verdict = judge();
  const bool accepted = verdict.outcome == Outcome::accepted;
  if (accepted && !duplicates_.seen(now, message_.msh(3), message_.msh(10), message_.msh(7))) {
    take(profile, context);
    if (std::exchange(memory_.overflow, false)) verdict = too_many;
  }
  if (verdict.outcome != Outcome::accepted) {
    std::string what;
    append_all(what, {verdict.text, ": MSH-9 '", printable(message_.msh(9)), "', MSH-10 '",
                      printable(message_.msh(10)), "'"});
    bad_frame(what, now, out);
  }
  answer(verdict, now, out);
}

void Decoder::take(Profile profile, const Context& c) {
  if (profile == Profile::pcd_acm) return alerts_.read(c);
  switch (content_of(message_)) {
    case Content::observations:
      return observations_.read(c);
    case Content::answer:
      return take_answer(c);
    case Content::alerts:
    case Content::waveforms:
    case Content::unknown_event:
    case Content::unknown_type:
      return;
  }
}

// The answer to a query of ours; success shows by itself, when data comes.
void Decoder::take_answer(const Context& c) {
  std::string_view segment;
  const char separator = message_.delimiters().field;
  while (message_.next(segment)) {
    if (name_of(segment, separator) != "MSA") continue;
    Fields msa;
    msa.split(segment, separator);
    if (!msa[1].ends_with('E') && !msa[1].ends_with('R')) return;
    std::string what = "the monitor refuses: ";
    c.memory.text.start(message_);
    c.memory.text.append(msa[1], what);
    c.memory.text.append(msa[3], what += ' ');
    say(Notice{Notice::Kind::refused, std::move(what), 0}, c.out);
  }
}

void Decoder::answer(const Verdict& verdict, Time now, Output& out) {
  if (memory_.settings.asks || is_answer(message_)) return;
  const AckCodes codes =
      ack_codes(message_.msh(15), message_.msh(16), verdict.outcome, memory_.settings.ack);
  for (const std::string_view code : {codes.first, codes.second}) {
    if (code.empty()) continue;
    reply_.clear();
    own_id_.clear();
    append_stamp(now, Minutes(0), own_id_);
    append_all(own_id_, {"-", std::to_string(++replies_ % 100000)});
    append_ack(message_, code, verdict, now, own_id_, reply_);
    out.send(reply_);
  }
}

void Decoder::refuse_oversized(std::string_view beginning, Time now, Output& out) {
  bad_frame(too_large.text, now, out);
  if (!message_.open(beginning).empty()) return;
  if (find_profile(message_) != Profile::mindray_pds) answer(too_large, now, out);
}

}  // namespace vigil::drivers::hl7
