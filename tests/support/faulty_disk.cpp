#include "tests/support/faulty_disk.h"

#include <sqlite3.h>

#include <map>
#include <mutex>

#include "tests/support/temp_db.h"

namespace vigil::testing {

struct FaultyDisk::State {
  sqlite3_vfs vfs{};
  sqlite3_vfs* real = nullptr;
  mutable std::mutex mutex;
  int operations = 0;
  int first_failure = 0, failures = 0;  // first_failure 0: none
  std::map<std::string, std::string> synced;

  bool fails() {
    const std::lock_guard lock{mutex};
    ++operations;
    if (first_failure == 0 || operations < first_failure) return false;
    return failures < 0 || operations < first_failure + failures;
  }
};

namespace {

using State = FaultyDisk::State;

struct File {
  sqlite3_file base;
  State* state;
  const char* path;  // SQLite keeps it as long as the file is open
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* f) {
  return reinterpret_cast<File*>(f);
}
sqlite3_file* real_of(sqlite3_file* f) {
  return file_of(f)->real();
}
const sqlite3_io_methods& methods_of(sqlite3_file* f) {
  return *real_of(f)->pMethods;
}

int close_file(sqlite3_file* f) {
  return real_of(f)->pMethods == nullptr ? SQLITE_OK : methods_of(f).xClose(real_of(f));
}
int read_file(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
  if (file_of(f)->state->fails()) return SQLITE_IOERR_READ;
  return methods_of(f).xRead(real_of(f), to, size, at);
}
int write_file(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
  if (file_of(f)->state->fails()) return SQLITE_FULL;
  return methods_of(f).xWrite(real_of(f), from, size, at);
}
int truncate_file(sqlite3_file* f, sqlite3_int64 size) {
  if (file_of(f)->state->fails()) return SQLITE_IOERR_TRUNCATE;
  return methods_of(f).xTruncate(real_of(f), size);
}
int sync_file(sqlite3_file* f, int flags) {
  State& state = *file_of(f)->state;
  if (state.fails()) return SQLITE_IOERR_FSYNC;
  const int code = methods_of(f).xSync(real_of(f), flags);
  const std::lock_guard lock{state.mutex};
  if (file_of(f)->path != nullptr) state.synced[file_of(f)->path] = read_text(file_of(f)->path);
  return code;
}
int file_size(sqlite3_file* f, sqlite3_int64* size) {
  return methods_of(f).xFileSize(real_of(f), size);
}
int lock_file(sqlite3_file* f, int level) {
  return methods_of(f).xLock(real_of(f), level);
}
int unlock_file(sqlite3_file* f, int level) {
  return methods_of(f).xUnlock(real_of(f), level);
}
int check_lock(sqlite3_file* f, int* out) {
  return methods_of(f).xCheckReservedLock(real_of(f), out);
}
int control(sqlite3_file* f, int code, void* argument) {
  return methods_of(f).xFileControl(real_of(f), code, argument);
}
int sector_size(sqlite3_file* f) {
  return methods_of(f).xSectorSize(real_of(f));
}
int characteristics(sqlite3_file* f) {
  return methods_of(f).xDeviceCharacteristics(real_of(f));
}
int shm_map(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  return methods_of(f).xShmMap(real_of(f), page, size, extend, out);
}
int shm_lock(sqlite3_file* f, int offset, int n, int flags) {
  return methods_of(f).xShmLock(real_of(f), offset, n, flags);
}
void shm_barrier(sqlite3_file* f) {
  methods_of(f).xShmBarrier(real_of(f));
}
int shm_unmap(sqlite3_file* f, int remove) {
  return methods_of(f).xShmUnmap(real_of(f), remove);
}

// Version 2: no memory mapping, so that every read and write is seen.
constexpr sqlite3_io_methods methods{
    2,         close_file,  read_file,  write_file, truncate_file, sync_file,       file_size,
    lock_file, unlock_file, check_lock, control,    sector_size,   characteristics, shm_map,
    shm_lock,  shm_barrier, shm_unmap,  nullptr,    nullptr};

State& state_of(sqlite3_vfs* vfs) {
  return *static_cast<State*>(vfs->pAppData);
}

int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* f, int flags, int* out) {
  State& state = state_of(vfs);
  f->pMethods = nullptr;
  if (state.fails()) return SQLITE_CANTOPEN;
  file_of(f)->state = &state;
  file_of(f)->path = name;
  const int code = state.real->xOpen(state.real, name, real_of(f), flags, out);
  if (code == SQLITE_OK) f->pMethods = &methods;
  return code;
}

int delete_file(sqlite3_vfs* vfs, const char* name, int sync) {
  State& state = state_of(vfs);
  if (state.fails()) return SQLITE_IOERR_DELETE;
  return state.real->xDelete(state.real, name, sync);
}

}  // namespace

FaultyDisk::FaultyDisk() : state_(std::make_unique<State>()) {
  state_->real = sqlite3_vfs_find(nullptr);
  state_->vfs = *state_->real;
  state_->vfs.zName = "faulty";
  state_->vfs.pNext = nullptr;
  state_->vfs.szOsFile = static_cast<int>(sizeof(File)) + state_->real->szOsFile;
  state_->vfs.pAppData = state_.get();
  state_->vfs.xOpen = open_file;
  state_->vfs.xDelete = delete_file;
  sqlite3_vfs_register(&state_->vfs, 1);
}

FaultyDisk::~FaultyDisk() {
  sqlite3_vfs_unregister(&state_->vfs);
  sqlite3_vfs_register(state_->real, 1);
}

int FaultyDisk::operations() const {
  const std::lock_guard lock{state_->mutex};
  return state_->operations;
}

void FaultyDisk::fail_from(int n, int count) {
  const std::lock_guard lock{state_->mutex};
  state_->first_failure = state_->operations + n;
  state_->failures = count;
}

void FaultyDisk::repair() {
  const std::lock_guard lock{state_->mutex};
  state_->first_failure = 0;
}

void FaultyDisk::power_cut(const std::string& path, const std::string& copy) const {
  const std::lock_guard lock{state_->mutex};
  for (const char* part : {"", "-wal"}) {
    const auto kept = state_->synced.find(path + part);
    if (kept != state_->synced.end()) write_text(copy + part, kept->second);
  }
}

}  // namespace vigil::testing
