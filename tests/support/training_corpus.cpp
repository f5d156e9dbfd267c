#include "tests/support/training_corpus.h"

#include "tests/support/binarised.h"
#include "tests/support/supernet_reference.h"

namespace foresearch::testing {

void writeTrainingCorpus(const std::filesystem::path &folder, const space::SearchSpace &space, std::size_t pairs)
{
    constexpr std::size_t kLongest = 10;
    writeBinarised(folder, *randomPairs(pairs, kLongest, space.sizes.vocabularySize, 4),
                   static_cast<std::size_t>(space.sizes.vocabularySize));
    for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
        std::filesystem::copy_file(folder / (std::string("valid.en-de.") + file),
                                   folder / (std::string("train.en-de.") + file));
}

} // namespace foresearch::testing
