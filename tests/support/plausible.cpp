#include "tests/support/plausible.h"

namespace vigil::tests {

Range plausible(Parameter parameter) {
  switch (parameter) {
    case Parameter::spo2:
      return {0.001, 100};
    case Parameter::pulse_rate:
      return {0.001, 510};
    case Parameter::heart_rate:
      return {0, 510};  // asystole, where a device declares it
    case Parameter::systolic:
    case Parameter::diastolic:
    case Parameter::mean_pressure:
      return {0.001, 350};
    case Parameter::breath_rate:
      return {0, 200};
    case Parameter::temperature:
      return {5, 50};
    case Parameter::etco2:
      return {0, 150};
    case Parameter::perfusion_index:
      return {0, 100};
    case Parameter::sedation:
      return {0, 5};
  }
  return {0, 0};
}

}  // namespace vigil::tests
