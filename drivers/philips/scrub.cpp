// Takes out of a recording what could tell a place, a monitor or a patient: the bed's label and the
// monitor's number in announcements, and whole every result or event that the driver does not ask
// for (patient demographics among them). What begins no message is masked. Lengths stay; in a MIB
// frame the check sequence is computed anew. Facts: sheet sections 2.2, 4 and 4.1.
#include <algorithm>
#include <array>
#include <optional>

#include "drivers/philips/apdu.h"
#include "drivers/philips/codes.h"
#include "drivers/philips/mib.h"
#include "drivers/philips/poll.h"
#include "drivers/philips/session.h"

namespace vigil::drivers::philips {
namespace {

constexpr std::byte nothing{0xFF};  // begins no message and no frame
constexpr std::byte flags_begin{0xC0}, flags_end{0xC1}, escape{0x7D}, escape_bit{0x20};

// Which bytes of a message may not stay.
struct Finds {
  std::vector<std::size_t> letters;  // become a letter
  std::vector<std::size_t> zeros;
};

class Finder {
 public:
  explicit Finder(Bytes message) : message_(message) {}

  // Nothing: this is no message.
  std::optional<Finds> look() {
    if (is_session_message(message_)) return finds_;
    if (is_connect_indication(message_)) {
      const auto announced = parse_connect_indication(message_);
      if (!announced) return std::nullopt;
      take(*announced);
      return finds_;
    }
    const auto apdu = parse_apdu(message_);
    return apdu && take(*apdu) ? std::optional(finds_) : std::nullopt;
  }

 private:
  // False when lengths in it do not fit: the rest of a message that never came may have swallowed
  // another one.
  bool take(const Apdu& apdu) {
    if (apdu.type == ro::error) return true;
    if (apdu.type == ro::invoke) {
      const Event event = parse_event(apdu);
      event.announced ? take(*event.announced) : all(apdu.body);
      return !event.bad;
    }
    const bool poll = is_poll_result(apdu);
    if (poll && !result_.read(apdu)) return false;
    const bool asked = poll && (result_.object_class() == object_class::numeric ||
                                result_.object_class() == object_class::alarm_monitor);
    if (!asked) all(apdu.body);
    return true;
  }

  // The label is UTF-16BE, mostly behind its length; the first half of the number is the maker's.
  void take(const Announcement& a) {
    Reader label(a.bed_label);
    const bool counted = label.u16() == label.rest().size() && label.ok();
    const Bytes text = counted ? label.rest() : a.bed_label;
    for (std::size_t i = 0; i < text.size(); ++i) {
      (i % 2 == 0 ? finds_.zeros : finds_.letters).push_back(offset(text) + i);
    }
    const std::size_t own = a.system_id.size() / 2 + 1;
    for (std::size_t i = own; i < a.system_id.size(); ++i) {
      finds_.zeros.push_back(offset(a.system_id) + i);
    }
  }

  void all(Bytes part) {
    for (std::size_t i = 0; i < part.size(); ++i) finds_.letters.push_back(offset(part) + i);
  }
  std::size_t offset(Bytes part) const {
    return static_cast<std::size_t>(part.data() - message_.data());
  }

  Bytes message_;
  PollResult result_;
  Finds finds_;
};

void apply(const Finds& finds, std::byte letter, std::span<std::byte> message) {
  for (const std::size_t at : finds.letters) message[at] = letter;
  for (const std::size_t at : finds.zeros) message[at] = std::byte{0};
}

// The bytes of a frame between its flags without escapes, and where each of them is written.
struct Plain {
  std::vector<std::byte> bytes;
  std::vector<std::size_t> at;
  std::vector<bool> escaped;

  explicit Plain(Bytes frame) {
    for (std::size_t i = 1; i + 1 < frame.size(); ++i) {
      const bool marked = frame[i] == escape && i + 2 < frame.size();
      if (marked) ++i;
      bytes.push_back(marked ? frame[i] ^ escape_bit : frame[i]);
      at.push_back(i);
      escaped.push_back(marked);
    }
  }
  // Writes all of it back with the escapes where they were. False when that would make a flag.
  bool write(std::span<std::byte> frame) const {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const std::byte b = escaped[i] ? bytes[i] ^ escape_bit : bytes[i];
      if (b == flags_begin || b == flags_end || b == escape) return false;
      frame[at[i]] = b;
    }
    return true;
  }
  void check() {
    const std::size_t size = bytes.size() - 2;
    const unsigned sum = ~unsigned{fcs(Bytes(bytes).first(size))};
    bytes[size] = static_cast<std::byte>(sum);
    bytes[size + 1] = static_cast<std::byte>(sum >> 8U);
  }
};

// The check sequence must be as long as before, with its escapes: one of some letters will do.
bool rewrite_frame(const Finds& finds, std::span<std::byte> frame) {
  constexpr std::size_t header = 4;
  for (const char letter : std::string_view("XYZWVUTSRQPONMLK")) {
    Plain plain{frame};
    apply(finds, static_cast<std::byte>(letter), std::span(plain.bytes).subspan(header));
    plain.check();
    if (plain.write(frame)) return true;
  }
  return false;
}

class Cleaner {
 public:
  explicit Cleaner(std::span<std::byte> stream) : rest_(stream) {}

  void run() {
    while (!rest_.empty()) rest_ = rest_.subspan(step());
  }

 private:
  // How many bytes are done.
  std::size_t step() {
    if (!framed_) framed_ = begins_mib_frame(rest_).value_or(false);
    const Cut cut = framed_                     ? cut_mib(rest_)
                    : is_session_message(rest_) ? cut_session_message(rest_, false)
                                                : cut_data_message(rest_);
    if (cut.kind == Cut::Kind::more) return mask(rest_.size());
    if (cut.kind == Cut::Kind::noise) return mask(cut.length);
    const auto piece = rest_.first(cut.length);
    if (framed_) return clean_frame(piece) ? cut.length : mask(cut.length);
    return clean_message(piece) ? cut.length : mask(1);
  }

  static bool clean_message(std::span<std::byte> message) {
    const std::optional<Finds> finds = Finder(message).look();
    if (finds) apply(*finds, std::byte{'X'}, message);
    return finds.has_value();
  }

  bool clean_frame(std::span<std::byte> frame) {
    const std::optional<Bytes> message = opener_.open(frame);
    if (!message) return false;
    const std::optional<Finds> finds = Finder(*message).look();
    if (!finds) return false;
    if (finds->letters.empty() && finds->zeros.empty()) return true;
    return rewrite_frame(*finds, frame);
  }

  std::size_t mask(std::size_t size) {
    for (std::byte& b : rest_.first(size)) {
      if (!framed_ || (b != flags_begin && b != flags_end)) b = nothing;
    }
    return size;
  }

  std::span<std::byte> rest_;
  bool framed_ = false;
  MibOpener opener_;
};

}  // namespace

void scrub(std::span<std::vector<std::byte>> streams) {
  for (std::vector<std::byte>& bytes : streams) Cleaner(bytes).run();
}

}  // namespace vigil::drivers::philips
