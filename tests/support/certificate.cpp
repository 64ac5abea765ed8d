#include "tests/support/certificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <memory>
#include <stdexcept>

namespace vigil::testing {
namespace {

struct Free {
  void operator()(EVP_PKEY* k) const { EVP_PKEY_free(k); }
  void operator()(X509* c) const { X509_free(c); }
  void operator()(std::FILE* f) const { std::fclose(f); }
};

void check(bool good) {
  if (!good) throw std::runtime_error("cannot make a certificate");
}

std::unique_ptr<std::FILE, Free> open_file(const std::string& path) {
  std::unique_ptr<std::FILE, Free> file{std::fopen(path.c_str(), "wb")};
  check(file != nullptr);
  return file;
}

}  // namespace

void write_certificate(const std::string& directory) {
  const std::unique_ptr<EVP_PKEY, Free> key{EVP_EC_gen("P-256")};
  const std::unique_ptr<X509, Free> certificate{X509_new()};
  check(key && certificate);
  X509* c = certificate.get();
  X509_set_version(c, X509_VERSION_3);
  ASN1_INTEGER_set(X509_get_serialNumber(c), 1);
  X509_gmtime_adj(X509_getm_notBefore(c), -3600);
  X509_gmtime_adj(X509_getm_notAfter(c), 24L * 3600);
  X509_set_pubkey(c, key.get());
  X509_NAME* name = X509_get_subject_name(c);
  const auto* text = reinterpret_cast<const unsigned char*>("127.0.0.1");
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, text, -1, -1, 0);
  X509_set_issuer_name(c, name);
  check(X509_sign(c, key.get(), EVP_sha256()) > 0);
  check(PEM_write_X509(open_file(directory + "/certificate.pem").get(), c) == 1);
  check(PEM_write_PrivateKey(open_file(directory + "/key.pem").get(), key.get(), nullptr, nullptr,
                             0, nullptr, nullptr) == 1);
}

}  // namespace vigil::testing
