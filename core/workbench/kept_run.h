#pragma once

#include "core/base/json.h"
#include "core/predict/labels.h"
#include "core/workbench/project_access.h"

#include <optional>
#include <string>
#include <vector>

namespace foresearch::workbench {

/// A computation that a project keeps: its settings, its parts as they come, how it ended.
/// Threads: one at a time for each object; `access` takes turns with others.
class KeptRun {
public:
    /// The latest run of that kind with the same settings that did not come to its end, Running again with its parts;
    /// else a new one. Errors: the project's.
    static Result<KeptRun> begin(ProjectAccess access, const std::string &kind, const OrderedJson &settings,
                                 const std::string &commandLine);

    store::RunId id() const { return m_id; }
    const std::vector<std::string> &parts() const { return m_parts; } ///< when it began

    /// Returns when the part is safe. Errors: the project's.
    Result<> addPart(const OrderedJson &part);

    /// Says in the project how it ended: its result, or why there is none. Errors: the project's.
    Result<> end(const Result<OrderedJson> &outcome);

    /// Where the run's network belongs in the folder of the project's files, which is made. Errors: CannotWrite.
    Result<std::filesystem::path> networkPath(const std::string &name) const;

private:
    KeptRun(ProjectAccess access, store::RunId id) : m_access(std::move(access)), m_id(id) {}

    ProjectAccess m_access;
    store::RunId m_id;
    std::vector<std::string> m_parts;
};

/// Labels as a run of kind "label" of a project, each an evaluation with where it came from.
/// Threads: as KeptRun.
class LabelRun final : public predict::LabelKeeper {
public:
    /// Goes on with the labels of the same header, also where they came to their end, or begins them. A header's space
    /// is the space's JSON, so that it holds whatever becomes of a file. Errors: the project's.
    static Result<LabelRun> open(ProjectAccess access, const predict::LabelHeader &header,
                                 const std::string &commandLine);

    store::RunId id() const { return m_id; }
    const predict::Labels &labels() const override { return m_labels; }
    Result<> append(std::span<const space::Architecture> architectures,
                    std::span<const predict::Prediction> predictions) override;

    /// As in KeptRun. Errors: the project's.
    Result<> end(const Result<> &outcome);

private:
    LabelRun(ProjectAccess access, store::RunId id, predict::LabelHeader header, predict::Labels labels)
        : m_access(std::move(access))
        , m_id(id)
        , m_header(std::move(header))
        , m_labels(std::move(labels))
    {}

    ProjectAccess m_access;
    store::RunId m_id;
    predict::LabelHeader m_header;
    predict::Labels m_labels;
};

/// The labels of a project's run; without `id` of the last one. Errors: NotFound (no labels there are); BadFormat; the
/// project's.
struct StoredLabels {
    store::RunId id{};
    predict::LabelHeader header;
    predict::Labels labels;
};
Result<StoredLabels> readLabelRun(store::Project &project, std::optional<store::RunId> id);
/// The labels of that header; nothing where there are none. Errors: the project's.
Result<std::optional<StoredLabels>> findLabelRun(store::Project &project, const predict::LabelHeader &header);

} // namespace foresearch::workbench
