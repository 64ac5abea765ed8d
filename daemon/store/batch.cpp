#include "daemon/store/batch.h"

namespace vigil::store {

void Batch::add(const Entry& e) {
  items_.push_back(
      {e.time, e.session, e.version, text_.size(), e.bed.size(), e.kind.size(), e.body.size()});
  text_ += e.bed;
  text_ += e.kind;
  text_ += e.body;
}

void Batch::append(const Batch& other) {
  const std::size_t shift = text_.size();
  text_ += other.text_;
  for (Item item : other.items_) {
    item.offset += shift;
    items_.push_back(item);
  }
  jobs_.insert(jobs_.end(), other.jobs_.begin(), other.jobs_.end());
}

void Batch::clear() {
  text_.clear();
  items_.clear();
  jobs_.clear();
}

Entry Batch::entry(std::size_t index) const {
  const Item& item = items_[index];
  const std::string_view text = text_;
  Entry e;
  e.time = item.time;
  e.session = item.session;
  e.version = item.version;
  e.bed = text.substr(item.offset, item.bed_size);
  e.kind = text.substr(item.offset + item.bed_size, item.kind_size);
  e.body = text.substr(item.offset + item.bed_size + item.kind_size, item.body_size);
  return e;
}

}  // namespace vigil::store
