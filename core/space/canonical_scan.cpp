#include "core/space/canonical_scan.h"

#include "core/space/hyperparameter.h"
#include "core/space/limits.h"

#include <charconv>
#include <utility>

namespace foresearch::space {

namespace {

/// Walks over a text; once something else was found than expected, nothing matches any more.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool isAtEnd() const { return m_isGood && m_rest.empty(); }
    bool isGood() const { return m_isGood; }

    /// Whether the text goes on with it; it is then behind us.
    bool accept(std::string_view expected)
    {
        if (!m_isGood || !m_rest.starts_with(expected))
            return false;
        m_rest.remove_prefix(expected.size());
        return true;
    }

    void expect(std::string_view expected)
    {
        if (!accept(expected))
            m_isGood = false;
    }

    /// An integer as std::to_string writes it.
    int integer()
    {
        int number = 0;
        const auto [end, failure] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), number);
        const auto text = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.data()));
        const bool isPadded = text.substr(text.starts_with('-') ? 1 : 0).starts_with('0') && text != "0";
        if (failure != std::errc() || isPadded)
            fail();
        m_rest.remove_prefix(text.size());
        return number;
    }

    void fail() { m_isGood = false; }

private:
    std::string_view m_rest;
    bool m_isGood = true;
};

constexpr Hyperparameter layerCountOf(bool isEncoder)
{
    return isEncoder ? Hyperparameter::EncoderLayerCount : Hyperparameter::DecoderLayerCount;
}

/// A list with one value for each layer; a side's first list says how many layers it has.
void scanList(Scanner &scanner, Architecture &architecture, Hyperparameter hyperparameter, bool isFirst)
{
    const Hyperparameter layerCount = layerCountOf(isEncoderHyperparameter(hyperparameter));
    std::size_t layer = 0;
    scanner.expect("[");
    do {
        const int number = scanner.integer();
        if (isFirst && layer < static_cast<std::size_t>(kMaxLayers))
            setValue(architecture, layerCount, 0, static_cast<int>(layer + 1));
        if (layer == valueCount(architecture, hyperparameter))
            return scanner.fail();
        setValue(architecture, hyperparameter, layer++, number);
    } while (scanner.accept(","));
    if (layer < valueCount(architecture, hyperparameter))
        scanner.fail();
    scanner.expect("]");
}

void scanSide(Scanner &scanner, Architecture &architecture, bool isEncoder)
{
    std::string_view before = "{\"";
    bool isFirstList = true;
    for (const Hyperparameter hyperparameter : kHyperparameters) {
        if (isEncoderHyperparameter(hyperparameter) != isEncoder || isLayerCount(hyperparameter))
            continue;
        scanner.expect(before);
        scanner.expect(jsonKey(hyperparameter));
        scanner.expect("\":");
        before = ",\"";
        if (isPerLayer(hyperparameter))
            scanList(scanner, architecture, hyperparameter, std::exchange(isFirstList, false));
        else
            setValue(architecture, hyperparameter, 0, scanner.integer());
        if (!scanner.isGood())
            return;
    }
    scanner.expect("}");
}

} // namespace

std::optional<Architecture> scanCanonicalJson(std::string_view text)
{
    Architecture architecture;
    Scanner scanner(text);
    scanner.expect("{\"encoder\":");
    scanSide(scanner, architecture, true);
    scanner.expect(",\"decoder\":");
    scanSide(scanner, architecture, false);
    scanner.expect("}");
    if (!scanner.isAtEnd())
        return std::nullopt;
    return architecture;
}

} // namespace foresearch::space
