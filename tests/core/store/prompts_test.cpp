#include "core/store/project.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::store;

namespace {

constexpr Time kThen{std::chrono::milliseconds(1'764'000'000'000)};

template <typename T>
const char *why(const Result<T> &result)
{
    return result ? "" : result.error().detail.c_str();
}

SavedPrompt saved(const std::string &text, int seconds = 0, const std::string &parent = {})
{
    return {prompt::PromptVersion({.words = prompt::ImportedText{text}}, parent), R"({"task":"any"})",
            kThen + std::chrono::seconds(seconds)};
}

std::vector<std::string> namesIn(Project &project)
{
    std::vector<std::string> names;
    const auto prompts = project.prompts();
    for (const NamedPrompt &prompt : *prompts)
        names.push_back(prompt.name);
    return names;
}

using Names = std::vector<std::string>;
using Versions = std::vector<SavedPrompt>;

} // namespace

class PromptsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto project = Project::create(m_folder->filePath("p.foresearch").toStdString());
        QVERIFY2(project, why(project));
        m_project = std::make_unique<Project>(std::move(*project));
    }

    void everySaveIsAVersionThatStays()
    {
        const SavedPrompt first = saved("one");
        const SavedPrompt second = saved("two", 1, first.version.hash());
        QVERIFY(!*m_project->putPrompt("mine", first));
        const auto before = m_project->putPrompt("mine", second);
        QVERIFY2(before, why(before));
        QVERIFY(*before == first);
        QVERIFY(m_project->prompts()->front() == (NamedPrompt{"mine", second}));
        QVERIFY(*m_project->promptVersions("mine") == (Versions{first, second}));
        QVERIFY(m_project->promptVersions("other")->empty());
    }

    void aVersionThatIsThereBecomesTheCurrentOneAgain()
    {
        const SavedPrompt first = saved("one");
        const SavedPrompt second = saved("two", 1);
        QVERIFY(m_project->putPrompt("mine", first));
        QVERIFY(m_project->putPrompt("mine", second));
        const auto before = m_project->putPrompt("mine", saved("one", 9, "later"));
        QVERIFY(before && **before == second);
        QVERIFY(m_project->prompts()->front().saved == first);
        QCOMPARE(m_project->promptVersions("mine")->size(), std::size_t{2});
    }

    void theSameWordsWithAnotherRecipeAreAnotherVersion()
    {
        SavedPrompt other = saved("one", 1);
        other.recipe = R"({"task":"other"})";
        QVERIFY(m_project->putPrompt("mine", saved("one")));
        QVERIFY(m_project->putPrompt("mine", other));
        QVERIFY(m_project->prompts()->front().saved == other);
        QCOMPARE(m_project->promptVersions("mine")->size(), std::size_t{2});
    }

    void whatIsRemovedComesBackInItsPlace()
    {
        for (const char *name : {"a", "b", "c"})
            QVERIFY(m_project->putPrompt(name, saved(name)));
        const auto removed = m_project->removePrompt("b");
        QVERIFY2(removed, why(removed));
        QCOMPARE(namesIn(*m_project), (Names{"a", "c"}));
        QCOMPARE(m_project->promptVersions("b")->size(), std::size_t{1});
        QVERIFY(!*m_project->putPrompt("b", *removed));
        QCOMPARE(namesIn(*m_project), (Names{"a", "b", "c"}));
        QVERIFY(m_project->prompts()->at(1).saved == saved("b"));
        QVERIFY(m_project->check()->empty());
    }

    void aNewNameKeepsVersionsAndTakesThoseOfARemovedPrompt()
    {
        QVERIFY(m_project->putPrompt("old", saved("one")));
        QVERIFY(m_project->putPrompt("gone", saved("one")));
        QVERIFY(m_project->putPrompt("gone", saved("two", 1)));
        QVERIFY(m_project->removePrompt("gone"));
        QVERIFY(m_project->putPrompt("old", saved("three", 2)));
        const auto renamed = m_project->renamePrompt("old", "gone");
        QVERIFY2(renamed, why(renamed));
        QCOMPARE(namesIn(*m_project), Names{"gone"});
        QVERIFY(*m_project->promptVersions("gone") == (Versions{saved("one"), saved("two", 1), saved("three", 2)}));
        QVERIFY(m_project->check()->empty());
    }

    void whatCannotBeIsRefused()
    {
        QVERIFY(m_project->putPrompt("a", saved("one")));
        QVERIFY(m_project->putPrompt("b", saved("two")));
        QCOMPARE(m_project->renamePrompt("a", "b").error().code, ErrorCode::BadValue);
        QCOMPARE(m_project->renamePrompt("c", "d").error().code, ErrorCode::NotFound);
        QCOMPARE(m_project->removePrompt("c").error().code, ErrorCode::NotFound);
        for (const std::string &name : {std::string(), std::string("  "), std::string("a\nb"), std::string(101, 'x')})
            QCOMPARE(m_project->putPrompt(name, saved("one")).error().code, ErrorCode::BadValue);
        SavedPrompt noRecipe = saved("one");
        noRecipe.recipe = "{";
        QCOMPARE(m_project->putPrompt("a", noRecipe).error().code, ErrorCode::BadValue);
        QCOMPARE(namesIn(*m_project), (Names{"a", "b"}));
    }

    void aDraftMayLackWhatAnAskedPromptNeeds()
    {
        const SavedPrompt draft{prompt::PromptVersion({.words = prompt::PromptWords()}), "{}", kThen};
        QVERIFY(!prompt::validate(draft.version.prompt()));
        QVERIFY(m_project->putPrompt("draft", draft));
        const auto read = m_project->prompts();
        QVERIFY2(read && read->front().saved == draft, why(read));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Project> m_project;
};

QTEST_GUILESS_MAIN(PromptsTest)
#include "prompts_test.moc"
