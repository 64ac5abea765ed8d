// Counts what the test program allocates, to show that decoding needs no memory per frame and that
// a flood does not grow anything. Counts all threads.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vigil::tests {

std::uint64_t allocations();     // calls so far
std::int64_t allocated_bytes();  // held now

}  // namespace vigil::tests
