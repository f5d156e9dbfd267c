#include "tests/support/spelled_numbers.h"

#include <QMap>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace foresearch::testing {

namespace {

std::optional<QString> wordsBefore(const std::string &sentence, const char *verb, const char *unit)
{
    const QRegularExpression pattern(
        QStringLiteral("(?:%1)([^.?,]*?) %2\\b").arg(QString::fromUtf8(verb), QLatin1String(unit)));
    const auto match = pattern.match(QString::fromStdString(sentence));
    return match.hasMatch() ? std::optional(match.captured(1).trimmed()) : std::nullopt;
}

/// Words that add, and words that multiply what stands before them in their group.
int valueOf(const QStringList &words, const QMap<QString, int> &added, const QMap<QString, int> &factors)
{
    int total = 0;
    int group = 0;
    for (const QString &word : words) {
        if (factors.contains(word)) {
            const int factor = factors[word];
            if (factor == 1000) {
                total += std::max(group, 1) * factor;
                group = 0;
            } else if (factor == 20) { // quatre-vingt
                group = group % 100 == 4 ? group - 4 + 80 : group + 20;
            } else {
                group = std::max(group, 1) * factor;
            }
        } else if (added.contains(word)) {
            group += added[word];
        } else {
            return 0;
        }
    }
    return total + group;
}

/// Cuts "zweihundertdreiundvierzig" from the left, the longest piece first.
QStringList germanPieces(QString word, const QStringList &known)
{
    QStringList pieces;
    while (!word.isEmpty()) {
        QString longest;
        for (const QString &piece : known)
            if (word.startsWith(piece) && piece.size() > longest.size())
                longest = piece;
        if (longest.isEmpty())
            return {QStringLiteral("?")};
        pieces << longest;
        word.remove(0, longest.size());
    }
    return pieces;
}

} // namespace

std::optional<int> englishPrice(const std::string &sentence)
{
    auto words = wordsBefore(sentence, "costs? ", "euros");
    if (!words)
        return std::nullopt;
    const QMap<QString, int> added{
        {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},       {"six", 6},
        {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},    {"twelve", 12},
        {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
        {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},     {"sixty", 60},
        {"seventy", 70},  {"eighty", 80},   {"ninety", 90},  {"and", 0}};
    return valueOf(words->split(QRegularExpression("[ -]")), added, {{"hundred", 100}, {"thousand", 1000}});
}

std::optional<int> germanPrice(const std::string &sentence)
{
    const auto words = wordsBefore(sentence, "", "Euro");
    if (!words)
        return std::nullopt;
    const QMap<QString, int> added{
        {"ein", 1},       {"zwei", 2},      {"drei", 3},      {"vier", 4},      {"fünf", 5},      {"sechs", 6},
        {"sieben", 7},    {"acht", 8},      {"neun", 9},      {"zehn", 10},     {"elf", 11},      {"zwölf", 12},
        {"dreizehn", 13}, {"vierzehn", 14}, {"fünfzehn", 15}, {"sechzehn", 16}, {"siebzehn", 17}, {"achtzehn", 18},
        {"neunzehn", 19}, {"zwanzig", 20},  {"dreißig", 30},  {"vierzig", 40},  {"fünfzig", 50},  {"sechzig", 60},
        {"siebzig", 70},  {"achtzig", 80},  {"neunzig", 90},  {"und", 0}};
    const QMap<QString, int> factors{{"hundert", 100}, {"tausend", 1000}};
    const QString last = words->mid(words->lastIndexOf(QLatin1Char(' ')) + 1);
    return valueOf(germanPieces(last, added.keys() + factors.keys()), added, factors);
}

std::optional<int> frenchPrice(const std::string &sentence)
{
    const auto words = wordsBefore(sentence, "coûte(?:nt)? ", "euros");
    if (!words)
        return std::nullopt;
    const QMap<QString, int> added{{"un", 1},     {"deux", 2},    {"trois", 3},     {"quatre", 4},     {"cinq", 5},
                                   {"six", 6},    {"sept", 7},    {"huit", 8},      {"neuf", 9},       {"dix", 10},
                                   {"onze", 11},  {"douze", 12},  {"treize", 13},   {"quatorze", 14},  {"quinze", 15},
                                   {"seize", 16}, {"trente", 30}, {"quarante", 40}, {"cinquante", 50}, {"soixante", 60},
                                   {"et", 0}};
    return valueOf(words->split(QRegularExpression("[ -]")), added,
                   {{"vingt", 20}, {"vingts", 20}, {"cent", 100}, {"cents", 100}, {"mille", 1000}});
}

} // namespace foresearch::testing
