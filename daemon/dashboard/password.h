// Secrets: passwords as argon2id verifiers, random identifiers and the digests that are kept of
// them. All through libsodium.
//
// Threading: any thread. Verifying and making a verifier are slow on purpose (about 0.1 s at the
// default cost) and run on the server's worker thread.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace vigil::dashboard {

struct Cost {
  unsigned long long passes = 2;             // libsodium's INTERACTIVE
  std::size_t memory = 64ULL * 1024 * 1024;  // bytes
};

std::string make_verifier(std::string_view password, Cost = {});
// False as well for a verifier that cannot be read.
bool verify(const std::string& verifier, std::string_view password);

using Digest = std::array<unsigned char, 32>;
Digest digest_of(std::string_view secret);

// 256 random bits as 43 characters that need no quoting in a cookie or a link.
std::string random_id();

}  // namespace vigil::dashboard
