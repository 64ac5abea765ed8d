#include "drivers/hl7/local_codes.h"

#include <algorithm>
#include <array>

namespace vigil::drivers::hl7 {
namespace {

struct CodeRow {
  std::string_view system, code;
  Vital vital;
  std::string_view sub_id = {};  // empty: whatever OBX-4 holds
};

constexpr std::string_view loinc = "LN", edan = "EHC", welch_allyn = "WAP";

constexpr CodeRow rows[] = {
    // ihe-pcd section 3, "LOINC for the same vitals".
    {loinc, "8867-4", Vital::hr},
    {loinc, "8889-8", Vital::pr_spo2},
    {loinc, "59408-5", Vital::spo2},
    {loinc, "2708-6", Vital::spo2},
    {loinc, "2710-2", Vital::spo2},
    {loinc, "8480-6", Vital::nibp_sys},
    {loinc, "8462-4", Vital::nibp_dia},
    {loinc, "8478-0", Vital::nibp_mean},
    {loinc, "8508-4", Vital::nibp_sys},
    {loinc, "8496-2", Vital::nibp_dia},
    {loinc, "9279-1", Vital::rr},
    {loinc, "8310-5", Vital::temp},

    // hl7-mllp section 5, Edan gateway: (module << 16) + n.
    {edan, "131072", Vital::hr},
    {edan, "327680", Vital::spo2},
    {edan, "327681", Vital::pr_spo2},
    {edan, "393216", Vital::nibp_sys},
    {edan, "393217", Vital::nibp_dia},
    {edan, "393218", Vital::nibp_mean},
    {edan, "393219", Vital::pr_nibp},
    {edan, "458752", Vital::temp},
    {edan, "524288", Vital::temp},

    // Welch Allyn: names, and OBX-4 tells the pressures apart (WACS Programmer's guide, tables 10
    // and 11).
    {welch_allyn, "Heart Rate", Vital::hr},
    {welch_allyn, "Temperature", Vital::temp},
    {welch_allyn, "NIBP", Vital::nibp_sys, "SYS"},
    {welch_allyn, "NIBP", Vital::nibp_dia, "DIA"},
    {welch_allyn, "NIBP", Vital::nibp_mean, "MEAN"},

    // hl7-mllp section 5, Nihon Kohden: six digits with a zero in front, which no other code has.
    // 007000 is "VITAL SpO2" in a public simulator of the gateway.
    {any_system, "001000", Vital::hr},
    {any_system, "004073", Vital::rr},
    {any_system, "007000", Vital::spo2},
    {any_system, "007001", Vital::pr_other},
    {any_system, "009000", Vital::nibp_sys},
    {any_system, "009001", Vital::nibp_dia},
    {any_system, "009002", Vital::nibp_mean},
    {any_system, "044000", Vital::nibp_sys},
    {any_system, "044001", Vital::nibp_dia},
    {any_system, "044002", Vital::nibp_mean},

    // mindray-pds section 5. Note the order of the invasive ones: sys, mean, dia.
    {pds_numbers, "101", Vital::hr},
    {pds_numbers, "151", Vital::rr},
    {pds_numbers, "160", Vital::spo2},
    {pds_numbers, "161", Vital::pr_spo2},
    {pds_numbers, "162", Vital::pi},
    {pds_numbers, "170", Vital::nibp_sys},
    {pds_numbers, "171", Vital::nibp_dia},
    {pds_numbers, "172", Vital::nibp_mean},
    {pds_numbers, "173", Vital::pr_nibp},
    {pds_numbers, "200", Vital::temp},
    {pds_numbers, "201", Vital::temp},
    {pds_numbers, "220", Vital::etco2},
    {pds_numbers, "250", Vital::etco2},
    {pds_numbers, "500", Vital::ibp_sys},
    {pds_numbers, "501", Vital::ibp_mean},
    {pds_numbers, "502", Vital::ibp_dia},
    {pds_numbers, "600", Vital::pr_other},
};

// Those that a message can name: asked about each row, so not looked for among all the codes.
constexpr std::string_view systems[] = {loinc, edan, welch_allyn};

constexpr bool each_system_is_listed() {
  return std::all_of(std::begin(rows), std::end(rows), [](const CodeRow& row) {
    return row.system == any_system || row.system == pds_numbers ||
           std::find(std::begin(systems), std::end(systems), row.system) != std::end(systems);
  });
}
static_assert(each_system_is_listed());

// codes.cpp asks only for those.
static_assert(std::all_of(std::begin(rows), std::end(rows), [](const CodeRow& row) {
  return row.system != any_system || row.code.starts_with('0');
}));

// Other names of a system above.
struct Alias {
  std::string_view name, system;
};
constexpr Alias aliases[] = {{"LOINC", loinc}};

std::string_view canonical(std::string_view system) {
  for (const Alias& alias : aliases) {
    if (alias.name == system) return alias.system;
  }
  return system;
}

}  // namespace

bool is_local_system(std::string_view system) {
  system = canonical(system);
  return std::find(std::begin(systems), std::end(systems), system) != std::end(systems);
}

std::optional<Coded> find_local(const LocalCode& wanted) {
  const std::string_view system = canonical(wanted.system);
  for (const CodeRow& row : rows) {
    if (row.system != system || row.code != wanted.code) continue;
    if (row.sub_id.empty() || row.sub_id == wanted.sub_id) return Coded{row.vital, false};
  }
  return std::nullopt;
}

}  // namespace vigil::drivers::hl7
