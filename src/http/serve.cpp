#include "http/serve.h"

#include "http/assets.h"
#include "http/dispatch.h"
#include "http/library.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

Result<void> serve(Store& store, const ServeOptions& options) {
    Library library(store);
    TRY_VOID(library.season());  // an empty store is refused now, not at the first request
    WhatIfDesk desk(library);
    ServeOptions with_long = options;
    with_long.takes_long = &takes_long;
    with_long.is_large = &is_large;
    return run_server(with_long, [&](const Incoming& incoming) { return dispatch(desk, web_assets(), incoming); });
}

}  // namespace yingtuo::http
