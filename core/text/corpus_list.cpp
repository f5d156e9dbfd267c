#include "core/text/corpus_list.h"

#include "core/base/json.h"
#include "core/base/member_reader.h"

namespace foresearch::text {

namespace {

constexpr const char *kFormat = "foresearch-corpora";
constexpr int kVersion = 1;

} // namespace

std::string corpusListText(const std::vector<KnownCorpus> &corpora)
{
    OrderedJson list = OrderedJson::array();
    for (const KnownCorpus &corpus : corpora)
        list.push_back({{"path", corpus.path}, {"sha256", corpus.fingerprint}});
    return toText({{"format", kFormat}, {"version", kVersion}, {"corpora", list}});
}

Result<std::vector<KnownCorpus>> parseCorpusList(std::string_view text, const std::string &source)
{
    const TextSource place{source};
    const auto json = parseJson(text, place);
    if (!json)
        return propagate(json);
    const JsonCursor root(*json, place);
    if (const auto format = checkFormat(root, kFormat, kVersion); !format)
        return propagate(format);
    const auto list = root.at("corpora");
    if (!list)
        return propagate(list);
    const auto elements = list->elements();
    if (!elements)
        return propagate(elements);
    std::vector<KnownCorpus> corpora;
    for (const JsonCursor &element : *elements) {
        MemberReader members(element);
        KnownCorpus corpus;
        members.read("path", corpus.path);
        members.read("sha256", corpus.fingerprint);
        if (const auto done = members.done(); !done)
            return propagate(done);
        corpora.push_back(std::move(corpus));
    }
    return corpora;
}

} // namespace foresearch::text
