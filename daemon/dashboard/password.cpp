#include "daemon/dashboard/password.h"

#include <sodium.h>

#include "daemon/log.h"

namespace vigil::dashboard {
namespace {

void ready() {
  static const bool done = sodium_init() >= 0;
  VIGIL_CHECK(done);
}

}  // namespace

std::string make_verifier(std::string_view password, Cost cost) {
  ready();
  std::array<char, crypto_pwhash_STRBYTES> text{};
  const int failed = crypto_pwhash_str_alg(text.data(), password.data(), password.size(),
                                           cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13);
  return failed == 0 ? std::string{text.data()} : std::string{};  // out of memory
}

bool verify(const std::string& verifier, std::string_view password) {
  ready();
  // libsodium reads the whole buffer, so a shorter text must not be handed over as it is.
  std::array<char, crypto_pwhash_STRBYTES> text{};
  if (verifier.empty() || verifier.size() >= text.size()) return false;
  verifier.copy(text.data(), verifier.size());
  return crypto_pwhash_str_verify(text.data(), password.data(), password.size()) == 0;
}

Digest digest_of(std::string_view secret) {
  ready();
  Digest digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(secret.data()), secret.size(), nullptr,
                     0);
  return digest;
}

std::string random_id() {
  ready();
  std::array<unsigned char, 32> bits{};
  randombytes_buf(bits.data(), bits.size());
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::array<char, sodium_base64_ENCODED_LEN(32, variant)> text{};
  sodium_bin2base64(text.data(), text.size(), bits.data(), bits.size(), variant);
  return text.data();
}

}  // namespace vigil::dashboard
