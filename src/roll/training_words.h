// Words of L12: what a list of training says of a session's kind and of who came.
#pragma once

#include <optional>
#include <string_view>

#include "domain/training.h"

namespace yingtuo::roll {

struct TrainingKindCell {
    TrainingKind kind = TrainingKind::general;
    std::optional<Post> post;
};

// From what stands under type, post and subject. Nothing for what is neither general nor for a post we know.
[[nodiscard]] std::optional<TrainingKindCell> read_training_kind(std::string_view type, std::string_view post,
                                                                 std::string_view subject);
// An empty cell is an invitation.
[[nodiscard]] std::optional<TrainingPresence> read_signed_in(std::string_view cell);
// "合格", "不合格", "85分": sixty of a hundred is passed. An empty cell is no assessment.
[[nodiscard]] std::optional<Assessment> read_assessment(std::string_view cell);

}  // namespace yingtuo::roll
