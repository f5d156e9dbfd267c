#pragma once

namespace foresearch::gui {

/// With FORESEARCH_TRACE_STARTUP set, writes to standard error how long the start took: the time from exec to now
/// and whether LibTorch is mapped. Called after the first paint.
/// Units: milliseconds, in the kernel's clock ticks (10 ms on Debian).
void traceFirstPaint();

} // namespace foresearch::gui
