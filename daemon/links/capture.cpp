#include "daemon/links/capture.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "daemon/links/saved.h"
#include "daemon/log.h"
#include "drivers/capture_text.h"

namespace vigil::links {
namespace {

constexpr std::size_t largest = 64UL * 1024 * 1024;
constexpr std::size_t most_waiting = 64UL * 1024;

std::string header(const std::string& device, const Entry& driver, const Options& options,
                   Time opened) {
  std::string text = "# device: " + device + " (model and firmware: fill in)\n";
  text += "# driver: " + std::string(driver.name) + "\n";
  if (!options.empty()) text += "# set:";
  for (const auto& [key, value] : options) text.append(" ").append(key).append("=").append(value);
  if (!options.empty()) text += "\n";
  text += "# taken: " + date_of(opened) + "\n# synthetic: no\n\n";
  return text;
}

}  // namespace

Capture::Capture(const std::string& directory, const std::string& device, const Entry& driver,
                 const Options& options, Time opened)
    : stem_(directory + "/" + device + "-" + stamp_of(opened)),
      opened_(opened),
      waiting_(header(device, driver, options, opened)) {}

Capture::~Capture() {
  if (file_ >= 0) ::close(file_);
}

void Capture::received(Time now, Bytes bytes) {
  if (state_ == State::waiting && !create()) return stop(std::generic_category().message(errno));
  if (state_ == State::recording) write(line(now, '<', bytes));
}

void Capture::sent(Time now, Bytes bytes) {
  if (state_ == State::recording) write(line(now, '>', bytes));
  if (state_ == State::waiting && waiting_.size() < most_waiting) {
    waiting_ += line(now, '>', bytes);
  }
}

bool Capture::create() {
  for (int number = 1; number <= 99 && file_ < 0; ++number) {
    path_ = stem_ + (number > 1 ? "-" + std::to_string(number) : "") + ".cap";
    file_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    if (file_ < 0 && errno != EEXIST) return false;
  }
  if (file_ < 0) return false;
  state_ = State::recording;
  write(std::exchange(waiting_, {}));
  return true;
}

std::string Capture::line(Time now, char direction, Bytes bytes) const {
  return bytes_line(capture_start + (now - opened_), direction, bytes, is_text(bytes));
}

void Capture::write(std::string_view text) {
  if (size_ + text.size() > largest) return stop("64 MiB are full");
  size_ += text.size();
  const ssize_t written = ::write(file_, text.data(), text.size());
  if (written < 0) return stop(std::generic_category().message(errno));
  if (written != std::ssize(text)) stop("disk full");
}

void Capture::stop(std::string_view why) {
  log::warning("recording stopped", {{"file", path_}, {"detail", std::string(why)}});
  state_ = State::stopped;
  if (file_ >= 0) ::close(file_);
  file_ = -1;
}

}  // namespace vigil::links
