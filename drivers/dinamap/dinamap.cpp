#include "drivers/driver.h"

namespace vigil::drivers::dinamap {
std::unique_ptr<Driver> make(const Options&) { return nullptr; }
}  // namespace vigil::drivers::dinamap
