#include "store/child_process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <exception>

#include "base/ensure.h"

namespace yingtuo::testing {

ChildProcess::ChildProcess(const std::function<void(const Acknowledge&)>& work) {
    std::array<int, 2> ends{};
    ENSURE(::pipe(ends.data()) == 0);
    id_ = ::fork();
    ENSURE(id_ >= 0);
    if (id_ == 0) {
        ::close(ends[0]);
        try {
            work([&](int number) { ENSURE(::write(ends[1], &number, sizeof number) == sizeof number); });
        } catch (const std::exception& failure) {
            std::fprintf(stderr, "child process: %s\n", failure.what());
            ::_exit(70);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
}

ChildProcess::~ChildProcess() {
    if (id_ > 0) {
        kill();
        wait();
    }
    ::close(pipe_);
}

void ChildProcess::kill() {
    ::kill(id_, SIGKILL);
}

int ChildProcess::wait() {
    int status = 0;
    ENSURE(::waitpid(id_, &status, 0) == id_);
    id_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int ChildProcess::next_acknowledged() {
    int number = 0;
    return ::read(pipe_, &number, sizeof number) == sizeof number ? number : 0;
}

std::vector<int> ChildProcess::all_acknowledged() {
    std::vector<int> numbers;
    for (int number = next_acknowledged(); number != 0; number = next_acknowledged()) numbers.push_back(number);
    return numbers;
}

}  // namespace yingtuo::testing
