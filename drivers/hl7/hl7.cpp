// The driver: bytes to messages to output, and what has to be sent. The parts are mllp.h (framing),
// decoder.h (one message) and pds_client.h (our side of a Patient Data Share link).
#include "drivers/driver.h"
#include "drivers/hl7/decoder.h"
#include "drivers/hl7/mllp.h"
#include "drivers/hl7/pds_client.h"

namespace vigil::drivers::hl7 {
namespace {

class Hl7 final : public Driver {
 public:
  explicit Hl7(const Settings& settings)
      : asks_(settings.asks), decoder_(settings), client_(settings.zone) {}

  void on_open(Time now, Output& out) override {
    deframer_.reset();
    decoder_.reset();
    if (asks_) client_.on_open(now, out);
  }

  void on_bytes(Time now, Bytes bytes, Output& out) override {
    while (const std::optional<Deframer::Item> item = deframer_.next(now, bytes)) {
      take(*item, now, out);
    }
  }

  void on_tick(Time now, Output& out) override {
    if (const std::optional<Deframer::Item> item = deframer_.expire(now)) take(*item, now, out);
    if (asks_) client_.on_tick(now, out);
  }

 private:
  using Kind = Deframer::Item::Kind;

  void take(const Deframer::Item& item, Time now, Output& out) {
    switch (item.kind) {
      case Kind::message:
        decoder_.read(item.bytes, now, out);
        if (asks_) client_.heard(decoder_.pds_type(), now, out);
        return;
      case Kind::oversized:
        return decoder_.refuse_oversized(item.bytes, now, out);
      case Kind::bad_end:
        return decoder_.bad_frame("expected 0D behind the end 1C of a message", now, out);
      case Kind::restarted:
      case Kind::junk:
      case Kind::unfinished:
        return decoder_.bad_frame(describe(item), now, out);
    }
  }

  static std::string describe(const Deframer::Item& item) {
    std::string text = std::to_string(item.count) + " bytes ";
    if (item.kind == Kind::restarted) return text + "of a message dropped: a new one began in it";
    if (item.kind == Kind::unfinished) return text + "of a message dropped: its end never came";
    text += "outside of messages skipped, beginning with";
    for (const char c : item.bytes) {
      constexpr std::string_view hex = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      ((text += ' ') += hex[byte >> 4U]) += hex[byte & 15U];
    }
    if (item.bytes.starts_with("MSH")) text += ": messages without the start 0B";
    return text;
  }

  bool asks_;
  Deframer deframer_;
  Decoder decoder_;
  PdsClient client_;
};

}  // namespace

std::unique_ptr<Driver> make(const Options& options) {
  return std::make_unique<Hl7>(read_settings(options));
}

}  // namespace vigil::drivers::hl7
