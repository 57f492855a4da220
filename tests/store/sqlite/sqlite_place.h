// A directory of its own for one SQLite database under test.
#pragma once

#include <string>

#include "store/contract.h"
#include "store/sqlite/open.h"

namespace yingtuo::testing {

class SqlitePlace final : public Place {
  public:
    SqlitePlace();
    ~SqlitePlace() override;

    [[nodiscard]] std::unique_ptr<Store> open() override;
    [[nodiscard]] const std::string& directory() const { return directory_; }
    [[nodiscard]] std::string path() const { return directory_ + "/city.db"; }
    [[nodiscard]] std::string key_path() const { return store::key_path(path()); }
    // Every byte of every file of the database: the file, its log, its index; not the key.
    [[nodiscard]] std::string all_bytes() const;

  private:
    std::string directory_;
};

[[nodiscard]] std::string file_bytes(const std::string& path);
void write_file(const std::string& path, std::string_view bytes, unsigned mode = 0600);

}  // namespace yingtuo::testing
