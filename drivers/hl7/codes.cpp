#include "drivers/hl7/codes.h"

#include "drivers/hl7/local_codes.h"
#include "drivers/hl7/numbers.h"

#include <algorithm>
#include <array>

namespace vigil::drivers::hl7 {
namespace {

struct Term {
  unsigned number;
  std::string_view label;  // the REFID
  Vital vital;
};

// ihe-pcd section 3. Number = partition * 65536 + term; Philips MDIL codes are the same numbers in
// hexadecimal (hl7-mllp section 5). Rows with Vital::none are known and deliberately not used. A
// number with an empty label is known from MDIL only; 150017-150019 say nothing without their
// label.
constexpr std::array<Term, 51> terms{{
    {147842, "MDC_ECG_HEART_RATE", Vital::hr},
    {147842, "MDC_ECG_CARD_BEAT_RATE", Vital::hr},
    {148065, "MDC_ECG_V_P_C_CNT", Vital::none},
    {148066, "MDC_ECG_V_P_C_RATE", Vital::none},
    {149514, "MDC_PULS_RATE", Vital::pr_other},
    {149522, "MDC_BLD_PULS_RATE_INV", Vital::pr_other},
    {149530, "MDC_PULS_OXIM_PULS_RATE", Vital::pr_spo2},
    {149538, "MDC_PLETH_PULS_RATE", Vital::pr_spo2},
    {149546, "MDC_PULS_RATE_NON_INV", Vital::pr_nibp},
    {150017, "MDC_PRESS_BLD_SYS", Vital::none},
    {150018, "MDC_PRESS_BLD_DIA", Vital::none},
    {150019, "MDC_PRESS_BLD_MEAN", Vital::none},
    {150020, "MDC_PRESS_BLD_NONINV", Vital::none},
    {150021, "MDC_PRESS_BLD_NONINV_SYS", Vital::nibp_sys},
    {150022, "MDC_PRESS_BLD_NONINV_DIA", Vital::nibp_dia},
    {150023, "MDC_PRESS_BLD_NONINV_MEAN", Vital::nibp_mean},
    {150033, "MDC_PRESS_BLD_ART_SYS", Vital::ibp_sys},
    {150034, "MDC_PRESS_BLD_ART_DIA", Vital::ibp_dia},
    {150035, "MDC_PRESS_BLD_ART_MEAN", Vital::ibp_mean},
    {150037, "MDC_PRESS_BLD_ART_ABP_SYS", Vital::ibp_sys},
    {150038, "MDC_PRESS_BLD_ART_ABP_DIA", Vital::ibp_dia},
    {150039, "MDC_PRESS_BLD_ART_ABP_MEAN", Vital::ibp_mean},
    {150045, "MDC_PRESS_BLD_ART_PULM_SYS", Vital::none},
    {150046, "MDC_PRESS_BLD_ART_PULM_DIA", Vital::none},
    {150047, "MDC_PRESS_BLD_ART_PULM_MEAN", Vital::none},
    {150084, "MDC_PRESS_BLD_VEN_CENT", Vital::none},
    {150087, "MDC_PRESS_BLD_VEN_CENT_MEAN", Vital::none},
    {150301, "MDC_PRESS_CUFF_SYS", Vital::nibp_sys},
    {150302, "MDC_PRESS_CUFF_DIA", Vital::nibp_dia},
    {150303, "MDC_PRESS_CUFF_MEAN", Vital::nibp_mean},
    {150344, "MDC_TEMP", Vital::temp},
    {150364, "MDC_TEMP_BODY", Vital::temp},
    {150448, "MDC_PULS_OXIM_PERF_REL", Vital::pi},
    {150452, "MDC_PULS_OXIM_PLETH", Vital::none},
    {150456, "MDC_PULS_OXIM_SAT_O2", Vital::spo2},
    {150468, "MDC_PULS_OXIM_SAT_O2_DIFF", Vital::none},
    {150488, "MDC_BLD_PERF_INDEX", Vital::pi},
    {151562, "MDC_RESP_RATE", Vital::rr},
    {151570, "MDC_AWAY_RESP_RATE", Vital::rr},
    {151578, "MDC_TTHOR_RESP_RATE", Vital::rr},
    {151594, "MDC_CO2_RESP_RATE", Vital::rr},
    {151708, "MDC_CONC_AWAY_CO2_ET", Vital::etco2},
    {160324, "MDC_SPO2_SIGNAL_QUALITY_INDEX", Vital::none},
    {188440, "MDC_TEMP_DIFF", Vital::none},
    {188496, "MDC_TEMP_AXIL", Vital::temp},
    {188736, "MDC_MASS_BODY_ACTUAL", Vital::none},
    {188740, "MDC_LEN_BODY_ACTUAL", Vital::none},
    {192711, "", Vital::temp},     // MDIL 0002-f0c7, T1
    {192741, "", Vital::pr_nibp},  // MDIL 0002-f0e5, pulse from NBP
    {520391, "", Vital::temp},     // MDIL 0007-f0c7, T1 of the Efficia
    {528391, "MDC_DEV_SPEC_PROFILE_BP", Vital::none},
}};

constexpr bool sorted_by_number() {
  for (std::size_t i = 1; i < terms.size(); ++i) {
    if (terms[i - 1].number > terms[i].number) return false;
  }
  return true;
}
static_assert(sorted_by_number());

const Term* by_label(std::string_view label) {
  // Labelled MDC_PULS_RATE under 149522 by Comen: one of the contradictions that cost nothing.
  for (const Term& term : terms) {
    if (term.label == label && !label.empty()) return &term;
  }
  return nullptr;
}

// A number is an MDC number (in MDIL's spelling, too) unless another system claims it.
bool may_be_mdc(std::string_view system, std::string_view label) {
  return system.empty() || system.starts_with("MD") || system.starts_with("ISO") ||
         label.starts_with("MDC_");
}

// One triplet of OBX-3: code, label, system.
struct Triplet {
  std::string_view code, label, system;
};

// When number and label disagree the label wins (ihe-pcd section 3); a label that we do not know
// leaves the number in force.
std::optional<Coded> from_mdc(unsigned number, std::string_view label) {
  const auto* first = std::lower_bound(terms.begin(), terms.end(), number,
                                       [](const Term& t, unsigned n) { return t.number < n; });
  const bool known = first != terms.end() && first->number == number;
  if (known && first->label == label) return Coded{first->vital, false};
  if (const Term* labelled = by_label(label)) {
    return Coded{labelled->vital, !known || labelled->vital != first->vital};
  }
  if (known) return Coded{first->vital, false};
  return std::nullopt;
}

std::optional<Coded> from_triplet(const Triplet& t, std::string_view obx4) {
  // `131072^EHC`: without a text the system takes its place.
  if (is_local_system(t.system)) return find_local({t.system, t.code, obx4});
  if (is_local_system(t.label)) return find_local({t.label, t.code, obx4});
  // Codes that hold whatever the system have a zero in front.
  if (t.code.starts_with('0')) {
    if (const auto anywhere = find_local({any_system, t.code, obx4})) return anywhere;
  }
  if (const std::optional<unsigned> number = mdc_number(t.code)) {
    return may_be_mdc(t.system, t.label) ? from_mdc(*number, t.label) : std::nullopt;
  }
  // Text only, as the GE VC150 sends it, or the label in the place of the code.
  if (const Term* term = by_label(t.code)) return Coded{term->vital, false};
  if (const Term* term = by_label(t.label)) return Coded{term->vital, false};
  return t.system.empty() ? find_local({assumed_system, t.code, obx4}) : std::nullopt;
}

}  // namespace

std::optional<Parameter> parameter_of(Vital vital) {
  switch (vital) {
    case Vital::hr:
      return Parameter::heart_rate;
    case Vital::pr_spo2:
    case Vital::pr_nibp:
    case Vital::pr_other:
      return Parameter::pulse_rate;
    case Vital::spo2:
      return Parameter::spo2;
    case Vital::nibp_sys:
      return Parameter::systolic;
    case Vital::nibp_dia:
      return Parameter::diastolic;
    case Vital::nibp_mean:
      return Parameter::mean_pressure;
    case Vital::rr:
      return Parameter::breath_rate;
    case Vital::temp:
      return Parameter::temperature;
    case Vital::pi:
      return Parameter::perfusion_index;
    case Vital::etco2:
      return Parameter::etco2;
    case Vital::none:
    case Vital::ibp_sys:
    case Vital::ibp_dia:
    case Vital::ibp_mean:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_cuff(Vital vital) {
  return vital == Vital::nibp_sys || vital == Vital::nibp_dia || vital == Vital::nibp_mean ||
         vital == Vital::pr_nibp;
}

Coded find_vital(std::string_view obx3, std::string_view obx4, const Delimiters& d) {
  std::array<std::string_view, 6> parts{};
  for (std::string_view& p : parts) {
    const std::size_t end = obx3.find(d.component);
    // A code may carry a sub-component behind it: `8867-4&1` (Draeger Infinity).
    p = trimmed(part(obx3.substr(0, end), d.subcomponent, 1));
    if (end == std::string_view::npos) break;
    obx3.remove_prefix(end + 1);
  }
  for (const std::size_t i : {std::size_t{0}, std::size_t{3}}) {
    const Triplet triplet{parts[i], parts[i + 1], parts[i + 2]};
    if (const std::optional<Coded> coded = from_triplet(triplet, obx4)) return *coded;
  }
  return {};
}

}  // namespace vigil::drivers::hl7
