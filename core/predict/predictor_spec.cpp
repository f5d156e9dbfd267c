#include "core/predict/predictor_spec.h"

#include "core/base/json.h"

#include <algorithm>
#include <array>
#include <optional>

namespace foresearch::predict {

namespace {

constexpr std::size_t kMaxTextBytes = 4096;
constexpr int kMaxNesting = 20;
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kNameEnds = " \t\r\n+():'\"";

using Kind = PredictorSpec::Kind;

struct Prefix {
    std::string_view word;
    Kind kind;
};
constexpr std::array kPrefixes{Prefix{"calibrated:", Kind::Calibrated}, Prefix{"ensemble:", Kind::Ensemble},
                               Prefix{"stack:", Kind::Stack},           Prefix{"exec:", Kind::Exec},
                               Prefix{"distilled:", Kind::Distilled},   Prefix{"supernet:", Kind::Supernet},
                               Prefix{"llm:", Kind::LanguageModel}};

bool isIn(std::string_view set, char c)
{
    return set.find(c) != std::string_view::npos;
}

class Parser {
public:
    explicit Parser(std::string_view text) : m_text(text) {}

    Result<PredictorSpec> all()
    {
        auto spec = predictor({});
        if (!spec)
            return spec;
        skipBlanks();
        if (m_at < m_text.size())
            return problem("the end (quote a name or command that has + or brackets)");
        return spec;
    }

private:
    /// Counted apart, so that the brackets which text() adds never make a text too deep.
    struct Nesting {
        int predictors = 0;
        int brackets = 0;
    };

    Result<PredictorSpec> predictor(Nesting nesting)
    {
        if (std::max(nesting.predictors, nesting.brackets) > kMaxNesting)
            return fail(ErrorCode::TooLarge,
                        describeProblem(source(), {}, "nesting deeper than " + std::to_string(kMaxNesting), "less"));
        skipBlanks();
        if (take('('))
            return bracketed({nesting.predictors, nesting.brackets + 1});
        for (const Prefix &prefix : kPrefixes) {
            if (!m_text.substr(m_at).starts_with(prefix.word))
                continue;
            m_at += prefix.word.size();
            if (prefix.kind == Kind::Exec)
                return command();
            if (prefix.kind == Kind::Distilled)
                return oneWord(prefix.kind, &PredictorSpec::file, "a file");
            if (prefix.kind == Kind::Supernet)
                return supernet();
            if (prefix.kind == Kind::LanguageModel)
                return oneWord(prefix.kind, &PredictorSpec::prompt, "a prompt");
            return withMembers(prefix.kind, {nesting.predictors + 1, nesting.brackets});
        }
        return named();
    }

    Result<PredictorSpec> bracketed(Nesting nesting)
    {
        auto inner = predictor(nesting);
        if (!inner)
            return inner;
        skipBlanks();
        if (!take(')'))
            return problem("a closing bracket");
        return inner;
    }

    Result<PredictorSpec> withMembers(Kind kind, Nesting nesting)
    {
        PredictorSpec spec{.kind = kind};
        do {
            auto member = predictor(nesting);
            if (!member)
                return member;
            spec.members.push_back(std::move(*member));
            skipBlanks();
        } while (kind != Kind::Calibrated && take('+'));
        return spec;
    }

    Result<PredictorSpec> named()
    {
        const std::size_t begin = m_at;
        std::string title;
        if (m_at < m_text.size() && isIn("'\"", m_text[m_at])) {
            if (!quoted(title))
                return problem("a closing quote");
        } else {
            while (m_at < m_text.size() && !isIn(kNameEnds, m_text[m_at]))
                title += m_text[m_at++];
        }
        PredictorSpec spec{.kind = Kind::Named, .name = predictorName(title)};
        if (!spec.name.empty())
            return spec;
        m_at = begin;
        return problem("a predictor (e.g. hat, mean, regression, calibrated:hat)");
    }

    Result<PredictorSpec> command()
    {
        PredictorSpec spec{.kind = Kind::Exec};
        while (true) {
            skipBlanks();
            if (m_at >= m_text.size() || isIn("+)", m_text[m_at]))
                break;
            std::string word;
            if (!commandWord(word))
                return problem("a closing quote");
            spec.command.push_back(std::move(word));
        }
        if (spec.command.empty() || spec.command.front().empty())
            return problem("a program");
        return spec;
    }

    Result<PredictorSpec> oneWord(Kind kind, std::string PredictorSpec::*member, std::string_view expected)
    {
        PredictorSpec spec{.kind = kind};
        skipBlanks();
        if (!commandWord(spec.*member))
            return problem("a closing quote");
        if ((spec.*member).empty())
            return problem(expected);
        return spec;
    }

    Result<PredictorSpec> supernet()
    {
        auto spec = oneWord(Kind::Supernet, &PredictorSpec::file, "a supernet's file");
        if (!spec)
            return spec;
        const std::size_t at = spec->file.rfind('@');
        if (at == std::string::npos || at == 0 || at + 1 == spec->file.size())
            return problem("FILE@FOLDER, a supernet's file and the folder of a corpus");
        spec->corpus = spec->file.substr(at + 1);
        spec->file.resize(at);
        return spec;
    }

    /// Reads up to an unquoted blank, + or ). False: a quote is not closed.
    bool commandWord(std::string &word)
    {
        while (m_at < m_text.size() && !isIn(kBlanks, m_text[m_at]) && !isIn("+)", m_text[m_at])) {
            if (isIn("'\"", m_text[m_at])) {
                if (!quoted(word))
                    return false;
            } else {
                word += m_text[m_at++];
            }
        }
        return true;
    }

    bool quoted(std::string &content)
    {
        const std::size_t end = m_text.find(m_text[m_at], m_at + 1);
        if (end == std::string_view::npos) {
            m_at = m_text.size();
            return false;
        }
        content += m_text.substr(m_at + 1, end - m_at - 1);
        m_at = end + 1;
        return true;
    }

    void skipBlanks()
    {
        while (m_at < m_text.size() && isIn(kBlanks, m_text[m_at]))
            ++m_at;
    }

    bool take(char c)
    {
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }

    TextSource source() const { return {.name = "Predictor \"" + std::string(m_text.substr(0, 80)) + "\""}; }

    Unexpected problem(std::string_view expected) const
    {
        const std::string found = m_at < m_text.size()
                                      ? "\"" + std::string(1, m_text[m_at]) + "\" at column " + std::to_string(m_at + 1)
                                      : std::string("its end");
        return fail(ErrorCode::BadFormat, describeProblem(source(), {}, found, expected));
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

bool isPlainWord(std::string_view word)
{
    return !word.empty() && std::none_of(word.begin(), word.end(), [](char c) { return isIn(" \t\r\n+)'\"", c); });
}

/// Single quotes around all but single quotes, which stand in double ones.
std::string quotedWord(std::string_view word)
{
    if (isPlainWord(word))
        return std::string(word);
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string("'\"'\"'") : std::string(1, c);
    return text + "'";
}

} // namespace

Result<PredictorSpec> parsePredictorSpec(std::string_view text)
{
    if (text.size() > kMaxTextBytes)
        return fail(ErrorCode::TooLarge, "A predictor: found a text of " + std::to_string(text.size())
                                             + " bytes, expected at most " + std::to_string(kMaxTextBytes) + ".");
    return Parser(text).all();
}

std::string text(const PredictorSpec &spec)
{
    if (spec.kind == Kind::Named)
        return spec.name;
    const auto prefix = std::find_if(kPrefixes.begin(), kPrefixes.end(),
                                     [&](const Prefix &candidate) { return candidate.kind == spec.kind; });
    std::string result(prefix->word);
    if (spec.kind == Kind::Calibrated)
        return result + text(spec.members.front());
    if (spec.kind == Kind::Distilled)
        return result + quotedWord(spec.file);
    if (spec.kind == Kind::Supernet)
        return result + quotedWord(spec.file + "@" + spec.corpus);
    if (spec.kind == Kind::LanguageModel)
        return result + quotedWord(spec.prompt);
    for (std::size_t i = 0; i < spec.command.size(); ++i)
        result += (i > 0 ? " " : "") + quotedWord(spec.command[i]);
    for (std::size_t i = 0; i < spec.members.size(); ++i)
        result += (i > 0 ? "+" : "") + asMember(text(spec.members[i]));
    return result;
}

std::string asMember(const std::string &predictorText)
{
    // A list of one member has no "+", and would take the members that follow it.
    std::string_view bare = predictorText;
    while (bare.starts_with("calibrated:"))
        bare.remove_prefix(std::string_view("calibrated:").size());
    const bool takesTheRest = bare.starts_with("ensemble:") || bare.starts_with("stack:");
    return takesTheRest || isIn(bare, '+') ? "(" + predictorText + ")" : predictorText;
}

std::string predictorName(std::string_view title)
{
    std::string name;
    for (const char c : title) {
        const bool isLetterOrDigit =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
        if (c >= 'A' && c <= 'Z')
            name += static_cast<char>(c - 'A' + 'a');
        else if (isLetterOrDigit || c == '.' || c == '_')
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name;
}

} // namespace foresearch::predict
