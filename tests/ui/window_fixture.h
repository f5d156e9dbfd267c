#pragma once

#include "core/jobs/job_center.h"
#include "core/workbench/corpora.h"
#include "core/workbench/distilling.h"
#include "core/workbench/judging.h"
#include "core/workbench/latencies.h"
#include "core/workbench/llm_judging.h"
#include "core/workbench/project_session.h"
#include "core/workbench/prompting.h"
#include "core/workbench/reports.h"
#include "core/workbench/searching.h"
#include "core/workbench/supernet_trying.h"
#include "core/workbench/supernets.h"
#include "core/workbench/tfs_import.h"
#include "ui/window/main_window.h"
#include "ui/window/theme_controller.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace foresearch::test {

/// A window as at a first start, with settings of its own.
struct WindowFixture {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ui::ThemeController theme{*qApp, settings};
    jobs::JobCenter jobs;
    workbench::ProjectSession session{jobs, folder.path().toStdString()};
    workbench::TfsImport import{jobs, session};
    workbench::Corpora corpora{jobs, session};
    workbench::Judging judging{jobs, session};
    workbench::Distilling distilling{jobs, session};
    workbench::Supernets supernets{jobs, session};
    workbench::SupernetTrying trying{jobs, supernets.engine()};
    workbench::MeterSource meters = workbench::engineMeters(supernets.engine()); ///< may be replaced
    workbench::Latencies latencies{jobs, session, [this](const nn::LatencyTask &task) { return meters(task); },
                                   workbench::engineTrainer(supernets.engine())};
    workbench::Searching searching{jobs, session};
    workbench::Prompting prompting{jobs, session};
    workbench::Endpoints endpoints{jobs, folder.filePath(QStringLiteral("endpoints.json")).toStdString()};
    workbench::LlmJudging models{jobs, session, endpoints};
    workbench::Reports reports{jobs, session};
    ui::MainWindow window{{settings, theme, jobs, session, import, corpora, latencies, judging, distilling, supernets,
                           trying, searching, prompting, models, reports}};
};

} // namespace foresearch::test
