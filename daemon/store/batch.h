// Entries on their way to the disk, in one text buffer, so that an entry costs no allocation once
// the buffer has grown; and pieces of work for the other tables that go into the same transaction.
//
// Threading: a value; handed from the main thread to the writer's.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "daemon/store/entry.h"

namespace vigil::store {

// Runs on the writer's thread inside the batch's transaction. May run again when the transaction
// failed, so it must say what is to be (insert or replace), not what is to change.
using Job = std::function<Result<void>(Database&)>;

class Batch {
 public:
  void add(const Entry&);  // its seq is not used: the file gives the numbers
  void add(Job job) { jobs_.push_back(std::move(job)); }
  void append(const Batch&);
  void clear();

  bool empty() const { return items_.empty() && jobs_.empty(); }
  std::size_t size() const { return items_.size(); }
  std::size_t bytes() const { return text_.size(); }
  Entry entry(std::size_t index) const;  // without seq
  const std::vector<Job>& jobs() const { return jobs_; }

 private:
  struct Item {
    Time time{};
    std::int64_t session = 0, version = 0;
    std::size_t offset = 0, bed_size = 0, kind_size = 0, body_size = 0;
  };
  std::string text_;
  std::vector<Item> items_;
  std::vector<Job> jobs_;
};

}  // namespace vigil::store
