#include "app/cli/command.h"
#include "app/cli/interruptible.h"
#include "app/cli/prompt_source.h"

#include "core/base/file.h"
#include "core/prompt/diff.h"
#include "core/prompt/prompt_template.h"
#include "core/prompt/prompt_version.h"
#include "core/prompt/render.h"
#include "core/report/table.h"
#include "core/store/project.h"
#include "core/workbench/prompt_drafts.h"
#include "core/workbench/prompt_versions.h"

#include <iostream>
#include <memory>

namespace foresearch::cli {

namespace {

constexpr std::size_t kShownHashDigits = 12;

struct RenderArguments {
    PromptArguments prompt;
    std::string name; ///< of a prompt of the project
    std::size_t test = 1;
    bool isEveryTest = false;
    std::string save;
};

struct LadderArguments {
    PromptArguments prompt;
    std::string folder;
    bool isJson = false;
};

struct DiffArguments {
    PromptArguments prompt;
    std::string before;
    std::string after;
    bool isJson = false;
};

struct ImportArguments {
    std::string file;
    std::string name;
    std::string out;
};

OrderedJson promptRecord(const PromptSource &source, const prompt::PromptVersion &version, std::size_t row)
{
    const prompt::PromptWriter writer(version.prompt());
    const std::string text = writer.text(source.split.test[row].architecture);
    OrderedJson components = OrderedJson::array();
    for (const prompt::Component component : prompt::kComponents)
        if (version.prompt().components.has(component))
            components.push_back(key(component));
    return {{"task", source.task.name},
            {"synthetic", source.task.isSynthetic},
            {"seed", source.split.seed},
            {"template", source.words.name},
            {"layout", key(version.prompt().layout)},
            {"components", components},
            {"hash", version.hash()},
            {"test", row + 1},
            {"bytes", text.size()},
            {"prompt", text}};
}

Result<> checkTest(const PromptSource &source, std::size_t test)
{
    if (test >= 1 && test <= source.split.test.size())
        return {};
    return fail(ErrorCode::BadValue, "--test: found " + std::to_string(test) + ", expected 1 to "
                                         + std::to_string(source.split.test.size()) + ".");
}

/// A prompt that the project has, as its page in the window shows it.
Result<> renderNamed(const RenderArguments &arguments, bool isJson)
{
    auto project = store::Project::open(arguments.prompt.project, store::Access::Read);
    if (!project)
        return propagate(project);
    const auto seed = arguments.prompt.seed < 0 ? std::nullopt : std::optional(arguments.prompt.seed);
    const auto found = workbench::promptOfProject(*project, arguments.name, arguments.prompt.task, seed);
    if (!found)
        return propagate(found);
    const eval::TfsTask *task = found->task ? &*found->task : nullptr;
    const eval::TfsSplit *split = task ? workbench::splitOf(found->draft.recipe, *task) : nullptr;
    const std::size_t most = split ? std::max<std::size_t>(split->test.size(), 1) : 1;
    if (arguments.test < 1 || arguments.test > most)
        return fail(ErrorCode::BadValue, "--test: found " + std::to_string(arguments.test) + ", expected 1 to "
                                             + std::to_string(most) + ".");
    const prompt::PromptVersion version(found->draft.prompt);
    if (!arguments.save.empty())
        if (const auto saved = writeFile(arguments.save, promptJson(version)); !saved)
            return saved;
    const std::size_t first = arguments.isEveryTest ? 0 : arguments.test - 1;
    const std::size_t last = arguments.isEveryTest ? most : arguments.test;
    for (std::size_t row = first; row < last; ++row) {
        const std::string text =
            prompt::previewOf(version.prompt(), workbench::testArchitecture(found->draft, task, row)).text;
        if (isJson)
            std::cout << toText(OrderedJson{{"name", arguments.name},
                                            {"task", found->draft.recipe.task},
                                            {"seed", found->draft.recipe.split},
                                            {"layout", key(version.prompt().layout)},
                                            {"hash", version.hash()},
                                            {"test", row + 1},
                                            {"bytes", text.size()},
                                            {"prompt", text}})
                      << '\n';
        else
            std::cout << text;
    }
    return {};
}

Result<> render(const RenderArguments &arguments, bool isJson)
{
    if (!arguments.name.empty())
        return renderNamed(arguments, isJson);
    const Interruptible interruptible;
    const auto source = openPromptSource(arguments.prompt, interruptible.control());
    if (!source)
        return propagate(source);
    if (const auto known = checkTest(*source, arguments.test); !known)
        return known;
    auto made = makePrompt(*source, arguments.prompt);
    if (!made)
        return propagate(made);
    const prompt::PromptVersion version(*std::move(made));
    if (!arguments.save.empty())
        if (const auto saved = writeFile(arguments.save, promptJson(version)); !saved)
            return saved;
    const std::size_t first = arguments.isEveryTest ? 0 : arguments.test - 1;
    const std::size_t last = arguments.isEveryTest ? source->split.test.size() : arguments.test;
    for (std::size_t row = first; row < last; ++row) {
        if (isJson)
            std::cout << toText(promptRecord(*source, version, row)) << '\n';
        else
            std::cout << prompt::PromptWriter(version.prompt()).text(source->split.test[row].architecture);
    }
    return {};
}

struct LadderRow {
    prompt::Variant variant;
    prompt::PromptVersion version;
    std::string text; ///< for the first test architecture
};

Result<std::vector<LadderRow>> makeLadder(const PromptSource &source, const PromptArguments &arguments)
{
    std::vector<LadderRow> rows;
    for (const prompt::Variant &variant : prompt::ablationLadder()) {
        PromptArguments one = arguments;
        one.variant = variant.key;
        auto made = makePrompt(source, one);
        if (!made)
            return propagate(made);
        std::string text = prompt::PromptWriter(*made).text(source.split.test.front().architecture);
        rows.push_back({variant, prompt::PromptVersion(*std::move(made)), std::move(text)});
    }
    return rows;
}

void printLadder(const PromptSource &source, const std::vector<LadderRow> &rows)
{
    report::Table table{
        .caption = source.task.title + ", seed " + std::to_string(source.split.seed),
        .columns = {{.title = "Variant"},
                    {.title = "Table 1"},
                    {.title = "Size", .unit = "bytes", .alignment = report::Alignment::Right, .precision = 0},
                    {.title = "Hash"}},
        .rows = {},
        .note = "Sizes are those of the first test architecture's prompt; no tokenizer makes more tokens than bytes."};
    for (const LadderRow &row : rows)
        table.rows.push_back({.cells = {std::string(row.variant.key), std::string(row.variant.title),
                                        report::Number{.value = static_cast<double>(row.text.size())},
                                        row.version.hash().substr(0, kShownHashDigits)}});
    std::cout << report::toText(table);
}

/// NUMBER-VARIANT.txt and NUMBER-VARIANT.json each.
Result<> saveLadder(const std::vector<LadderRow> &rows, const std::filesystem::path &folder)
{
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    int number = 0;
    for (const LadderRow &row : rows) {
        const std::string name = std::to_string(++number) + "-" + std::string(row.variant.key);
        if (const auto saved = writeFile(folder / (name + ".txt"), row.text); !saved)
            return saved;
        if (const auto saved = writeFile(folder / (name + ".json"), promptJson(row.version)); !saved)
            return saved;
    }
    return {};
}

Result<> ladder(const LadderArguments &arguments)
{
    const Interruptible interruptible;
    const auto source = openPromptSource(arguments.prompt, interruptible.control());
    if (!source)
        return propagate(source);
    const auto rows = makeLadder(*source, arguments.prompt);
    if (!rows)
        return propagate(rows);
    if (!arguments.folder.empty())
        if (const auto saved = saveLadder(*rows, arguments.folder); !saved)
            return saved;
    if (!arguments.isJson) {
        printLadder(*source, *rows);
        return {};
    }
    for (const LadderRow &row : *rows) {
        OrderedJson record{{"variant", row.variant.key}, {"title", row.variant.title}};
        record.update(promptRecord(*source, row.version, 0));
        std::cout << toText(record) << '\n';
    }
    return {};
}

/// A variant of the ladder, or else a prompt's file.
Result<prompt::PromptVersion> openSide(const std::string &side, const PromptArguments &arguments,
                                       std::optional<PromptSource> &source, const TaskControl &control)
{
    if (!prompt::findVariant(side)) {
        std::error_code code;
        if (!std::filesystem::exists(side, code))
            return fail(ErrorCode::NotFound, "Prompt: found no file; " + prompt::findVariant(side).error().detail);
        return prompt::readPrompt(side);
    }
    if (!source) {
        auto opened = openPromptSource(arguments, control);
        if (!opened)
            return propagate(opened);
        source = *std::move(opened);
    }
    PromptArguments one = arguments;
    one.variant = side;
    auto made = makePrompt(*source, one);
    if (!made)
        return propagate(made);
    return prompt::PromptVersion(*std::move(made));
}

void printDiff(const std::vector<prompt::PartDiff> &parts)
{
    for (const prompt::PartDiff &part : parts) {
        std::cout << part.name << ": " << key(part.change) << '\n';
        if (part.change == prompt::Change::Same)
            continue;
        for (const prompt::LineDiff &line : part.lines)
            if (line.change != prompt::Change::Same)
                std::cout << (line.change == prompt::Change::Removed ? "  - " : "  + ") << line.text << '\n';
    }
}

OrderedJson diffJson(const prompt::PromptVersion &before, const prompt::PromptVersion &after,
                     const std::vector<prompt::PartDiff> &parts)
{
    OrderedJson list = OrderedJson::array();
    for (const prompt::PartDiff &part : parts) {
        OrderedJson lines = OrderedJson::array();
        for (const prompt::LineDiff &line : part.lines)
            lines.push_back({{"change", key(line.change)}, {"text", line.text}});
        list.push_back({{"part", part.name}, {"change", key(part.change)}, {"lines", lines}});
    }
    return {{"before", before.hash()}, {"after", after.hash()}, {"parts", list}};
}

Result<> diff(const DiffArguments &arguments)
{
    const Interruptible interruptible;
    std::optional<PromptSource> source;
    const auto before = openSide(arguments.before, arguments.prompt, source, interruptible.control());
    if (!before)
        return propagate(before);
    const auto after = openSide(arguments.after, arguments.prompt, source, interruptible.control());
    if (!after)
        return propagate(after);
    const auto parts = prompt::diffPrompts(before->prompt(), after->prompt());
    if (arguments.isJson)
        std::cout << toText(diffJson(*before, *after, parts)) << '\n';
    else
        printDiff(parts);
    return {};
}

Result<> importText(const ImportArguments &arguments)
{
    constexpr std::uintmax_t kMaxBytes = std::uintmax_t{1} << 20;
    const auto text = readFile(arguments.file, kMaxBytes);
    if (!text)
        return propagate(text);
    const std::string name =
        arguments.name.empty() ? std::filesystem::path(arguments.file).stem().string() : arguments.name;
    const auto imported = prompt::importTemplate(*text, {arguments.file}, name);
    if (!imported)
        return propagate(imported);
    const std::string &words = std::get<prompt::ImportedText>(imported->words).text;
    for (const std::string_view mark :
         {prompt::ImportedText::kTaskExamplesMark, prompt::ImportedText::kDemonstrationsMark})
        if (words.find(mark) == std::string::npos)
            std::cerr << arguments.file << ": has no " << mark << ", so its prompts will not show these.\n";
    if (arguments.out.empty()) {
        std::cout << templateJson(*imported);
        return {};
    }
    return writeFile(arguments.out, templateJson(*imported));
}

void addRender(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("render", "Writes the prompt for a test architecture");
    const auto arguments = std::make_shared<RenderArguments>();
    const auto isJson = std::make_shared<bool>(false);
    addPromptOptions(command, arguments->prompt);
    addVariantOptions(command, arguments->prompt);
    auto *name = command.add_option("--prompt", arguments->name,
                                    "a prompt of the project by its name: its words, layout and examples");
    name->needs(command.get_option("--project"));
    for (const char *own : {"--template", "--layout", "--variant", "--without", "--examples", "--example-lines",
                            "--example-count", "--demonstrations", "--demonstration-count"})
        name->excludes(command.get_option(own));
    auto *test = command.add_option("--test", arguments->test, "which test architecture of the split, from 1")
                     ->capture_default_str();
    auto *json = command.add_flag("--json", *isJson, "one JSON object a prompt, with its hash, size and text");
    command.add_flag("--every-test", arguments->isEveryTest, "all test architectures of the split")
        ->needs(json)
        ->excludes(test);
    command.add_option("--save", arguments->save, "also write the prompt as data, for prompt diff")->type_name("FILE");
    command.footer("Without --json the output is the prompt byte for byte, without a line feed at its end.\n\n"
                   "Examples:\n"
                   "  foresearch-cli prompt render\n"
                   "  foresearch-cli prompt render --tfs-eval tfs_eval --task wmt14enfr --seed 123 --layout figure\n"
                   "  foresearch-cli prompt render --project paper.foresearch --prompt prompt-1 --test 3\n"
                   "  foresearch-cli prompt render --without instruction-2,task-examples --demonstrations spread\n"
                   "  foresearch-cli prompt render --tfs-eval tfs_eval --task wmt14ende --examples train.en "
                   "--examples-target train.de --every-test --json");
    onRun(command, [arguments, isJson] { return render(*arguments, *isJson); });
}

void addLadder(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("ladder", "The seven variants of the paper's ablation (Table 1)");
    const auto arguments = std::make_shared<LadderArguments>();
    addPromptOptions(command, arguments->prompt);
    command.add_option("--out", arguments->folder, "also write each as text and as data into this folder")
        ->type_name("FOLDER");
    command.add_flag("--json", arguments->isJson, "one JSON object a variant, with its hash, size and text");
    command.footer("Examples:\n"
                   "  foresearch-cli prompt ladder\n"
                   "  foresearch-cli prompt ladder --tfs-eval tfs_eval --task wmt14ende --seed 456 --out ladder\n"
                   "  foresearch-cli prompt ladder --project paper.foresearch --task wmt14ende --out ladder");
    onRun(command, [arguments] { return ladder(*arguments); });
}

void addDiff(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("diff", "What differs between two prompts, by component and by line");
    const auto arguments = std::make_shared<DiffArguments>();
    command.add_option("before", arguments->before, "a file of prompt render --save, or a variant of prompt ladder")
        ->required();
    command.add_option("after", arguments->after, "the same")->required();
    addPromptOptions(command, arguments->prompt);
    command.add_flag("--json", arguments->isJson, "one JSON object, with the lines that are the same too");
    command.footer("Examples:\n"
                   "  foresearch-cli prompt diff third-instruction fourth-instruction\n"
                   "  foresearch-cli prompt diff monday.json tuesday.json --json");
    onRun(command, [arguments] { return diff(*arguments); });
}

void addImport(CLI::App &parent)
{
    CLI::App &command = *parent.add_subcommand("import", "Makes a template of a text with marks");
    const auto arguments = std::make_shared<ImportArguments>();
    command.add_option("file", arguments->file, "the text")->required();
    command.add_option("--name", arguments->name, "of the template; without it, the file's");
    command.add_option("--out", arguments->out, "file to write; without it, standard output")->type_name("FILE");
    command.footer("Marks: $$$task_examples$$$ and $$$seedarch_examples$$$. The test architecture follows the text.\n\n"
                   "Example:\n"
                   "  foresearch-cli prompt import template.txt --out mine.json\n"
                   "  foresearch-cli prompt render --template mine.json");
    onRun(command, [arguments] { return importText(*arguments); });
}

} // namespace

void addPromptCommand(CLI::App &app)
{
    CLI::App &command = *app.add_subcommand("prompt", "Prompts that have a language model predict performance");
    command.require_subcommand(1);
    command.footer("foresearch-cli prompt COMMAND --help shows examples.");
    addRender(command);
    addLadder(command);
    addDiff(command);
    addImport(command);
}

} // namespace foresearch::cli
