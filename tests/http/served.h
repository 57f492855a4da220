// The small season behind the dispatcher, without a socket.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "http/dispatch.h"
#include "http/memory_store.h"
#include "http/world.h"

namespace yingtuo::http {

class Served {
  public:
    Served() : store(small_data()), library(store, {3, std::chrono::milliseconds(0)}) { store.save_plan(small_plan()); }

    [[nodiscard]] Response get(std::string target) { return ask("GET", std::move(target)); }
    [[nodiscard]] Response ask(std::string method, std::string target, std::string host = "127.0.0.1:8080") {
        return dispatch(library, {}, {std::move(method), std::move(target), std::move(host), "", ""});
    }
    // The answer's body, read.
    [[nodiscard]] boost::json::value json(const std::string& target) {
        return boost::json::parse(std::string(get(target).body.bytes()));
    }

    MemoryStore store;
    Library library;
};

}  // namespace yingtuo::http
