// Migrations: how a database comes from one version of the program to the next, forwards only. A published migration
// is never changed: every database records what it was made with, and refuses a program that says otherwise.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace yingtuo::store {

struct Migration {
    int number = 0;  // from 1, without gaps
    std::string_view name;
    std::string_view sql;
};

// BLAKE2b of the text, 32 hexadecimal digits.
[[nodiscard]] std::string checksum(const Migration& migration);

// All of SQLite's, in order.
[[nodiscard]] std::span<const Migration> sqlite_migrations();

// Each in a file of its own, sqlite_NNNN_name.cpp.
extern const std::string_view sqlite_0001_first_tables;
extern const std::string_view sqlite_0002_plain_views;
extern const std::string_view sqlite_0003_decisions;
extern const std::string_view sqlite_0004_import_journal;
extern const std::string_view sqlite_0005_linkage;
extern const std::string_view sqlite_0006_attendance;
extern const std::string_view sqlite_0007_visit_policy;
extern const std::string_view sqlite_0008_duty_roster;
extern const std::string_view sqlite_0009_programme;
extern const std::string_view sqlite_0010_training;
extern const std::string_view sqlite_0011_histories;
extern const std::string_view sqlite_0012_teams;
extern const std::string_view sqlite_0013_duty_attendance;
extern const std::string_view sqlite_0014_lodging;

}  // namespace yingtuo::store
