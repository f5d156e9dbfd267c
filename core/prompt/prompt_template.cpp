#include "core/prompt/prompt_template.h"

#include "core/base/file.h"
#include "core/base/member_reader.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"
#include "core/space/named_values.h"

#include <algorithm>

namespace foresearch::prompt {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kFormat = "foresearch-prompt-template";
constexpr int kVersion = 1;
constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{1} << 20;
constexpr const char *kGenericName = "generic";
constexpr const char *kFolder = "prompts";

/// A member's text, which must say something unless blanks are allowed.
void readWord(MemberReader &reader, const char *key, std::string &target, Blanks blanks = Blanks::Refused)
{
    reader.read(key, target);
    if (blanks == Blanks::Allowed)
        return;
    if (const auto member = reader.at(key); member && target.find_first_not_of(" \t\r\n") == std::string::npos)
        reader.keep(Result<>(member->problem(ErrorCode::BadValue, "an empty text", "words")));
}

void readInstructions(MemberReader &reader, PromptWords &words, Blanks blanks)
{
    const auto list = reader.at("instructions");
    if (!list)
        return;
    const auto elements = reader.keep(list->elements());
    if (!elements)
        return;
    if (elements->size() != words.instructions.size()) {
        reader.keep(Result<>(list->problem(ErrorCode::BadFormat, list->found(), "a list of 5")));
        return;
    }
    for (std::size_t i = 0; i < elements->size(); ++i) {
        const JsonCursor &element = (*elements)[i];
        if (const auto text = reader.keep(element.text()))
            words.instructions[i] = *text;
        if (words.instructions[i].empty() && blanks == Blanks::Refused)
            reader.keep(Result<>(element.problem(ErrorCode::BadValue, "an empty text", "words")));
    }
}

void readDefinitions(MemberReader &reader, PromptWords &words, Blanks blanks)
{
    const auto object = reader.at("definitions");
    if (!object)
        return;
    MemberReader definitions(*object);
    for (std::size_t i = 0; i < words.definitions.size(); ++i)
        readWord(definitions, std::string(space::hatName(space::kHyperparameters[i])).c_str(), words.definitions[i],
                 blanks);
    reader.keep(definitions.done());
}

Result<PromptWords> readPromptWords(const JsonCursor &object, Blanks blanks)
{
    PromptWords words;
    MemberReader reader(object);
    readWord(reader, "role", words.role, blanks);
    readWord(reader, "instructions_heading", words.instructionsHeading, blanks);
    readInstructions(reader, words, blanks);
    readWord(reader, "hyperparameters_heading", words.hyperparametersHeading, blanks);
    readDefinitions(reader, words, blanks);
    readWord(reader, "test_heading", words.testHeading, blanks);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return words;
}

Result<std::vector<std::string>> readTasks(const JsonCursor &root)
{
    std::vector<std::string> tasks;
    const auto member = root.find("tasks");
    if (!member)
        return propagate(member);
    if (!*member)
        return tasks;
    const auto elements = (*member)->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        auto task = element.text();
        if (!task)
            return propagate(task);
        tasks.push_back(*std::move(task));
    }
    return tasks;
}

bool isName(std::string_view name)
{
    const auto isForbidden = [](char c) { return c == '/' || static_cast<unsigned char>(c) < 0x20; };
    return !name.empty() && name.front() != '.' && std::none_of(name.begin(), name.end(), isForbidden);
}

Result<PromptTemplate> readTemplateJson(const JsonCursor &root)
{
    if (const auto known = checkFormat(root, kFormat, kVersion); !known)
        return propagate(known);
    PromptTemplate read;
    MemberReader reader(root);
    readWord(reader, "name", read.name);
    readWord(reader, "title", read.title);
    if (const auto name = reader.at("name"); name && !isName(read.name))
        return name->problem(ErrorCode::BadValue, name->found(), "a name that a file can have");
    if (auto tasks = reader.keep(readTasks(root)))
        read.tasks = *std::move(tasks);
    if (auto words = reader.keep(readWords(root)))
        read.words = *std::move(words);
    if (auto examples = reader.keep(readTaskExamples(root)))
        read.taskExamples = *std::move(examples);
    if (const auto done = reader.done(); !done)
        return propagate(done);
    return read;
}

} // namespace

bool isSentence(std::string_view text)
{
    return text.find_first_not_of(" \t\r") != std::string_view::npos && text.find('\n') == std::string_view::npos
           && isUtf8(text);
}

OrderedJson wordsJson(const PromptWords &words)
{
    OrderedJson definitions;
    for (std::size_t i = 0; i < words.definitions.size(); ++i)
        definitions[std::string(space::hatName(space::kHyperparameters[i]))] = words.definitions[i];
    return {{"role", words.role},
            {"instructions_heading", words.instructionsHeading},
            {"instructions", words.instructions},
            {"hyperparameters_heading", words.hyperparametersHeading},
            {"definitions", definitions},
            {"test_heading", words.testHeading}};
}

OrderedJson taskExamplesJson(const std::vector<TaskExample> &examples)
{
    OrderedJson list = OrderedJson::array();
    for (const TaskExample &example : examples)
        list.push_back({{"input", example.input}, {"output", example.output}});
    return list;
}

Result<std::variant<PromptWords, ImportedText>> readWords(const JsonCursor &object, Blanks blanks)
{
    using Words = std::variant<PromptWords, ImportedText>;
    const auto text = object.find("text");
    if (!text)
        return propagate(text);
    if (!*text) {
        const auto member = object.at("words");
        if (!member)
            return propagate(member);
        auto words = readPromptWords(*member, blanks);
        if (!words)
            return propagate(words);
        return Words(*std::move(words));
    }
    const auto words = object.find("words");
    if (!words)
        return propagate(words);
    if (*words)
        return object.problem(ErrorCode::BadFormat, "both \"words\" and \"text\"", "one of them");
    auto imported = (*text)->text();
    if (!imported)
        return propagate(imported);
    if (imported->empty() && blanks == Blanks::Refused)
        return (*text)->problem(ErrorCode::BadValue, "an empty text", "words");
    return Words(ImportedText{*std::move(imported)});
}

Result<std::vector<TaskExample>> readTaskExamples(const JsonCursor &object)
{
    std::vector<TaskExample> examples;
    const auto member = object.find("task_examples");
    if (!member)
        return propagate(member);
    if (!*member)
        return examples;
    const auto elements = (*member)->elements();
    if (!elements)
        return propagate(elements);
    for (const JsonCursor &element : *elements) {
        TaskExample example;
        MemberReader reader(element);
        reader.read("input", example.input);
        reader.read("output", example.output);
        if (const auto done = reader.done(); !done)
            return propagate(done);
        if (!isSentence(example.input) || !isSentence(example.output))
            return element.problem(ErrorCode::BadValue, "an empty text or several lines", "two texts of one line");
        examples.push_back(std::move(example));
    }
    return examples;
}

Result<PromptTemplate> parseTemplate(std::string_view text, const TextSource &source)
{
    const auto json = parseJson(withoutByteOrderMark(text), source);
    if (!json)
        return propagate(json);
    return readTemplateJson(JsonCursor(*json, source));
}

Result<PromptTemplate> readTemplate(const fs::path &path)
{
    const auto text = readFile(path, kMaxFileBytes);
    if (!text)
        return propagate(text);
    return parseTemplate(*text, {path.string()});
}

std::string templateJson(const PromptTemplate &promptTemplate)
{
    OrderedJson json{{"format", kFormat},
                     {"version", kVersion},
                     {"name", promptTemplate.name},
                     {"title", promptTemplate.title},
                     {"tasks", promptTemplate.tasks}};
    if (const auto *words = std::get_if<PromptWords>(&promptTemplate.words))
        json["words"] = wordsJson(*words);
    else
        json["text"] = std::get<ImportedText>(promptTemplate.words).text;
    json["task_examples"] = taskExamplesJson(promptTemplate.taskExamples);
    return json.dump(2, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
}

Result<std::vector<PromptTemplate>> shippedTemplates()
{
    const auto folder = findResource(kFolder);
    if (!folder)
        return propagate(folder);
    std::vector<fs::path> files;
    std::error_code code;
    for (const auto &entry : fs::directory_iterator(*folder, code))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<PromptTemplate> templates;
    for (const fs::path &file : files) {
        auto read = readTemplate(file);
        if (!read)
            return propagate(read);
        templates.push_back(*std::move(read));
    }
    return templates;
}

Result<PromptTemplate> openTemplate(const std::string &nameOrPath)
{
    const auto templates = shippedTemplates();
    if (!templates)
        return propagate(templates);
    std::string names;
    for (const PromptTemplate &shipped : *templates) {
        if (shipped.name == nameOrPath)
            return shipped;
        names += (names.empty() ? "" : ", ") + shipped.name;
    }
    std::error_code code;
    if (!fs::exists(nameOrPath, code))
        return fail(ErrorCode::NotFound,
                    "Template: found neither a file nor a name \"" + nameOrPath + "\", expected one of " + names + ".");
    return readTemplate(nameOrPath);
}

Result<PromptTemplate> templateForTask(const std::string &taskName)
{
    const auto templates = shippedTemplates();
    if (!templates)
        return propagate(templates);
    for (const PromptTemplate &shipped : *templates)
        if (std::find(shipped.tasks.begin(), shipped.tasks.end(), taskName) != shipped.tasks.end())
            return shipped;
    return openTemplate(kGenericName);
}

Result<PromptTemplate> importTemplate(std::string_view text, const TextSource &source, const std::string &name)
{
    text = withoutByteOrderMark(text);
    if (text.empty())
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "an empty text", "a text with marks"));
    if (!isUtf8(text))
        return fail(ErrorCode::BadFormat, describeProblem(source, {}, "bytes that are no UTF-8", "UTF-8"));
    if (!isName(name))
        return fail(ErrorCode::BadValue,
                    "Name of a template: found " + shownText(name) + ", expected a name that a file can have.");
    ImportedText imported;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isReturn = text[i] == '\r';
        if (isReturn && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        imported.text += isReturn ? '\n' : text[i];
    }
    return PromptTemplate{.name = name, .title = name, .tasks = {}, .words = std::move(imported), .taskExamples = {}};
}

} // namespace foresearch::prompt
