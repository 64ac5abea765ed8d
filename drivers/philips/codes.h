// Numbers of the IntelliVue Data Export interface, each named once. Facts: protocol sheet "Philips
// IntelliVue", whose sections are cited here; Philips' own document is the "Data Export Interface
// Programming Guide".
#pragma once

#include <cstdint>

namespace vigil::drivers::philips {

// Section 3: first byte of a message.
namespace kind {
inline constexpr std::uint8_t release_request = 0x09;
inline constexpr std::uint8_t release_response = 0x0A;
inline constexpr std::uint8_t refuse = 0x0C;
inline constexpr std::uint8_t association_request = 0x0D;
inline constexpr std::uint8_t association_response = 0x0E;
inline constexpr std::uint8_t abort = 0x19;
inline constexpr std::uint8_t data = 0xE1;
inline constexpr std::uint8_t wave_data = 0xF7;
}  // namespace kind

// Section 4: remote operations.
namespace ro {
inline constexpr std::uint16_t invoke = 1;
inline constexpr std::uint16_t result = 2;
inline constexpr std::uint16_t error = 3;
inline constexpr std::uint16_t linked_result = 5;
}  // namespace ro

namespace command {
inline constexpr std::uint16_t event_report = 0;
inline constexpr std::uint16_t confirmed_event_report = 1;
inline constexpr std::uint16_t confirmed_action = 7;
}  // namespace command

// Sections 4.1 to 4.4.
inline constexpr std::uint16_t mds_create_event = 0x0D06;
inline constexpr std::uint16_t connect_indication_event = 0x0D17;
inline constexpr std::uint16_t single_poll = 0x0C16;
inline constexpr std::uint16_t extended_poll = 0xF13B;
inline constexpr std::uint16_t object_partition = 1;
inline constexpr std::uint16_t poll_period_attribute = 0xF13E;
inline constexpr std::uint16_t extended_poll_profile = 0xF001;

namespace object_class {
inline constexpr std::uint16_t numeric = 0x0006;
inline constexpr std::uint16_t mds = 0x0021;
inline constexpr std::uint16_t alarm_monitor = 0x0036;
}  // namespace object_class

namespace attribute_group {
inline constexpr std::uint16_t all = 0;
inline constexpr std::uint16_t alarm_monitor = 0x0801;
inline constexpr std::uint16_t vmo_static = 0x0811;
}  // namespace attribute_group

// Sections 2.1, 4.1, 5 and 6.
namespace attribute {
inline constexpr std::uint16_t patient_alarms = 0x0902;
inline constexpr std::uint16_t technical_alarms = 0x0904;
inline constexpr std::uint16_t alert_condition = 0x0916;
inline constexpr std::uint16_t bed_label = 0x091E;
inline constexpr std::uint16_t label_string = 0x0927;
inline constexpr std::uint16_t model = 0x0928;
inline constexpr std::uint16_t operating_mode = 0x0946;
inline constexpr std::uint16_t compound_value = 0x094B;
inline constexpr std::uint16_t numeric_value = 0x0950;
inline constexpr std::uint16_t system_id = 0x0984;
inline constexpr std::uint16_t absolute_time = 0x0987;
inline constexpr std::uint16_t absolute_stamp = 0x0990;
inline constexpr std::uint16_t relative_stamp = 0x0991;
inline constexpr std::uint16_t bed_label_broadcast = 0xF135;
}  // namespace attribute

// Section 4.1, operating mode.
inline constexpr std::uint16_t demo_mode = 0x2000;
inline constexpr std::uint16_t service_mode = 0x1000;

// Section 5.2, measurement state.
namespace state {
inline constexpr std::uint16_t invalid = 0x8000;
inline constexpr std::uint16_t questionable = 0x4000;
inline constexpr std::uint16_t unavailable = 0x2000;
inline constexpr std::uint16_t calibration = 0x1000;
inline constexpr std::uint16_t test_data = 0x0800;
inline constexpr std::uint16_t demo_data = 0x0400;
inline constexpr std::uint16_t early = 0x0040;
inline constexpr std::uint16_t ongoing = 0x0020;
inline constexpr std::uint16_t no_patient_data = test_data | demo_data;
inline constexpr std::uint16_t unusable = invalid | unavailable | calibration | no_patient_data;
}  // namespace state

// Section 5.3, units.
namespace unit {
inline constexpr std::uint16_t none = 0x0200;
inline constexpr std::uint16_t percent = 0x0220;
inline constexpr std::uint16_t beats_per_minute = 0x0AA0;
inline constexpr std::uint16_t breaths_per_minute = 0x0AE0;
inline constexpr std::uint16_t kilopascal = 0x0F03;
inline constexpr std::uint16_t mmhg = 0x0F20;
inline constexpr std::uint16_t fahrenheit = 0x1140;
inline constexpr std::uint16_t celsius = 0x17A0;
}  // namespace unit

// Section 6, alarm and device alert state.
namespace alarm_state {
inline constexpr std::uint16_t inhibited = 0x8000;
inline constexpr std::uint16_t suspended = 0x4000;
inline constexpr std::uint16_t latched = 0x2000;
inline constexpr std::uint16_t silenced = 0x1000;
inline constexpr std::uint16_t test = 0x0400;
inline constexpr std::uint16_t standby = 0x0200;
inline constexpr std::uint16_t demo = 0x0100;
}  // namespace alarm_state

}  // namespace vigil::drivers::philips
