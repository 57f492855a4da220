// Child processes of a test: a second program at the same database, which may be killed at any moment.
#pragma once

#include <sys/types.h>

#include <functional>
#include <vector>

namespace yingtuo::testing {

class ChildProcess {
  public:
    // Runs `work` in a child and ends it: with 0 after `work` returns, with 70 after an exception. The child says what
    // it has finished by calling `acknowledge`.
    using Acknowledge = std::function<void(int)>;
    explicit ChildProcess(const std::function<void(const Acknowledge&)>& work);
    // Kills a child that still runs.
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // kill -9.
    void kill();
    // The exit code; negative for a child that was killed.
    int wait();
    // The next acknowledged number; 0 where the child has ended.
    int next_acknowledged();
    // Everything acknowledged and not read yet, once the child has ended.
    std::vector<int> all_acknowledged();

  private:
    pid_t id_ = 0;
    int pipe_ = -1;
};

}  // namespace yingtuo::testing
