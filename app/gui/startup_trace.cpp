#include "app/gui/startup_trace.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace foresearch::gui {

namespace {

std::string fileText(const char *path)
{
    std::ifstream file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Field 22 of /proc/self/stat, counted after the program's name, which may hold spaces.
double startedAtMs()
{
    const std::string stat = fileText("/proc/self/stat");
    std::istringstream fields(stat.substr(stat.rfind(')') + 1));
    std::string field;
    for (int i = 3; i <= 22; ++i)
        fields >> field;
    return 1000.0 * static_cast<double>(std::strtoull(field.c_str(), nullptr, 10))
           / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return 1000.0 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e6;
}

} // namespace

void traceFirstPaint()
{
    if (std::getenv("FORESEARCH_TRACE_STARTUP") == nullptr)
        return;
    const bool isTorchMapped = fileText("/proc/self/maps").find("libtorch") != std::string::npos;
    std::fprintf(stderr, "first paint %.0f ms after exec, %.0f ms of processor time, LibTorch %s\n",
                 nowMs() - startedAtMs(), 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC,
                 isTorchMapped ? "mapped" : "not mapped");
}

} // namespace foresearch::gui
