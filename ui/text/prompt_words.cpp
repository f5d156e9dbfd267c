#include "ui/text/prompt_words.h"

#include "ui/text/numbers.h"

#include <QCoreApplication>

namespace foresearch::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::PromptWords)
};

} // namespace

QString componentTitle(prompt::Component component)
{
    using prompt::Component;
    switch (component) {
    case Component::Role:
        return Texts::tr("Role");
    case Component::FirstInstruction:
        return Texts::tr("Instruction 1");
    case Component::SecondInstruction:
        return Texts::tr("Instruction 2");
    case Component::TaskExamples:
        return Texts::tr("Task examples");
    case Component::ThirdInstruction:
        return Texts::tr("Instruction 3");
    case Component::FourthInstruction:
        return Texts::tr("Instruction 4");
    case Component::FifthInstruction:
        return Texts::tr("Instruction 5");
    case Component::Hyperparameters:
        return Texts::tr("Hyperparameters");
    case Component::Demonstrations:
        return Texts::tr("Demonstrations");
    case Component::TestArchitecture:
        break;
    }
    return Texts::tr("Test architecture");
}

QString promptPartTitle(const std::string &name)
{
    if (const auto component = prompt::parseComponent(name))
        return componentTitle(*component);
    return name == "instructions" ? Texts::tr("Heading") : Texts::tr("Text");
}

QString changeTitle(prompt::Change change)
{
    switch (change) {
    case prompt::Change::Removed:
        return Texts::tr("removed");
    case prompt::Change::Added:
        return Texts::tr("added");
    case prompt::Change::Changed:
        return Texts::tr("changed");
    case prompt::Change::Same:
        break;
    }
    return Texts::tr("the same");
}

QString moneyText(prompt::Money money)
{
    const double dollars = money.dollars();
    const int decimals = dollars <= 0 || dollars >= 0.1 ? 2 : dollars >= 0.001 ? 4 : 6;
    return QLatin1Char('$') + number(dollars, decimals);
}

} // namespace foresearch::ui
