// Reads messages that carry measurements: IHE PCD-01, Comen, Philips, GE, Draeger, Edan and others
// (ihe-pcd sheet, section 2; hl7-mllp sheet, section 5).
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "drivers/hl7/patient.h"

namespace vigil::drivers::hl7 {

class ObservationReader {
 public:
  void read(const Context&);

 private:
  // A row that has a time and no value lends its time to the rows below it in the containment tree.
  struct Ancestor {
    std::string_view path;
    Time time;
  };

  void start_request(std::optional<Time>);
  void take_obx(const Context&);
  void take_numeric(const Context&, const Row&);
  void remember_ancestor(const Context&, const Row&);
  Measured measured(const Context&, const Row&) const;
  bool is_demo(const Context&, const Row&) const;
  void say_unmapped(const Context&, const Row&);
  void say_once(const Context&, Notice::Kind, std::string_view topic, std::string_view detail);

  Patient patient_;
  Fields fields_;
  std::optional<Time> request_time_;  // OBR-7
  std::array<Ancestor, 16> ancestors_{};
  std::size_t ancestor_count_ = 0;
};

}  // namespace vigil::drivers::hl7
