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
    explicit Served(PlanningData data, const SeasonPlan& plan)
        : store(std::move(data)), library(store, {3, std::chrono::milliseconds(0)}) {
        store.save_plan(plan);
    }
    Served() : store(small_data()), library(store, {3, std::chrono::milliseconds(0)}) { store.save_plan(small_plan()); }

    [[nodiscard]] Response get(std::string target) { return ask("GET", std::move(target)); }
    [[nodiscard]] Response ask(std::string method, std::string target, std::string host = "127.0.0.1:8080") {
        return dispatch(desk, {}, {std::move(method), std::move(target), std::move(host), "", ""});
    }
    // A write as our own page sends it; each with a key of its own.
    [[nodiscard]] Response post(std::string target, std::string body, std::string key = {}) {
        if (key.empty()) key = "key-" + std::to_string(++keys);
        Incoming incoming{"POST", std::move(target), "127.0.0.1:8080", "", ""};
        incoming.content_type = "application/json";
        incoming.idempotency_key = std::move(key);
        incoming.body = std::move(body);
        return dispatch(desk, {}, incoming);
    }
    // The answer's body, read.
    [[nodiscard]] boost::json::value json(const std::string& target) {
        return boost::json::parse(std::string(get(target).body.bytes()));
    }

    int keys = 0;
    MemoryStore store;
    Library library;
    WhatIfDesk desk{library};
};

}  // namespace yingtuo::http
