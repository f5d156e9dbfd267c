// A ChatServer as a program: answers by formulaAnswer() until its standard input ends.
//   scripted_chat_server [--delay-ms N] [--log FILE]
// Prints its port on one line. GET /stats tells {"requests","answered","inFlight","maxInFlight"}. With --log every
// request for a completion is a line "SERIAL SHA256-OF-BODY", on the disk before it is answered.

#include "core/base/sha256.h"
#include "tests/support/chat_server.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

using namespace foresearch;
using namespace foresearch::testing;

namespace {

struct Options {
    int delayMs = 0;
    std::FILE *log = nullptr;
};

bool readOptions(int argc, char **argv, Options &options)
{
    for (int i = 1; i < argc; i += 2) {
        const std::string_view name = argv[i];
        if (i + 1 == argc)
            return false;
        if (name == "--delay-ms")
            options.delayMs = std::atoi(argv[i + 1]);
        else if (name == "--log")
            options.log = std::fopen(argv[i + 1], "a");
        else
            return false;
    }
    return true;
}

ServedAnswer stats(const ChatServer &server)
{
    const ServerCounts counts = server.counts();
    return {.body = toText({{"requests", counts.requests},
                            {"answered", counts.answered},
                            {"inFlight", counts.inFlight},
                            {"maxInFlight", counts.maxInFlight}})};
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    Options options;
    if (!readOptions(argc, argv, options)) {
        std::fprintf(stderr, "scripted_chat_server [--delay-ms N] [--log FILE]\n");
        return 2;
    }
    ChatServer server;
    server.keepNoRequests();
    server.setScript([&server, options](const ServedRequest &request) {
        if (request.path == "/stats")
            return stats(server);
        if (options.log && request.method == "POST") {
            std::fprintf(options.log, "%d %s\n", request.serial, sha256(request.body).c_str());
            std::fflush(options.log);
        }
        ServedAnswer answer = answerByFormula(request);
        answer.delayMs = options.delayMs;
        return answer;
    });
    std::printf("%d\n", server.port());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
