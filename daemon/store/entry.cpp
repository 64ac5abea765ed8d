#include "daemon/store/entry.h"

#include <openssl/evp.h>

#include <algorithm>
#include <charconv>

#include "daemon/log.h"

namespace vigil::store {

void Chain::FreeContext::operator()(evp_md_ctx_st* context) const {
  EVP_MD_CTX_free(context);
}
void Chain::FreeDigest::operator()(evp_md_st* digest) const {
  EVP_MD_free(digest);
}

Chain::Chain() : digest_(EVP_MD_fetch(nullptr, "SHA256", nullptr)), context_(EVP_MD_CTX_new()) {
  VIGIL_CHECK(digest_ && context_);
}

void Chain::add(std::int64_t value) {
  std::array<unsigned char, 8> bytes{};
  auto rest = static_cast<std::uint64_t>(value);
  for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte, rest >>= 8) {
    *byte = static_cast<unsigned char>(rest & 0xFFU);
  }
  EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size());
}

void Chain::add(std::string_view text) {
  std::array<unsigned char, 4> length{};
  auto rest = text.size();
  for (auto byte = length.rbegin(); byte != length.rend(); ++byte, rest >>= 8) {
    *byte = static_cast<unsigned char>(rest & 0xFFU);
  }
  EVP_DigestUpdate(context_.get(), length.data(), length.size());
  EVP_DigestUpdate(context_.get(), text.data(), text.size());
}

Hash Chain::next(const Hash& before, const Entry& e) {
  Hash hash{};
  unsigned size = 0;
  EVP_DigestInit_ex2(context_.get(), digest_.get(), nullptr);
  EVP_DigestUpdate(context_.get(), before.data(), before.size());
  add(e.seq);
  add(e.time.time_since_epoch().count());
  add(e.bed);
  add(e.session);
  add(e.kind);
  add(e.version);
  add(e.body);
  const int done =
      EVP_DigestFinal_ex(context_.get(), reinterpret_cast<unsigned char*>(hash.data()), &size);
  VIGIL_CHECK(done == 1 && size == hash.size());
  return hash;
}

Entry read_entry(const Statement& row) {
  Entry e;
  e.seq = row.integer(0);
  e.time = Time{Millis{row.integer(1)}};
  e.bed = row.text(2);
  e.session = row.integer(3);
  e.kind = row.text(4);
  e.version = row.integer(5);
  e.body = row.text(6);
  return e;
}

// A hash of the wrong length is none: it matches nothing.
Hash read_hash(const Statement& row, int column) {
  Hash hash{};
  const auto blob = row.blob(column);
  if (blob.size() == hash.size()) std::copy(blob.begin(), blob.end(), hash.begin());
  return hash;
}

std::string hex(std::span<const std::byte> bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::byte b : bytes) {
    text += digits[std::to_integer<unsigned>(b) >> 4];
    text += digits[std::to_integer<unsigned>(b) & 15U];
  }
  return text;
}

std::string sha256_hex(std::string_view text) {
  Hash digest{};
  std::size_t length = digest.size();
  auto* out = reinterpret_cast<unsigned char*>(digest.data());
  VIGIL_CHECK(EVP_Q_digest(nullptr, "SHA256", nullptr, text.data(), text.size(), out, &length));
  return hex(digest);
}

bool from_hex(std::string_view text, std::span<std::byte> out) {
  if (text.size() != out.size() * 2) return false;
  for (std::size_t i = 0; i < out.size(); ++i) {
    unsigned value = 0;
    const char* digits = text.data() + i * 2;
    const auto parsed = std::from_chars(digits, digits + 2, value, 16);
    if (parsed.ec != std::errc{} || parsed.ptr != digits + 2) return false;
    out[i] = static_cast<std::byte>(value);
  }
  return true;
}

}  // namespace vigil::store
