#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace foresearch::testing {

/// What a form may be: gender, number and case ("m sg nom"); French has no case ("m sg").
using Readings = std::set<std::string>;

/// Looks for faults in sentences with the grammar's nouns and adjectives, by rules of its own that know nothing of the
/// grammar's templates: article, adjectives and noun have a reading in common; a German relative pronoun has gender
/// and number of the noun before it; "it" becomes the pronoun of the noun before it.
class AgreementChecker {
public:
    static AgreementChecker open(const std::filesystem::path &grammar, const std::string &language);

    /// What is wrong, or nothing. `source`: the English sentence.
    std::string faultOf(const std::string &source, const std::string &sentence) const;

    /// Articles with a noun that were looked at.
    std::size_t groupsOf(const std::string &sentence) const;

private:
    struct Group {
        std::string words;
        Readings readings; ///< none: a fault
    };

    std::vector<Group> groups(const std::vector<std::string> &tokens) const;
    Group germanGroup(const std::vector<std::string> &tokens, std::size_t first) const;
    Group frenchGroup(const std::vector<std::string> &tokens, std::size_t first) const;
    Readings adjectiveReadings(const std::string &word) const;
    std::string relativeFault(const std::vector<std::string> &tokens) const;
    std::string pronounFault(const std::string &source, const std::vector<std::string> &tokens) const;

    bool m_isGerman = false;
    std::map<std::string, Readings> m_nouns;
    std::map<std::string, Readings> m_adjectives; ///< French
    std::set<std::string> m_stems;                ///< German
};

/// Every form of a verb in the grammar that can be finite, with its prefix and without.
std::set<std::string> germanFiniteForms(const std::filesystem::path &grammar);

/// Subordinate clauses without a comma at the end of a German sentence.
std::vector<std::string> subordinateClauses(const std::string &sentence);

} // namespace foresearch::testing
