// Serve: the HTTP interface and the browser app over one store.
#pragma once

#include "base/result.h"
#include "domain/store.h"
#include "http/server.h"

namespace yingtuo::http {

using ServeOptions = ServerOptions;

// Serves until options.stop is set. Refuses an empty store, and what run_server refuses. Only this function uses the
// store while it runs.
[[nodiscard]] Result<void> serve(Store& store, const ServeOptions& options);

}  // namespace yingtuo::http
