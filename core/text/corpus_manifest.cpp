#include "core/text/corpus_manifest.h"

#include "core/base/file.h"
#include "core/base/json.h"
#include "core/base/member_reader.h"
#include "core/base/sha256.h"

namespace foresearch::text {

namespace {

constexpr const char *kFormat = "foresearch-corpus";
constexpr int kVersion = 1;
constexpr std::uintmax_t kMaxManifestBytes = std::uintmax_t{1} << 20;

OrderedJson fileJson(const OriginFile &file)
{
    return {{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}};
}

OrderedJson sideJson(const SideFigures &side, const std::string &sha256)
{
    return {{"ids", side.ids},
            {"unknown_ids", side.unknownIds},
            {"median_length", side.medianLength},
            {"length_99", side.longLength},
            {"max_length", side.maxLength},
            {"sha256", sha256}};
}

OriginFile readOrigin(const JsonCursor &json, MemberReader &failures)
{
    OriginFile file;
    MemberReader members(json);
    members.read("path", file.path);
    members.read("bytes", file.bytes);
    members.read("sha256", file.sha256);
    failures.keep(members.done());
    return file;
}

void readOptionalOrigin(const JsonCursor &root, const char *key, std::optional<OriginFile> &file, MemberReader &members)
{
    const auto member = members.keep(root.find(key));
    if (member && *member)
        file = readOrigin(**member, members);
}

SideFigures readSide(const JsonCursor &json, std::uint64_t pairs, std::string &sha256, MemberReader &failures)
{
    SideFigures side{.sentences = pairs};
    MemberReader members(json);
    members.read("ids", side.ids);
    members.read("unknown_ids", side.unknownIds);
    members.read("median_length", side.medianLength);
    members.read("length_99", side.longLength);
    members.read("max_length", side.maxLength);
    members.read("sha256", sha256);
    failures.keep(members.done());
    return side;
}

PreparedSplit readSplitRecord(const JsonCursor &json, MemberReader &failures)
{
    PreparedSplit split;
    MemberReader members(json);
    std::uint64_t pairs = 0;
    members.read("name", split.figures.name);
    members.read("pairs", pairs);
    if (const auto source = members.at("source"))
        split.figures.source = readSide(*source, pairs, split.sourceSha256, members);
    if (const auto target = members.at("target"))
        split.figures.target = readSide(*target, pairs, split.targetSha256, members);
    failures.keep(members.done());
    return split;
}

void readSwitch(MemberReader &members, const char *key, bool &value)
{
    if (const auto member = members.at(key))
        value = members.keep(member->boolean()).value_or(false);
}

void readDrops(MemberReader &members, DropCounts &drops)
{
    const auto json = members.at("left_out");
    if (!json)
        return;
    MemberReader counts(*json);
    for (const Drop drop : kDrops) {
        std::uint64_t count = 0;
        counts.read(name(drop), count);
        drops.add(drop, count);
    }
    members.keep(counts.done());
}

} // namespace

std::string manifestText(const CorpusManifest &manifest)
{
    OrderedJson origins = OrderedJson::array();
    for (const OriginFile &origin : manifest.origins)
        origins.push_back(fileJson(origin));
    OrderedJson drops;
    for (const Drop drop : kDrops)
        drops[name(drop)] = manifest.drops.of(drop);
    OrderedJson splits = OrderedJson::array();
    for (const PreparedSplit &split : manifest.splits)
        splits.push_back({{"name", split.figures.name},
                          {"pairs", split.figures.target.sentences},
                          {"source", sideJson(split.figures.source, split.sourceSha256)},
                          {"target", sideJson(split.figures.target, split.targetSha256)}});
    OrderedJson json{{"format", kFormat},
                     {"version", kVersion},
                     {"source", manifest.sourceLanguage},
                     {"target", manifest.targetLanguage},
                     {"kind", manifest.kind},
                     {"origins", origins},
                     {"max_words", manifest.maxWords},
                     {"max_ratio", manifest.maxRatio},
                     {"drops_equal_sides", manifest.dropsEqualSides},
                     {"drops_duplicates", manifest.dropsDuplicates},
                     {"max_ids", manifest.maxIds},
                     {"seed", manifest.seed},
                     {"learned_pieces", manifest.learnedPieces}};
    if (manifest.pieces)
        json["pieces"] = fileJson(*manifest.pieces);
    if (manifest.dictionary)
        json["dictionary"] = fileJson(*manifest.dictionary);
    json["vocabulary"] = manifest.vocabularySize;
    json["read_pairs"] = manifest.readPairs;
    json["left_out"] = drops;
    json["splits"] = splits;
    return json.dump(1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<CorpusManifest> parseManifest(std::string_view text, const std::string &source)
{
    const TextSource place{source};
    const auto json = parseJson(text, place);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, place);
    if (const auto format = checkFormat(root, kFormat, kVersion); !format)
        return propagate(format);
    CorpusManifest manifest;
    MemberReader members(root);
    members.read("source", manifest.sourceLanguage);
    members.read("target", manifest.targetLanguage);
    members.read("kind", manifest.kind);
    if (const auto origins = members.at("origins"))
        if (const auto elements = members.keep(origins->elements()))
            for (const JsonCursor &element : *elements)
                manifest.origins.push_back(readOrigin(element, members));
    members.read("max_words", manifest.maxWords);
    members.read("max_ratio", manifest.maxRatio);
    readSwitch(members, "drops_equal_sides", manifest.dropsEqualSides);
    readSwitch(members, "drops_duplicates", manifest.dropsDuplicates);
    members.read("max_ids", manifest.maxIds);
    members.read("seed", manifest.seed);
    members.read("learned_pieces", manifest.learnedPieces);
    readOptionalOrigin(root, "pieces", manifest.pieces, members);
    readOptionalOrigin(root, "dictionary", manifest.dictionary, members);
    members.read("vocabulary", manifest.vocabularySize);
    members.read("read_pairs", manifest.readPairs);
    readDrops(members, manifest.drops);
    if (const auto splits = members.at("splits"))
        if (const auto elements = members.keep(splits->elements()))
            for (const JsonCursor &element : *elements)
                manifest.splits.push_back(readSplitRecord(element, members));
    if (const auto done = members.done(); !done)
        return propagate(done);
    return manifest;
}

Result<std::optional<CorpusManifest>> readManifest(const std::filesystem::path &folder)
{
    const auto text = readFile(folder / kManifestFile, kMaxManifestBytes);
    if (!text && text.error().code == ErrorCode::NotFound)
        return std::optional<CorpusManifest>();
    if (!text)
        return propagate(text);
    auto manifest = parseManifest(*text, (folder / kManifestFile).string());
    if (!manifest)
        return propagate(manifest);
    return std::optional(*std::move(manifest));
}

Result<std::string> corpusFingerprint(const Corpus &corpus, const TaskControl &control)
{
    std::error_code code;
    if (std::filesystem::exists(corpus.folder / kManifestFile, code))
        return sha256OfFile(corpus.folder / kManifestFile, control);
    std::vector<std::filesystem::path> files;
    for (const std::string &language : {corpus.sourceLanguage, corpus.targetLanguage}) {
        files.push_back(corpus.folder / ("dict." + language + ".txt"));
        for (const std::string &split : corpus.splits())
            for (const char *end : {".idx", ".bin"})
                files.push_back(sidePrefix(corpus, split, language).string() + end);
    }
    std::string digits;
    for (const std::filesystem::path &file : files) {
        const auto hash = sha256OfFile(file, control);
        if (!hash)
            return propagate(hash);
        digits += file.filename().string() + " " + *hash + "\n";
    }
    return sha256(digits);
}

} // namespace foresearch::text
