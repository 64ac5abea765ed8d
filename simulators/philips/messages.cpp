// The layouts. The presentation header of the response is written from the structure that section
// 3.3 describes; a client shall only look for its end.
#include "simulators/philips/messages.h"

namespace vigil::sim::philips {
namespace {

using std::literals::operator""s;

const std::string data_header = "\xE1\x00\x00\x02"s;
const std::string system_object = u16(0x0021) + u32(0);  // class, context, handle
constexpr unsigned extended_poll = 0xF13B;

std::string operation(unsigned type, const std::string& body) {
  return data_header + u16(type) + sized(body);
}

std::string length_of(std::size_t size) {  // section 3, LI
  const auto value = static_cast<unsigned>(size);
  return size < 255 ? std::string(1, static_cast<char>(value)) : "\xFF" + u16(value);
}

}  // namespace

// The poll profile is 0x0001 with 40 bytes and F001 is its optional package (section 3.1).
Offer read_offer(std::string_view request) {
  Offer offer;
  const auto profile = request.find("\x00\x01\x00\x28\x80\x00\x00\x00"s);
  if (profile == std::string_view::npos) return offer;
  Fields fields(request.substr(profile + 8));
  offer.period = fields.u32();
  offer.mtu = fields.u32();  // what it receives
  fields.take(12);           // what it sends, bandwidth, options
  fields.take(4);            // one package
  const bool extended = fields.u16() == 0xF001U && fields.u16() == 8U;
  offer.extended_poll = extended && (fields.u32() & 0x80000000U) != 0 && !fields.bad();
  return offer;
}

std::string association_response(const Offer& granted) {
  const std::string session = "\x05\x08\x13\x01\x00\x16\x01\x02\x80\x00\x14\x02\x00\x02"s;
  const std::string presentation =
      "\x31\x80\xA0\x80\x80\x01\x01\x00\x00\xA2\x80\xA0\x03\x00\x00\x01\xA5\x80\x30\x80\x80\x01"
      "\x00\x81\x02\x51\x01\x00\x00\x00\x00\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x61\x80\xA1\x80"
      "\x06\x0C\x2A\x86\x48\xCE\x14\x02\x01\x00\x00\x00\x03\x01\x00\x00\xA2\x03\x02\x01\x00\xA3"
      "\x05\xA1\x03\x02\x01\x00\xBE\x80\x28\x80\x02\x01\x02\x81"s;
  const std::string packages =
      granted.extended_poll ? list({attribute(0xF001, u32(0x8E000000U) + u32(0))}) : list({});
  const std::string profile = u32(0x80000000U) + u32(granted.period) + u32(granted.mtu) +
                              u32(granted.mtu) + u32(0xFFFFFFFFU) + u32(0x60000000U) + packages;
  const std::string information = u32(0x80000000U) + u32(0x40000000U) + u32(0) + u32(0x00800000U) +
                                  u32(0x80000000U) + list({}) + list({attribute(0x0001, profile)});
  const std::string user =
      presentation + static_cast<char>(information.size()) + information + std::string(16, '\0');
  const std::string all = session + "\xC1" + length_of(user.size()) + user;
  return "\x0E" + length_of(all.size()) + all;
}

std::string association_refuse() {
  return "\x0C\x03\x32\x01\x00"s;
}

// Section 3.4.
std::string release_response() {
  return "\x0A\x18\xC1\x16\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x63\x80\x80\x01"s +
         std::string(9, '\0');
}

std::string abort_message() {
  return "\x19\x2E\x11\x01\x03\xC1\x29\xA0\x80\xA0\x80\x30\x80\x02\x01\x01\x06\x02\x51\x01\x00\x00"
         "\x00\x00\x61\x80\x30\x80\x02\x01\x01\xA0\x80\x64\x80\x80\x01\x01"s +
         std::string(10, '\0');
}

// Section 4.1, with the attributes that a real monitor sends and a client may look at.
std::string create_event(const Announcement& a) {
  const std::string attributes = list({
      attribute(0x0984, sized("\x00\x09\xFB\x53\x49\x4D"s)),
      attribute(0x0986, u16(1) + u16(0x114D)),
      attribute(0x0928, sized("Philips\0"s) + sized("SIM50\0"s)),
      attribute(0x0937, u32(0x062D062D) + u16(1) + u16(0x000B)),
      attribute(0x0946, u16(a.demo ? 0x2000U : 0x4000U)),
      attribute(0x090D, u16(2)),
      attribute(0x0935, u16(1)),
      attribute(0x09A7, u16(6)),
      attribute(0x091E, text16(a.bed)),
      attribute(0x0987, absolute_time(a.clock)),
      attribute(0x098F, u32(a.relative_time)),
  });
  const std::string event =
      system_object + u32(a.relative_time) + u16(0x0D06) + sized(system_object + attributes);
  return operation(1, u16(a.invoke_id) + u16(1) + sized(event));
}

std::optional<Request> read_request(std::string_view message) {
  Fields fields(message);
  if (fields.take(4) != data_header) return std::nullopt;
  Request request;
  request.type = fields.u16();
  if (fields.u16() != fields.rest().size()) return std::nullopt;
  request.invoke_id = fields.u16();
  request.command = fields.u16();
  if (fields.u16() != fields.rest().size() || fields.bad()) return std::nullopt;
  if (request.type != 1 || request.command != 7) return request;
  fields.take(10);  // managed object, scope
  request.action = fields.u16();
  if (fields.u16() != fields.rest().size()) return std::nullopt;
  request.poll_number = fields.u16();
  fields.u16();  // partition
  request.object_class = fields.u16();
  request.group = fields.u16();
  if (request.action != extended_poll) return fields.bad() ? std::nullopt : std::optional(request);
  unsigned count = fields.u16();
  if (fields.u16() != fields.rest().size()) return std::nullopt;
  for (; count > 0 && !fields.bad(); --count) {
    const unsigned id = fields.u16();
    Fields value(fields.take(fields.u16()));
    if (id == 0xF13EU) request.period = value.u32();
  }
  return fields.bad() ? std::nullopt : std::optional(request);
}

std::string error(unsigned invoke_id, unsigned value) {
  return operation(3, u16(invoke_id) + u16(value) + u16(0));
}

namespace {

std::string result_body(const Result& r, const std::vector<std::string>& objects) {
  const bool extended = r.request.action == extended_poll;
  const std::vector<std::string> contexts =
      objects.empty() ? std::vector<std::string>{} : std::vector{u16(1) + list(objects)};
  std::string argument = u16(r.request.poll_number);
  if (extended) argument += u16(r.sequence);
  argument += u32(r.relative_time);
  argument += extended ? std::string(8, '\xFF') : r.absolute_time;
  argument += u16(1) + u16(r.request.object_class) + u16(r.request.group) + list(contexts);
  const std::string action = system_object + u16(r.request.action) + sized(argument);
  return u16(r.request.invoke_id) + u16(7) + sized(action);
}

}  // namespace

std::vector<std::string> results(const Result& r, std::size_t mtu) {
  std::string whole = operation(2, result_body(r, r.objects));
  if (whole.size() <= mtu) return {std::move(whole)};
  const std::size_t empty = operation(5, "  " + result_body(r, {})).size() + 6;  // with a context
  std::vector<std::vector<std::string>> parts(1);
  std::size_t size = empty;
  for (const auto& object : r.objects) {
    if (size + object.size() > mtu && !parts.back().empty()) {
      parts.emplace_back();
      size = empty;
    }
    parts.back().push_back(object);
    size += object.size();
  }
  std::vector<std::string> messages;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char state = i == 0 ? '\1' : i + 1 == parts.size() ? '\3' : '\2';
    const std::string link{state, static_cast<char>(i + 1)};
    messages.push_back(operation(5, link + result_body(r, parts[i])));
  }
  messages.push_back(operation(2, result_body(r, {})));
  return messages;
}

}  // namespace vigil::sim::philips
