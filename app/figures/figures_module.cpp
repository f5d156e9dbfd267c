#include "core/base/file.h"
#include "ui/plots/figure_drawer.h"
#include "ui/plots/figure_export.h"
#include "ui/plots/report_figures.h"

#include <QApplication>
#include <QFileInfo>
#include <QLocale>

#include <array>
#include <exception>

namespace foresearch::plots {

namespace {

class ModuleDrawer final : public FigureDrawer {
public:
    Result<> draw(const predict::TaskEvaluation &evaluation, const DrawingOptions &options,
                  const std::filesystem::path &file) override;

    Result<std::string> render(const report::FigureContent &content, const DrawingOptions &options,
                               std::string_view format) override;

private:
    int m_argumentCount = 3;
    std::array<char, 15> m_program{"foresearch-cli"};
    std::array<char, 10> m_option{"-platform"};
    std::array<char, 10> m_platform{"offscreen"};
    std::array<char *, 4> m_arguments{m_program.data(), m_option.data(), m_platform.data(), nullptr};
    QApplication m_application{m_argumentCount, m_arguments.data()};
};

report::JudgedFigure::Kind kindOf(EvaluationFigure kind)
{
    switch (kind) {
    case EvaluationFigure::Discordant:
        return report::JudgedFigure::Kind::Discordant;
    case EvaluationFigure::Cumulative:
        return report::JudgedFigure::Kind::Cumulative;
    case EvaluationFigure::Scatter:
        break;
    }
    return report::JudgedFigure::Kind::Scatter;
}

ExportOptions exportOptions(const DrawingOptions &options)
{
    return {.sizeMm = {options.widthMm, options.heightMm},
            .fontPoints = options.fontPoints,
            .pngDpi = options.pngDpi,
            .svgText = options.svgOutlines ? SvgText::Outlines : SvgText::Text};
}

Result<> ModuleDrawer::draw(const predict::TaskEvaluation &evaluation, const DrawingOptions &options,
                            const std::filesystem::path &file)
{
    QLocale::setDefault(QLocale::c()); // the same figure in every country
    const Figure figure = reportFigure(report::JudgedFigure{kindOf(options.kind), evaluation, options.truth});
    if (file.extension() == ".csv")
        return writeFile(file, figureCsv(figure));
    return exportFigure(figure, QString::fromStdString(file.string()), exportOptions(options));
}

Result<std::string> ModuleDrawer::render(const report::FigureContent &content, const DrawingOptions &options,
                                         std::string_view format)
{
    QLocale::setDefault(QLocale::c());
    const auto known =
        figureFormat(QStringLiteral("figure.") + QString::fromUtf8(format.data(), qsizetype(format.size())));
    if (!known)
        return propagate(known);
    return renderFigure(reportFigure(content), *known, exportOptions(options));
}

} // namespace

} // namespace foresearch::plots

extern "C" __attribute__((visibility("default"))) foresearch::plots::FigureDrawer *
foresearchFigureDrawer(std::uint32_t programVersion, std::uint32_t *moduleVersion)
{
    *moduleVersion = foresearch::plots::kFigureDrawerVersion;
    if (programVersion != foresearch::plots::kFigureDrawerVersion)
        return nullptr;
    // Qt's remarks about a server without a desktop are no messages of the command.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    try {
        return new foresearch::plots::ModuleDrawer;
    } catch (const std::exception &) {
        return nullptr;
    }
}
