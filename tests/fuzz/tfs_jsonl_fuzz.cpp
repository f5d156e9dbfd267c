#include "core/eval/tfs_eval_import.h"

#include <cstdint>
#include <cstdlib>

/// What is imported can be exported, and is imported the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using namespace foresearch::eval;
    const auto review = reviewTfsText({reinterpret_cast<const char *>(data), size}, "fuzz", TfsForm::Jsonl);
    if (!review.problems.empty())
        return 0;
    const auto again = reviewTfsText(tfsJsonl(review.data), "again", TfsForm::Jsonl);
    if (!again.problems.empty() || again.data != review.data)
        std::abort();
    return 0;
}
