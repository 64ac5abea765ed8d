// JSON text written and read without building a tree. Numbers come back exactly as they went in
// (shortest decimal form, no locale); texts come back byte for byte, whatever bytes a device sent.
//
// Not finite numbers are written as the texts "nan", "inf" and "-inf". A byte that is not UTF-8 is
// written as the lone surrogate \udcXX, which no valid text contains, so that every line of the
// record stays valid JSON.
//
// Threading: values of one thread.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigil::store::json {

void append_text(std::string& out, std::string_view text);  // with its quotes
void append_number(std::string& out, double value);
void append_number(std::string& out, std::int64_t value);

// Appends to a string that the caller keeps and reuses. Commas are the writer's business.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  Writer& begin_object() { return open('{'); }
  Writer& end_object() { return close('}'); }
  Writer& begin_array() { return open('['); }
  Writer& end_array() { return close(']'); }

  // Names are our own plain words: they need no escape.
  Writer& key(std::string_view name) {
    separate();
    out_ += '"';
    out_ += name;
    out_ += "\":";
    comma_ = false;
    return *this;
  }
  Writer& text(std::string_view value) {
    separate();
    append_text(out_, value);
    return *this;
  }
  Writer& number(double value) {
    separate();
    append_number(out_, value);
    return *this;
  }
  Writer& integer(std::int64_t value) {
    separate();
    append_number(out_, value);
    return *this;
  }
  Writer& boolean(bool value) { return raw(value ? "true" : "false"); }
  Writer& null() { return raw("null"); }
  Writer& raw(std::string_view json) {
    separate();
    out_ += json;
    return *this;
  }

 private:
  Writer& open(char c) {
    separate();
    out_ += c;
    comma_ = false;
    return *this;
  }
  Writer& close(char c) {
    out_ += c;
    comma_ = true;
    return *this;
  }
  void separate() {
    if (comma_) out_ += ',';
    comma_ = true;
  }

  std::string& out_;
  bool comma_ = false;
};

// Walks through one JSON text. The first thing that is not as asked for makes the reader fail;
// after that everything it returns is empty and `ok` is false.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool ok() const { return ok_; }
  bool at_end();  // nothing but blanks follows
  void fail() { ok_ = false; }

  std::string text();
  double number();
  std::int64_t integer();
  bool boolean();
  bool null();  // true and consumed when the next value is null
  void skip();  // any value

  // One of our own words: `from` finds it, as in alerts::phase_from.
  template <typename Enum>
  Enum word(std::optional<Enum> (*from)(std::string_view)) {
    const std::optional<Enum> found = from(text());
    if (!found) fail();
    return found.value_or(Enum{});
  }

  // Calls `member(key)` for each member; it must read or skip the value.
  template <std::invocable<std::string_view> Member>
  void object(Member member) {
    if (!enter('{', '}')) return;
    do {
      const std::string name = text();
      expect(':');
      if (ok_) member(std::string_view{name});
    } while (another('}'));
  }
  // Calls `element()` for each element; it must read or skip it.
  template <std::invocable Element>
  void array(Element element) {
    if (!enter('[', ']')) return;
    do {
      if (ok_) element();
    } while (another(']'));
  }

 private:
  char peek();
  bool enter(char open, char close);
  bool another(char close);
  void expect(char c);
  bool take(std::string_view literal);
  void unescape(std::string& out);
  unsigned hex4();
  std::string_view number_text();

  std::string_view rest_;
  int depth_ = 0;
  bool ok_ = true;
};

}  // namespace vigil::store::json
