#include "core/eval/tfs_row.h"

#include "core/eval/tfs_keys.h"
#include "core/space/architecture_json.h"
#include "core/space/architecture_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace foresearch::eval {

namespace {

bool isOwnKey(std::string_view key)
{
    return key == keys::kScratch || key == keys::kTask || key == keys::kSeed || key == keys::kSplit;
}

Result<double> readBleu(const JsonCursor &scores, std::string_view key)
{
    const auto member = scores.at(key);
    if (!member)
        return propagate(member);
    const auto value = member->number();
    if (!value)
        return propagate(value);
    if (const auto expected = whyNoBleu(*value))
        return member->problem(ErrorCode::BadValue, member->found(), *expected);
    return *value;
}

Result<BleuScores> readScores(const JsonCursor &scores)
{
    const auto valid = readBleu(scores, keys::kValid);
    if (!valid)
        return propagate(valid);
    const auto test = readBleu(scores, keys::kTest);
    if (!test)
        return propagate(test);
    return BleuScores{*valid, *test};
}

Result<std::optional<double>> readLatency(const JsonCursor &scratch)
{
    const auto member = scratch.find(keys::kLatency);
    if (!member)
        return propagate(member);
    if (!*member)
        return std::optional<double>();
    const auto value = (*member)->number();
    if (!value)
        return propagate(value);
    if (const auto expected = whyNoLatency(*value))
        return (*member)->problem(ErrorCode::BadValue, (*member)->found(), *expected);
    return std::optional(*value);
}

/// The text of `key`, or the folder's where the row may leave it out.
Result<std::string> readPlaceText(const JsonCursor &row, std::string_view key, const std::string *folder)
{
    const auto member = row.find(key);
    if (!member)
        return propagate(member);
    if (!*member)
        return folder != nullptr ? Result<std::string>(*folder) : propagate(row.at(key));
    auto text = (*member)->text();
    if (text && folder != nullptr && *text != *folder)
        return (*member)->problem(ErrorCode::BadValue, (*member)->found(), shownText(*folder) + ", as the folder says");
    return text;
}

Result<int> readSeed(const JsonCursor &row, const TfsPlace *folder)
{
    const auto member = row.find(keys::kSeed);
    if (!member)
        return propagate(member);
    if (!*member)
        return folder != nullptr ? Result<int>(folder->seed) : propagate(row.at(keys::kSeed));
    const auto seed = (*member)->integer(0, std::numeric_limits<int>::max());
    if (!seed)
        return propagate(seed);
    if (folder != nullptr && *seed != folder->seed)
        return (*member)->problem(ErrorCode::BadValue, (*member)->found(),
                                  std::to_string(folder->seed) + ", as the folder says");
    return static_cast<int>(*seed);
}

constexpr std::string_view kSupernetNameExpected = "a name without line breaks and other control characters";

/// What a column of CSV can be called.
bool isSupernetName(std::string_view name)
{
    return !name.empty()
           && std::none_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

OrderedJson scoresJson(const BleuScores &scores)
{
    return {{keys::kValid, scores.valid}, {keys::kTest, scores.test}};
}

} // namespace

std::string_view partName(TfsPart part)
{
    return part == TfsPart::Demonstrations ? "train" : "test";
}

std::optional<TfsPart> partNamed(std::string_view name)
{
    for (const TfsPart part : {TfsPart::Demonstrations, TfsPart::Test}) {
        if (name == partName(part))
            return part;
    }
    return std::nullopt;
}

Result<TfsPlace> readTfsPlace(const JsonCursor &row, const TfsPlace *folder)
{
    auto task = readPlaceText(row, keys::kTask, folder != nullptr ? &folder->task : nullptr);
    if (!task)
        return propagate(task);
    const auto seed = readSeed(row, folder);
    if (!seed)
        return propagate(seed);
    const std::string folderPart(folder != nullptr ? partName(folder->part) : "");
    const auto partText = readPlaceText(row, keys::kSplit, folder != nullptr ? &folderPart : nullptr);
    if (!partText)
        return propagate(partText);
    const auto part = partNamed(*partText);
    if (!part)
        return row.at(keys::kSplit)->problem(ErrorCode::BadValue, shownText(*partText), "\"train\" or \"test\"");
    return TfsPlace{*std::move(task), *seed, *part};
}

Result<TfsEntry> readTfsEntry(const JsonCursor &row, const space::SearchSpace &space)
{
    const auto scratch = row.at(keys::kScratch);
    if (!scratch)
        return propagate(scratch);
    auto architecture = space::readTfsArchitecture(*scratch, &space);
    if (!architecture)
        return propagate(architecture);
    const auto truth = readScores(*scratch);
    if (!truth)
        return propagate(truth);
    const auto latency = readLatency(*scratch);
    if (!latency)
        return propagate(latency);
    TfsEntry entry{*std::move(architecture), *truth, {}, *latency};
    for (auto member = row.json().begin(); member != row.json().end(); ++member) {
        if (isOwnKey(member.key()))
            continue;
        if (!isSupernetName(member.key()))
            return row.problem(ErrorCode::BadValue, "supernet " + shownText(member.key()), kSupernetNameExpected);
        const auto scores = row.at(member.key());
        if (!scores)
            return propagate(scores);
        const auto read = readScores(*scores);
        if (!read)
            return propagate(read);
        entry.supernets.emplace(member.key(), *read);
    }
    return entry;
}

OrderedJson tfsEntryJson(const TfsEntry &entry)
{
    OrderedJson scratch = scoresJson(entry.truth);
    scratch[keys::kArchInfo] = space::architectureLines(entry.architecture);
    if (entry.latencyMs)
        scratch[keys::kLatency] = *entry.latencyMs;
    OrderedJson row{{keys::kScratch, scratch}};
    for (const auto &[supernet, scores] : entry.supernets)
        row[supernet] = scoresJson(scores);
    return row;
}

void forEachEntry(const TfsEval &data, const std::function<void(const TfsPlace &, const TfsEntry &)> &use)
{
    for (const TfsTask &task : data.tasks) {
        for (const TfsSplit &split : task.splits) {
            for (const TfsEntry &entry : split.demonstrations)
                use({task.name, split.seed, TfsPart::Demonstrations}, entry);
            for (const TfsEntry &entry : split.test)
                use({task.name, split.seed, TfsPart::Test}, entry);
        }
    }
}

std::optional<std::string_view> whyNoBleu(double value)
{
    if (std::isfinite(value) && value >= 0 && value <= 100)
        return std::nullopt;
    return "a BLEU from 0 to 100";
}

std::optional<std::string_view> whyNoLatency(double value)
{
    if (std::isfinite(value) && value > 0)
        return std::nullopt;
    return "a latency above 0 ms";
}

} // namespace foresearch::eval
