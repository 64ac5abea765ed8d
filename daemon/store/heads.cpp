#include "daemon/store/heads.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <system_error>

#include "daemon/store/time_text.h"

namespace vigil::store {
namespace {

constexpr std::string_view signed_prefix = "vigil head ";

class File {
 public:
  File(const std::string& path, int flags, mode_t mode = 0)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  ~File() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  bool ok() const { return descriptor_ >= 0; }
  int get() const { return descriptor_; }
  // Written and on the disk.
  bool put(std::string_view text) const {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor_) == 0;
  }

 private:
  int descriptor_;
};

Failure failure(const std::string& path) {
  return Failure{path + ": " + std::generic_category().message(errno)};
}

std::string directory_of(const std::string& path) {
  const std::string parent = std::filesystem::path{path}.parent_path().string();
  return parent.empty() ? "." : parent;
}

// All or nothing, also when the power goes: a half-written key would lock us out.
Result<void> write_whole(const std::string& path, std::string_view text, mode_t mode) {
  const std::string part = path + ".new";
  {
    const File file{part, O_WRONLY | O_CREAT | O_TRUNC, mode};
    if (!file.ok() || ::fchmod(file.get(), mode) != 0 || !file.put(text)) return failure(part);
  }
  if (::rename(part.c_str(), path.c_str()) != 0) return failure(path);
  const File directory{directory_of(path), O_RDONLY | O_DIRECTORY};
  if (!directory.ok() || ::fsync(directory.get()) != 0) return failure(path);
  return {};
}

Result<std::string> read_whole(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) return failure(path);
  std::ostringstream text;
  text << file.rdbuf();
  if (file.bad()) return failure(path);
  return {boost::system::in_place_value, text.str()};
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

bool genuine(std::string_view statement, std::span<const std::byte> signature,
             const PublicKey& key) {
  const std::string message = std::string{signed_prefix} + std::string{statement};
  return crypto_sign_verify_detached(reinterpret_cast<const unsigned char*>(signature.data()),
                                     bytes_of(message), message.size(),
                                     reinterpret_cast<const unsigned char*>(key.data())) == 0;
}

HeadLine read_line(std::string_view line, int number, const PublicKey& key) {
  HeadLine read;
  read.line = number;
  read.readable = false;
  const std::size_t first = line.find(' '), second = line.find(' ', first + 1),
                    last = line.rfind(' ');
  if (first == line.npos || second == line.npos || last == second) return read;
  const std::string_view seq = line.substr(0, first);
  const auto parsed = std::from_chars(seq.data(), seq.data() + seq.size(), read.head.seq);
  std::array<std::byte, crypto_sign_BYTES> signature{};
  read.readable = parsed.ec == std::errc{} && parsed.ptr == seq.data() + seq.size() &&
                  from_hex(line.substr(first + 1, second - first - 1), read.head.hash) &&
                  from_hex(line.substr(last + 1), signature);
  read.genuine = read.readable && genuine(line.substr(0, last), signature, key);
  return read;
}

}  // namespace

Result<SigningKey> SigningKey::load_or_make(const std::string& path,
                                            const std::string& public_path) {
  if (sodium_init() < 0) return Failure{"libsodium does not start"};
  std::array<std::byte, crypto_sign_SEEDBYTES> seed{};
  if (::access(path.c_str(), F_OK) != 0) {
    randombytes_buf(seed.data(), seed.size());
    if (auto made = write_whole(path, hex(seed) + "\n", 0600); !made) return made.error();
  } else {
    const Result<std::string> text = read_whole(path);
    if (!text) return text.error();
    if (!from_hex(first_line(*text), seed)) return Failure{path + ": not a signing key"};
  }
  SigningKey key;
  PublicKey half{};
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(half.data()), key.secret_.data(),
                           reinterpret_cast<const unsigned char*>(seed.data()));
  sodium_memzero(seed.data(), seed.size());
  if (::access(public_path.c_str(), F_OK) != 0) {
    if (auto made = write_whole(public_path, hex(half) + "\n", 0644); !made) return made.error();
  }
  return key;
}

std::string SigningKey::sign(const Head& head) const {
  std::string line = std::to_string(head.seq) + ' ' + hex(head.hash) + ' ' + iso_text(head.time);
  const std::string message = std::string{signed_prefix} + line;
  std::array<std::byte, crypto_sign_BYTES> signature{};
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       bytes_of(message), message.size(), secret_.data());
  return line + ' ' + hex(signature) + '\n';
}

Result<void> append_head(const std::string& path, const std::string& line) {
  const File file{path, O_RDWR | O_CREAT | O_APPEND, 0644};
  if (!file.ok()) return failure(path);
  // A torn line is shorter than any whole one; look for the last line end from the back.
  off_t end = ::lseek(file.get(), 0, SEEK_END);
  const off_t size = end;
  char last = '\n';
  while (end > 0 && ::pread(file.get(), &last, 1, end - 1) == 1 && last != '\n') --end;
  if (end != size && ::ftruncate(file.get(), end) != 0) return failure(path);
  if (!file.put(line)) return failure(path);
  return {};
}

Result<PublicKey> read_public_key(const std::string& path) {
  const Result<std::string> text = read_whole(path);
  if (!text) return text.error();
  PublicKey key{};
  if (!from_hex(first_line(*text), key)) return Failure{path + ": not a public key"};
  return key;
}

Result<std::vector<HeadLine>> read_heads(const std::string& path, const PublicKey& key) {
  if (sodium_init() < 0) return Failure{"libsodium does not start"};
  const Result<std::string> text = read_whole(path);
  if (!text) return text.error();
  std::vector<HeadLine> heads;
  std::string_view rest = *text;
  for (int number = 1;; ++number) {
    const std::size_t end = rest.find('\n');
    if (end == rest.npos) return heads;
    heads.push_back(read_line(rest.substr(0, end), number, key));
    rest.remove_prefix(end + 1);
  }
}

}  // namespace vigil::store
