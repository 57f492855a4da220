#include "http/serve.h"

#include <fmt/format.h>

#include <charconv>
#include <ostream>

#include "cli/command.h"
#include "cli/commands.h"

namespace yingtuo::cli {

namespace {

struct Listen {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;
};

// "127.0.0.1:8080" or "[::1]:8080".
Result<Listen> parse_listen(const std::string& text) {
    const auto colon = text.rfind(':');
    Listen listen;
    if (colon != std::string::npos) {
        listen.address = text.substr(0, colon);
        const std::string port = text.substr(colon + 1);
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), listen.port);
        if (error == std::errc{} && end == port.data() + port.size() && !port.empty()) {
            if (listen.address.size() > 2 && listen.address.front() == '[' && listen.address.back() == ']') {
                listen.address = listen.address.substr(1, listen.address.size() - 2);
            }
            return listen;
        }
    }
    return refuse(ErrorCode::bad_input, {"监听地址应写作 地址:端口", "the address must be written ADDRESS:PORT"},
                  {"例如 127.0.0.1:8080", "for example 127.0.0.1:8080"}, "--listen");
}

}  // namespace

void add_serve(Program& program) {
    struct Options {
        std::string database;
        std::string listen = "127.0.0.1:8080";
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command(
        "serve", "Serve the web app and the API until Ctrl-C.",
        "Reads and writes the database: what people import, record, edit, approve or accept on the pages is saved. "
        "Loopback addresses only: there are no accounts yet. Port 0 takes a free one.",
        [options, &context]() -> Result<Answer> {
            TRY(const Listen listen, parse_listen(options->listen));
            TRY(const auto store, context.open_store(options->database, false));
            http::ServeOptions serve;
            serve.address = listen.address;
            serve.port = listen.port;
            serve.stop = &context.stop;
            serve.on_listening = [&context, &listen](std::uint16_t port) {
                const bool six = listen.address.find(':') != std::string::npos;
                const std::string url = six ? fmt::format("http://[{}]:{}", listen.address, port)
                                            : fmt::format("http://{}:{}", listen.address, port);
                context.err << context.say({"正在服务：", "Serving at "}) << url << std::endl;
            };
            TRY_VOID(http::serve(*store, serve));
            return Answer{{{"stopped", true}}, context.say({"已停止。", "Stopped."}), Exit::done};
        });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--listen", options->listen, "ADDRESS:PORT (default 127.0.0.1:8080)");
}

}  // namespace yingtuo::cli
