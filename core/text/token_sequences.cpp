#include "core/text/token_sequences.h"

#include "core/base/json.h"

#include <cstring>

namespace foresearch::text {

namespace {

std::int64_t loadId(const char *at, IdType type)
{
    const auto load = [at](auto value) -> std::int64_t {
        std::memcpy(&value, at, sizeof value);
        return static_cast<std::int64_t>(value);
    };
    switch (type) {
    case IdType::U8:
        return load(std::uint8_t{});
    case IdType::I8:
        return load(std::int8_t{});
    case IdType::I16:
        return load(std::int16_t{});
    case IdType::I32:
        return load(std::int32_t{});
    case IdType::I64:
        return load(std::int64_t{});
    case IdType::U16:
        return load(std::uint16_t{});
    }
    return -1;
}

} // namespace

TokenFile::TokenFile(MappedFile indexFile, MappedFile dataFile, TokenIndex index, std::string source)
    : m_indexFile(std::move(indexFile))
    , m_dataFile(std::move(dataFile))
    , m_index(index)
    , m_source(std::move(source))
{}

Result<TokenFile> TokenFile::open(const std::filesystem::path &prefix)
{
    const std::string indexPath = prefix.string() + ".idx";
    const std::string dataPath = prefix.string() + ".bin";
    auto indexFile = MappedFile::open(indexPath);
    if (!indexFile)
        return propagate(indexFile);
    auto dataFile = MappedFile::open(dataPath);
    if (!dataFile)
        return propagate(dataFile);
    const auto index = TokenIndex::parse(indexFile->bytes(), dataFile->bytes().size(), indexPath);
    if (!index)
        return propagate(index);
    return TokenFile(*std::move(indexFile), *std::move(dataFile), *index, dataPath);
}

Result<> TokenFile::read(std::size_t sentence, std::size_t vocabularySize, std::vector<TokenId> &ids) const
{
    const std::size_t each = bytesPerId(m_index.type());
    const char *at = m_dataFile.bytes().data() + m_index.begin(sentence);
    for (std::size_t i = 0; i < m_index.length(sentence); ++i, at += each) {
        // Not by subtraction: the smallest number has no predecessor.
        const std::int64_t stored = loadId(at, m_index.type());
        const std::int64_t bias = m_index.bias();
        if (stored < bias || static_cast<std::uint64_t>(stored - bias) >= vocabularySize)
            return fail(ErrorCode::BadValue,
                        describeProblem({m_source}, {},
                                        "id " + std::to_string(stored) + " in sentence " + std::to_string(sentence),
                                        "ids below " + std::to_string(vocabularySize + static_cast<std::size_t>(bias))
                                            + ", the size of the vocabulary"));
        ids.push_back(static_cast<TokenId>(stored - bias));
    }
    return {};
}

} // namespace foresearch::text
