#include "tests/support/binarised.h"

#include "core/base/file.h"

#include <cstdint>

namespace foresearch::testing {

namespace {

template <typename T>
void append(std::string &bytes, T value)
{
    bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
}

Sentences sentencesOf(const text::PackedSequences &sequences)
{
    Sentences sentences;
    for (std::size_t i = 0; i < sequences.size(); ++i)
        sentences.emplace_back(sequences[i].begin(), sequences[i].end());
    return sentences;
}

void write(const std::filesystem::path &path, const std::string &content)
{
    [[maybe_unused]] const auto written = writeFile(path, content);
}

} // namespace

std::string mappedIndex(const Sentences &sentences)
{
    std::string bytes("MMIDIDX\0\0", 9);
    append(bytes, std::uint64_t{1});
    append(bytes, std::uint8_t{8});
    append(bytes, std::uint64_t{sentences.size()});
    for (const auto &sentence : sentences)
        append(bytes, static_cast<std::int32_t>(sentence.size()));
    std::int64_t place = 0;
    for (const auto &sentence : sentences) {
        append(bytes, place);
        place += static_cast<std::int64_t>(2 * sentence.size());
    }
    return bytes;
}

std::string mappedData(const Sentences &sentences)
{
    std::string bytes;
    for (const auto &sentence : sentences)
        for (const text::TokenId id : sentence)
            append(bytes, static_cast<std::uint16_t>(id));
    return bytes;
}

std::string olderIndex(const Sentences &sentences)
{
    std::string bytes("TNTIDX\0\0", 8);
    for (const std::size_t number :
         {std::size_t{1}, std::size_t{4}, std::size_t{4}, sentences.size(), sentences.size()})
        append(bytes, std::uint64_t{number});
    for (std::size_t i = 0; i <= sentences.size(); ++i)
        append(bytes, std::uint64_t{i});
    std::uint64_t place = 0;
    append(bytes, place);
    for (const auto &sentence : sentences)
        append(bytes, place += sentence.size());
    for (const auto &sentence : sentences)
        append(bytes, std::uint64_t{sentence.size()});
    return bytes;
}

std::string olderData(const Sentences &sentences)
{
    std::string bytes;
    for (const auto &sentence : sentences)
        for (const text::TokenId id : sentence)
            append(bytes, std::int32_t{id + 1});
    return bytes;
}

void writeBinarised(const std::filesystem::path &folder, const Sentences &source, const Sentences &target,
                    std::size_t vocabularySize)
{
    std::filesystem::create_directories(folder);
    std::string dictionary;
    for (std::size_t i = text::kSpecials; i < vocabularySize; ++i)
        dictionary += "piece" + std::to_string(i) + " 1\n";
    write(folder / "dict.en.txt", dictionary);
    write(folder / "dict.de.txt", dictionary);
    write(folder / "valid.en-de.en.idx", mappedIndex(source));
    write(folder / "valid.en-de.en.bin", mappedData(source));
    write(folder / "valid.en-de.de.idx", mappedIndex(target));
    write(folder / "valid.en-de.de.bin", mappedData(target));
}

void writeBinarised(const std::filesystem::path &folder, const text::TokenPairs &pairs, std::size_t vocabularySize)
{
    writeBinarised(folder, sentencesOf(pairs.source), sentencesOf(pairs.target), vocabularySize);
}

} // namespace foresearch::testing
