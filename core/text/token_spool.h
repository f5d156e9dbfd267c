#pragma once

#include "core/base/task_control.h"
#include "core/text/dictionary.h"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace foresearch::text {

/// Pairs of ids that wait in a file without a name until all of them are known.
class TokenSpool {
public:
    /// Errors: CannotWrite.
    static Result<TokenSpool> create(const std::filesystem::path &folder);

    /// Errors: CannotWrite.
    Result<> add(std::span<const TokenId> source, std::span<const TokenId> target);

    std::uint64_t pairs() const { return m_pairs; }

    /// Goes through all pairs in their order. Progress: in pairs. Errors: CannotRead; Stopped; those of `use`.
    Result<> forEach(const std::function<Result<>(std::vector<TokenId> &, std::vector<TokenId> &)> &use,
                     const TaskControl &control);

private:
    struct Close {
        void operator()(std::FILE *file) const { std::fclose(file); }
    };

    TokenSpool(std::string folder, std::unique_ptr<std::FILE, Close> file);
    bool write(std::span<const TokenId> ids);
    bool read(std::vector<TokenId> &ids);

    std::string m_folder;
    std::unique_ptr<std::FILE, Close> m_file;
    std::uint64_t m_pairs = 0;
};

} // namespace foresearch::text
