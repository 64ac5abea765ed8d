#include "drivers/driver.h"

namespace vigil::drivers::hl7 {
std::unique_ptr<Driver> make(const Options&) { return nullptr; }
}  // namespace vigil::drivers::hl7
