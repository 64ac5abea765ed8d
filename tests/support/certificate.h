// A certificate for 127.0.0.1 and its key, made for one test and written into a directory.
#pragma once

#include <string>

namespace vigil::testing {

// Writes DIRECTORY/certificate.pem and DIRECTORY/key.pem.
void write_certificate(const std::string& directory);

}  // namespace vigil::testing
