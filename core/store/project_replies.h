#pragma once

#include "core/prompt/reply_journal.h"
#include "core/store/project.h"

namespace foresearch::store {

/// The journal of replies that lies in a project. Contract: the project outlives it.
class ProjectReplies final : public prompt::ReplyJournal {
public:
    explicit ProjectReplies(Project &project) : m_project(project) {}

    Result<prompt::JournaledReplies> find(std::span<const std::string> keys) override
    {
        return m_project.findReplies(keys);
    }
    Result<> commit(std::span<const prompt::JournaledReply> replies) override { return m_project.addReplies(replies); }

private:
    Project &m_project;
};

} // namespace foresearch::store
