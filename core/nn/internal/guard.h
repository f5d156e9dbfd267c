#pragma once

#include "core/base/result.h"

#include <c10/util/Exception.h>

#include <exception>
#include <new>
#include <string>

namespace foresearch::nn {

/// The first line of what LibTorch says, as a sentence.
inline std::string libtorchSentence(std::string words)
{
    words.resize(std::min(words.find('\n'), words.size()));
    while (!words.empty() && (words.back() == '.' || words.back() == ' '))
        words.pop_back();
    return "LibTorch: " + words + ".";
}

/// Runs `work` at the seam, where every exception ends.
template <typename Work>
auto guarded(Work &&work) noexcept -> decltype(work())
{
    try {
        return work();
    } catch (const c10::OutOfMemoryError &problem) {
        return fail(ErrorCode::TooLarge, libtorchSentence(problem.what_without_backtrace()));
    } catch (const c10::Error &problem) {
        return fail(ErrorCode::Internal, libtorchSentence(problem.what_without_backtrace()));
    } catch (const std::bad_alloc &) {
        return fail(ErrorCode::TooLarge, "The engine found no more memory.");
    } catch (const std::exception &problem) {
        return fail(ErrorCode::Internal, libtorchSentence(problem.what()));
    }
}

} // namespace foresearch::nn
