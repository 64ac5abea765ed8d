#include "drivers/hl7/pds_client.h"

#include "drivers/hl7/text.h"

namespace vigil::drivers::hl7 {
namespace {

// mindray-pds sections 1 and 3.
constexpr Millis keep_alive_interval{1000};
constexpr Millis greeting_patience{3000};  // ask all the same when no keep-alive comes
constexpr Millis list_patience{5000};      // some firmware delivers only on "all"
constexpr Millis all_patience{30000};
constexpr Millis stream_patience{10000};
constexpr std::string_view keep_alive_id = "106", values_id = "204";

// QRF-5: this monitor ^ kind ^ seconds ^ all ^ ids, not more than four in a line. Kinds: 1 values,
// 3 physiological alarms, 4 technical alarms.
constexpr std::string_view list_query =
    "QRF|MON||||0&0^1^1^0^101&151&160&161\r"
    "QRF|MON||||0&0^1^1^0^162&170&171&172\r"
    "QRF|MON||||0&0^1^1^0^173&200\r";
constexpr std::string_view all_query = "QRF|MON||||0&0^1^1^1^\r";
constexpr std::string_view alarm_query =
    "QRF|MON||||0&0^3^1^1^\r"
    "QRF|MON||||0&0^4^1^1^\r";

}  // namespace

void PdsClient::on_open(Time now, Output& out) {
  step_ = Step::waiting;
  greeted_ = false;
  since_ = now;
  keep_alive(now, out);
}

void PdsClient::on_tick(Time now, Output& out) {
  if (now - kept_alive_ >= keep_alive_interval) keep_alive(now, out);
  const Millis waited = now - since_;
  switch (step_) {
    case Step::waiting:
      if (waited >= greeting_patience) ask(Step::asked_for_list, now, out);
      return;
    case Step::asked_for_list:
      if (waited >= list_patience) ask(Step::asked_for_all, now, out);
      return;
    case Step::asked_for_all:
      if (waited >= all_patience) ask(Step::asked_for_list, now, out);
      return;
    case Step::streaming:
      if (waited >= stream_patience) ask(Step::asked_for_list, now, out);
      return;
  }
}

void PdsClient::heard(std::string_view message_id, Time now, Output& out) {
  if (message_id == values_id) {
    step_ = Step::streaming;
    since_ = now;
  } else if (message_id == keep_alive_id && !greeted_) {
    greeted_ = true;  // a query sent before this is ignored by some firmware
    if (step_ != Step::streaming) ask(Step::asked_for_list, now, out);
  }
}

void PdsClient::ask(Step step, Time now, Output& out) {
  step_ = step;
  since_ = now;
  std::string number = std::to_string(++queries_ % 1000000);
  number.insert(0, 6 - number.size(), '0');
  std::string query = "\x0BMSH|^~\\&|||||||QRY^R02|1203|P|2.3.1|\rQRD|";
  append_stamp(now, zone_, query);
  append_all(query, {"|R|I|Q", number, "|||||RES\r",
                     step == Step::asked_for_all ? all_query : list_query, alarm_query, "\x1C\r"});
  out.send(query);
}

void PdsClient::keep_alive(Time now, Output& out) {
  kept_alive_ = now;
  out.send("\x0BMSH|^~\\&|||||||ORU^R01|106|P|2.3.1|\r\x1C\r");
}

}  // namespace vigil::drivers::hl7
