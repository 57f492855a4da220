// The contract of every keeper: what domain/store.h promises, as tests (contract_test.cpp). A keeper joins by writing a
// Place and one line: INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract, ::testing::Values(&make_sqlite_place));
#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "domain/store.h"

namespace yingtuo::testing {

// An empty place where one keeper keeps one database; it is gone with the Place.
class Place {
  public:
    virtual ~Place() = default;
    Place() = default;
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    // Opens the database, made where it is not there yet. A test may open it several times, and from several processes.
    [[nodiscard]] virtual std::unique_ptr<Store> open() = 0;
};

using MakePlace = std::unique_ptr<Place> (*)();

class StoreContract : public ::testing::TestWithParam<MakePlace> {
  protected:
    void SetUp() override { place_ = GetParam()(); }
    [[nodiscard]] Place& place() { return *place_; }

  private:
    std::unique_ptr<Place> place_;
};

}  // namespace yingtuo::testing
