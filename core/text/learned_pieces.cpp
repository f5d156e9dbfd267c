#include "core/text/learned_pieces.h"

#include "core/base/descriptor.h"
#include "core/base/rng.h"

#include <algorithm>
#include <cstdio>
#include <memory>

namespace foresearch::text {

namespace fs = std::filesystem;

namespace {

/// Writes the sentences of pairs drawn without replacement.
Result<> writeSample(const PairSurvey &survey, const LearnedPiecesOptions &options, const fs::path &path,
                     const TaskControl &control)
{
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(path.c_str(), "wbe"), &std::fclose);
    const auto problem = [&path] {
        return fail(ErrorCode::CannotWrite, path.string() + ": cannot be written (" + systemReason() + ").");
    };
    if (!file)
        return problem();
    std::uint64_t left = survey.kept();
    std::uint64_t wanted = std::min<std::uint64_t>(left, (options.sentences + 1) / 2);
    Rng rng = Rng(options.seed).split(1); // apart from the draw of what is held out
    const auto write = [&](SentencePair &pair) -> Result<> {
        if (rng.below(left--) >= wanted)
            return {};
        --wanted;
        for (std::string *sentence : {&pair.source, &pair.target}) {
            *sentence += '\n';
            if (std::fwrite(sentence->data(), 1, sentence->size(), file.get()) != sentence->size())
                return problem();
        }
        return {};
    };
    if (const auto written = survey.forEachKept("drawing", write, control); !written)
        return written;
    return std::fflush(file.get()) == 0 ? Result<>() : Result<>(problem());
}

} // namespace

Result<Subwords> learnedPieces(const PairSurvey &survey, const LearnedPiecesOptions &options,
                               const TaskControl &control)
{
    const fs::path sample = options.folder / "sample";
    if (const auto written = writeSample(survey, options, sample, control); !written)
        return propagate(written);
    auto learned = learnSubwords(sample, options.pieces, control);
    std::error_code code;
    fs::remove(sample, code);
    return learned;
}

} // namespace foresearch::text
