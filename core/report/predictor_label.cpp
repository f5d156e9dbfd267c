#include "core/report/predictor_label.h"

#include "core/predict/predictor_spec.h"
#include "core/predict/supernet_words.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace foresearch::report {

namespace {

using predict::PredictorSpec;
using Kind = PredictorSpec::Kind;

struct PaperName {
    std::string_view name;
    std::string_view title;
};

constexpr std::array<PaperName, 4> kSupernets{{{"hat", "HAT"},
                                               {"sandwich", "Supernet (Sandwich)"},
                                               {"mos-layer", "Layer-wise MoS"},
                                               {"mos-neuron", "Neuron-wise MoS"}}};

const PaperName *paperNameOf(std::string_view name)
{
    const auto found = std::find_if(kSupernets.begin(), kSupernets.end(),
                                    [name](const PaperName &known) { return known.name == name; });
    return found == kSupernets.end() ? nullptr : &*found;
}

constexpr std::array<std::string_view, 6> kControls{"mean",       "gflops", "parameters",
                                                    "regression", "ridge",  "subset-average"};

bool isControl(std::string_view name)
{
    return std::find(kControls.begin(), kControls.end(), name) != kControls.end();
}

std::string paperTitle(const std::string &name)
{
    const PaperName *known = paperNameOf(name);
    return known ? std::string(known->title) : name;
}

std::string supernetLabel(const PredictorSpec &spec)
{
    const predict::SupernetWords words = predict::supernetWords(spec);
    const std::string label = paperTitle(predict::networkName(words.file));
    return words.measure == predict::SupernetMeasure::Bleu ? label + ", BLEU" : label;
}

std::string languageModelLabel(const std::string &prompt)
{
    const std::size_t at = prompt.find('@');
    return at == std::string::npos ? prompt : prompt.substr(0, at) + ", " + prompt.substr(at + 1);
}

std::string labelOf(const PredictorSpec &spec);

std::string joined(const std::vector<PredictorSpec> &members)
{
    std::string text;
    for (const PredictorSpec &member : members)
        text += (text.empty() ? "" : " + ") + labelOf(member);
    return text;
}

std::string labelOf(const PredictorSpec &spec)
{
    switch (spec.kind) {
    case Kind::Named:
        return paperTitle(spec.name);
    case Kind::Calibrated:
        return "calibrated " + joined(spec.members);
    case Kind::Ensemble:
        return joined(spec.members);
    case Kind::Stack:
        return "stack of " + joined(spec.members);
    case Kind::Exec:
        return spec.command.empty() ? "program" : std::filesystem::path(spec.command.front()).filename().string();
    case Kind::Distilled:
        return predict::networkName(spec.file);
    case Kind::Supernet:
        return supernetLabel(spec);
    case Kind::LanguageModel:
        return languageModelLabel(spec.prompt);
    }
    return {};
}

bool isOfLanguage(const std::string &predictor)
{
    const PredictorFamily family = familyOf(predictor);
    return family == PredictorFamily::Distilled || family == PredictorFamily::LanguageModel;
}

search::HsNas hybrid(const search::ScheduleSegment &range, const std::string &then)
{
    return {.first = range.predictor, .then = then, .start = range.first, .end = range.last};
}

/// What may stand before a path inside a text.
bool mayPrecedePath(char c)
{
    return std::string_view(" \t\n\"'`:@=,;([{|").find(c) != std::string_view::npos;
}

/// Where the path that begins at `begin` ends: at its quote, or at what cannot be a part of an unquoted one.
std::size_t endOfPath(std::string_view text, std::size_t begin)
{
    const char before = begin > 0 ? text[begin - 1] : ' ';
    const bool isQuoted = before == '"' || before == '\'' || before == '`';
    const std::string_view enders = isQuoted ? std::string_view(&text[begin - 1], 1) : " \t\n\"'`:@,;)]}|+";
    std::size_t end = text.find_first_of(enders, begin);
    // Inside quotes a predictor may go on behind its file: "supernet:/a/b@/c".
    if (isQuoted)
        end = std::min(end, text.find_first_of("@\n", begin));
    return std::min(end, text.size());
}

} // namespace

PredictorFamily familyOf(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    if (!spec)
        return PredictorFamily::Other;
    switch (spec->kind) {
    case Kind::Supernet:
        return PredictorFamily::Supernet;
    case Kind::LanguageModel:
        return PredictorFamily::LanguageModel;
    case Kind::Distilled:
        return PredictorFamily::Distilled;
    case Kind::Named:
        return paperNameOf(spec->name) ? PredictorFamily::Supernet
               : isControl(spec->name) ? PredictorFamily::Control
                                       : PredictorFamily::Other;
    default:
        return PredictorFamily::Other;
    }
}

std::string labelOf(const std::string &predictor)
{
    const auto spec = predict::parsePredictorSpec(predictor);
    return spec ? labelOf(*spec) : predictor;
}

std::optional<search::HsNas> hybridOf(const search::PredictorSchedule &schedule)
{
    const auto &segments = schedule.segments();
    if (schedule.rule())
        return std::nullopt;
    if (segments.size() == 2) {
        const bool rangeIsLast = isOfLanguage(segments[1].predictor) && !isOfLanguage(segments[0].predictor);
        return rangeIsLast ? hybrid(segments[1], segments[0].predictor) : hybrid(segments[0], segments[1].predictor);
    }
    if (segments.size() == 3 && segments[0].predictor == segments[2].predictor)
        return hybrid(segments[1], segments[0].predictor);
    return std::nullopt;
}

std::string searchLabel(const search::PredictorSchedule &schedule)
{
    if (const auto &rule = schedule.rule())
        return "HS-NAS (" + labelOf(rule->first) + ", " + labelOf(rule->then) + ", automatic)";
    if (schedule.segments().size() == 1)
        return labelOf(schedule.segments().front().predictor);
    if (const auto found = hybridOf(schedule))
        return "HS-NAS (" + labelOf(found->first) + ", " + labelOf(found->then) + ", " + std::to_string(found->start)
               + ", " + std::to_string(found->end) + ")";
    std::string label;
    for (const search::ScheduleSegment &segment : schedule.segments())
        label += (label.empty() ? "HS-NAS (" : ", ") + labelOf(segment.predictor) + " " + std::to_string(segment.first)
                 + "-" + std::to_string(segment.last);
    return label + ")";
}

std::string withoutFolders(std::string_view text, std::string_view folder)
{
    const std::string inside = folder.size() > 1 ? std::string(folder) + "/" : std::string();
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const bool begins = text[at] == '/' && (at == 0 || mayPrecedePath(text[at - 1]));
        if (!begins) {
            shown += text[at++];
            continue;
        }
        if (!inside.empty() && text.substr(at).starts_with(inside)) {
            at += inside.size(); // what follows is named from there on
            continue;
        }
        const std::size_t end = endOfPath(text, at);
        const std::string_view path = text.substr(at, end - at);
        if (path.starts_with("//")) { // of an address
            const std::size_t space = std::min(text.find_first_of(" \t\n\"'", at), text.size());
            shown += text.substr(at, space - at);
            at = space;
            continue;
        }
        shown += path.size() > 1 ? std::filesystem::path(path).lexically_normal().filename().string() : "/";
        at = std::max(end, at + 1);
    }
    return shown;
}

} // namespace foresearch::report
