#include "http/serve.h"

#include "http/assets.h"
#include "http/dispatch.h"
#include "http/library.h"

namespace yingtuo::http {

Result<void> serve(Store& store, const ServeOptions& options) {
    Library library(store);
    TRY_VOID(library.season());  // an empty store is refused now, not at the first request
    return run_server(options, [&](const Incoming& incoming) { return dispatch(library, web_assets(), incoming); });
}

}  // namespace yingtuo::http
