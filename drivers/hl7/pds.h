// Reads what a Mindray Patient Data Share server sends (mindray-pds sheet, sections 2 to 7): HL7
// 2.3.1 in which MSH-10 is the type of the message. Who asks for it is in pds_client.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "drivers/hl7/patient.h"

namespace vigil::drivers::hl7 {

// One of the two lists of active alarms, each sent as a whole about once a second.
class AlarmList {
 public:
  explicit AlarmList(std::string_view kind) : kind_(kind) {}

  void begin();
  // True when this alarm was not in the list before, or not like this. Levels are constants.
  bool take(std::string_view id, std::string_view level, std::string_view sentence);
  // Calls back for each alarm that is gone, then forgets it.
  template <typename Gone>
  void finish(Gone gone) {
    for (const Active& a : active_) {
      if (!a.present) gone(std::string_view(a.sentence));
    }
    std::erase_if(active_, [](const Active& a) { return !a.present; });
  }
  std::string_view kind() const { return kind_; }
  void clear() { active_.clear(); }

 private:
  static constexpr std::size_t most = 64;
  struct Active {
    std::string id, sentence;
    std::string_view level;
    bool present = true;
  };
  std::string_view kind_;
  std::vector<Active> active_;
};

class PdsReader {
 public:
  void read(const Context&);

  // The link was opened anew: the lists start empty, the identity is unknown.
  void reset();

 private:
  void take(const Context&);
  void take_identity(const Context&);
  void take_values(const Context&);
  void take_value(const Context&, const RowRules&);
  void say_cuff(const Context&);
  void follow_probe(const Context&, const Row&);
  void take_alarms(const Context&, AlarmList&);
  void take_alarm(const Context&, AlarmList&);
  void say_once(const Context&, Notice::Kind, std::string_view key, std::string text);

  struct CuffRow {
    Row row;
    Time measured;
  };

  Patient patient_;
  Subject identity_;
  Fields fields_;
  std::vector<CuffRow> cuff_;
  std::string sentence_;
  AlarmList physiological_{"physiological"}, technical_{"technical"};
};

}  // namespace vigil::drivers::hl7
