#include "drivers/driver.h"

namespace vigil::drivers::nonin {
std::unique_ptr<Driver> make(const Options&) { return nullptr; }
}  // namespace vigil::drivers::nonin
