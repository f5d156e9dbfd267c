// Prepares synthetic corpora of many pairs, each in a process of its own, and prints what that took:
//
//     corpus_bench [--learn-from SENTENCES] PAIRS...     (default: 100000 1000000)
//
// The words are random syllables of Zipf's frequencies, 12 to 40 in a sentence, one pair in fifty a duplicate. Peak
// memory is that of the importing process, and beside it that of the process that learns the pieces (8,000 of them).

#include "core/base/rng.h"
#include "core/text/corpus_import.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using namespace foresearch;

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kWords = 60'000;

/// A folder for everything, which is removed in the end.
class Scratch {
public:
    Scratch() { fs::create_directories(m_path); }
    Scratch(const Scratch &) = delete;
    Scratch &operator=(const Scratch &) = delete;
    ~Scratch() { fs::remove_all(m_path); }
    const fs::path &path() const { return m_path; }

private:
    fs::path m_path = fs::temp_directory_path() / ("foresearch-corpus-bench-" + std::to_string(::getpid()));
};

std::vector<std::string> makeWords(Rng &rng)
{
    const std::vector<std::string> syllables{"ba",  "ko", "ri",  "tu",  "nel", "sam", "o",   "ver",  "ish", "pan",
                                             "gle", "fu", "mor", "den", "a",   "lu",  "chi", "ster", "wo",  "en"};
    std::vector<std::string> words(kWords);
    for (std::string &word : words) {
        const std::size_t count = 1 + rng.below(4);
        for (std::size_t i = 0; i < count; ++i)
            word += syllables[rng.below(syllables.size())];
    }
    return words;
}

void writeSentence(std::FILE *file, const std::vector<std::string> &words, Rng &rng)
{
    std::string line;
    const std::size_t count = 12 + rng.below(29);
    for (std::size_t i = 0; i < count; ++i) {
        const auto rank = static_cast<std::size_t>(std::pow(static_cast<double>(kWords), rng.uniform())) - 1;
        line += (i == 0 ? "" : " ") + words[rank];
    }
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), file);
}

void writeCorpus(const fs::path &folder, std::size_t pairs)
{
    using File = std::unique_ptr<std::FILE, int (*)(std::FILE *)>;
    const File source(std::fopen((folder / "source").c_str(), "w"), &std::fclose);
    const File target(std::fopen((folder / "target").c_str(), "w"), &std::fclose);
    Rng vocabulary(1);
    const std::vector<std::string> words = makeWords(vocabulary);
    for (std::size_t i = 0; i < pairs; ++i) {
        Rng rng(i % 50 == 49 ? i - 7 : i); // an equal seed, an equal pair
        writeSentence(source.get(), words, rng);
        writeSentence(target.get(), words, rng);
    }
}

double megabytes(int whose)
{
    rusage usage{};
    ::getrusage(whose, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// What the child does.
int prepare(const fs::path &folder, std::size_t learnedFrom)
{
    const auto begin = std::chrono::steady_clock::now();
    const auto report = text::importCorpus({.pairs = {.kind = text::PairFiles::Kind::LineAligned,
                                                      .source = folder / "source",
                                                      .target = folder / "target"},
                                            .sourceLanguage = "en",
                                            .targetLanguage = "de",
                                            .rules = {.dropsDuplicates = true},
                                            .validPairs = 1000,
                                            .learnedFrom = learnedFrom},
                                           folder / "corpus", {});
    if (!report) {
        std::fprintf(stderr, "%s\n", report.error().detail.c_str());
        return 1;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("%10llu pairs  %8.1f s  %8.0f pairs/s  %7.1f MB  %7.1f MB  %llu duplicates, %zu entries\n",
                static_cast<unsigned long long>(report->readPairs), seconds.count(),
                static_cast<double>(report->readPairs) / seconds.count(), megabytes(RUSAGE_SELF),
                megabytes(RUSAGE_CHILDREN), static_cast<unsigned long long>(report->drops.of(text::Drop::Duplicate)),
                report->vocabularySize);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    std::size_t learnedFrom = text::CorpusImport().learnedFrom;
    std::vector<std::size_t> counts;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--learn-from" && i + 1 < argc)
            learnedFrom = std::strtoull(argv[++i], nullptr, 10);
        else
            counts.push_back(std::strtoull(argv[i], nullptr, 10));
    }
    if (counts.empty())
        counts = {100'000, 1'000'000};
    std::printf("                       time              speed  importing   learning\n");
    std::fflush(stdout);
    for (const std::size_t pairs : counts) {
        const Scratch scratch;
        writeCorpus(scratch.path(), pairs);
        const pid_t child = ::fork();
        if (child == 0) {
            const int result = prepare(scratch.path(), learnedFrom);
            std::fflush(stdout);
            ::_exit(result);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (status != 0)
            return 1;
    }
    return 0;
}
