#pragma once

#include "core/workbench/distilling.h"

#include <QString>
#include <QStringList>

/// What the Distil page says.
namespace foresearch::ui {

/// What labelling will ask for and what it costs, before it begins.
QString priceText(const workbench::DistilPlan &plan, const workbench::LabelPrice &price);

/// How long training takes, in seconds, by its arithmetic. `inputs`: features of an architecture.
double trainingSeconds(const workbench::DistilPlan &plan, std::size_t inputs);

/// "Training: 1,200 of 4,000 steps · 4 s left"
QString progressText(workbench::Distilling::Phase phase, const jobs::JobInfo &job);

/// What one must know before one trusts the network, a sentence each.
QStringList warningsOf(const workbench::StoredNetwork &network);

/// "Regression · 3,000 examples · recommended"
QString networkTitle(const std::string &teacher, std::size_t examples, const std::string &preset);

} // namespace foresearch::ui
