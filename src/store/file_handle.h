// File handles: an open file descriptor that closes itself, and what makes a new file's name durable.
#pragma once

#include <string>

namespace yingtuo::store {

class FileHandle {
  public:
    // As open(2) gives it: negative is "not open".
    explicit FileHandle(int number) : number_(number) {}
    ~FileHandle();
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;

    [[nodiscard]] bool is_open() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }

  private:
    int number_;
};

// After this the file's name survives a power cut. Throws std::system_error.
void sync_directory_of(const std::string& path);

}  // namespace yingtuo::store
