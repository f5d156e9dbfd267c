#include "tests/support/training_corpus.h"

#include "tests/support/binarised.h"
#include "tests/support/supernet_reference.h"

namespace foresearch::testing {

void writeTrainingCorpus(const std::filesystem::path &folder, const space::SearchSpace &space, std::size_t pairs)
{
    constexpr std::size_t kLongest = 10;
    const auto drawn = randomPairs(2 * pairs, kLongest, space.sizes.vocabularySize, 4);
    text::TokenPairs whole; // without empty sentences
    for (std::size_t i = 0; i < drawn->size() && whole.size() < pairs; ++i) {
        if (drawn->source[i].size() < 2 || drawn->target[i].size() < 2)
            continue;
        whole.source.add(drawn->source[i]);
        whole.target.add(drawn->target[i]);
    }
    writeBinarised(folder, whole, static_cast<std::size_t>(space.sizes.vocabularySize));
    for (const char *file : {"en.idx", "en.bin", "de.idx", "de.bin"})
        std::filesystem::copy_file(folder / (std::string("valid.en-de.") + file),
                                   folder / (std::string("train.en-de.") + file));
}

} // namespace foresearch::testing
