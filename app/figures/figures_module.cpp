#include "core/base/file.h"
#include "ui/plots/figure_drawer.h"
#include "ui/plots/figure_export.h"

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

private:
    static Figure figureOf(const predict::TaskEvaluation &evaluation, const DrawingOptions &options);

    int m_argumentCount = 3;
    std::array<char, 15> m_program{"foresearch-cli"};
    std::array<char, 10> m_option{"-platform"};
    std::array<char, 10> m_platform{"offscreen"};
    std::array<char *, 4> m_arguments{m_program.data(), m_option.data(), m_platform.data(), nullptr};
    QApplication m_application{m_argumentCount, m_arguments.data()};
};

Figure ModuleDrawer::figureOf(const predict::TaskEvaluation &evaluation, const DrawingOptions &options)
{
    std::vector<predict::Discordance> discordances;
    if (options.kind != EvaluationFigure::Scatter)
        for (const predict::PredictorEvaluation &predictor : evaluation.predictors)
            discordances.push_back(predict::discordance(predictor));
    std::vector<PredictorSeries> series;
    for (std::size_t i = 0; i < evaluation.predictors.size(); ++i)
        series.push_back({&evaluation.predictors[i], discordances.empty() ? nullptr : &discordances[i], i});
    switch (options.kind) {
    case EvaluationFigure::Discordant:
        return discordantFigure(series);
    case EvaluationFigure::Cumulative:
        return cumulativeFigure(series);
    case EvaluationFigure::Scatter:
        break;
    }
    return scatterFigure(series, predict::truthScale(options.truth)).figure;
}

Result<> ModuleDrawer::draw(const predict::TaskEvaluation &evaluation, const DrawingOptions &options,
                            const std::filesystem::path &file)
{
    QLocale::setDefault(QLocale::c()); // the same figure in every country
    const Figure figure = figureOf(evaluation, options);
    if (file.extension() == ".csv")
        return writeFile(file, figureCsv(figure));
    return exportFigure(figure, QString::fromStdString(file.string()),
                        {.sizeMm = {options.widthMm, options.heightMm},
                         .fontPoints = options.fontPoints,
                         .pngDpi = options.pngDpi,
                         .svgText = options.svgOutlines ? SvgText::Outlines : SvgText::Text});
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
