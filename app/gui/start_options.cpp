#include "app/gui/start_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <cstdio>
#include <cstdlib>

namespace foresearch::gui {

namespace {

using ui::Theme;
using ui::themeFromName;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(foresearch::gui::StartOptions)
};

[[noreturn]] void refuse(const QString &sentence)
{
    std::fprintf(stderr, "foresearch: %s\n", qUtf8Printable(sentence));
    std::exit(2);
}

QSize parseSize(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{2,5})x(\\d{2,5})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        refuse(Texts::tr("--size: found \"%1\", expected WIDTHxHEIGHT, such as 1440x900.").arg(text));
    return {match.captured(1).toInt(), match.captured(2).toInt()};
}

Theme parseTheme(const QString &text)
{
    const auto theme = themeFromName(text);
    if (!theme)
        refuse(Texts::tr("--theme: found \"%1\", expected system, light or dark.").arg(text));
    return *theme;
}

} // namespace

StartOptions parseStartOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Workbench for performance predictors in neural architecture search."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("project"), Texts::tr("Project file to open."),
                                 QStringLiteral("[PROJECT]"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        Texts::tr("Writes a picture of the window to FILE (PNG) and ends; needs no display."), QStringLiteral("FILE"));
    const QCommandLineOption size(QStringLiteral("size"), Texts::tr("Size of the window."),
                                  QStringLiteral("WIDTHxHEIGHT"));
    const QCommandLineOption theme(QStringLiteral("theme"), Texts::tr("Theme of this run: system, light or dark."),
                                   QStringLiteral("NAME"));
    const QCommandLineOption page(QStringLiteral("page"),
                                  Texts::tr("Page to show: welcome, task, predict, distil or search."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption example(QStringLiteral("example"), Texts::tr("Opens the example project."));
    parser.addOptions({screenshot, size, theme, page, example});
    if (!parser.parse(arguments))
        refuse(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp();
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.positionalArguments().size() > 1)
        refuse(Texts::tr("Found %n projects, expected one.", nullptr,
                         static_cast<int>(parser.positionalArguments().size())));

    StartOptions options;
    options.project = parser.positionalArguments().value(0);
    options.screenshot = parser.value(screenshot);
    options.page = parser.value(page);
    options.isExample = parser.isSet(example);
    if (parser.isSet(size))
        options.size = parseSize(parser.value(size));
    if (parser.isSet(theme))
        options.theme = parseTheme(parser.value(theme));
    return options;
}

} // namespace foresearch::gui
