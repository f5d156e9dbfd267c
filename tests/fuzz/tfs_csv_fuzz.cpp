#include "core/eval/tfs_csv.h"
#include "core/eval/tfs_eval_import.h"

#include <cstdint>
#include <cstdlib>

using namespace foresearch::eval;

namespace {

/// Line ends inside a field are read as line feeds, so a name that holds one is not read back as it was.
bool hasLineEndInName(const TfsEval &data)
{
    bool found = false;
    forEachEntry(data, [&](const TfsPlace &, const TfsEntry &entry) {
        for (const auto &[supernet, scores] : entry.supernets)
            found |= supernet.find('\r') != std::string::npos;
    });
    return found;
}

} // namespace

/// What is imported can be exported, and is imported the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto review = reviewTfsText({reinterpret_cast<const char *>(data), size}, "fuzz", TfsForm::Csv);
    if (!review.problems.empty() || hasLineEndInName(review.data))
        return 0;
    const auto again = reviewTfsText(tfsCsv(review.data), "again", TfsForm::Csv);
    if (!again.problems.empty() || again.data != review.data)
        std::abort();
    return 0;
}
