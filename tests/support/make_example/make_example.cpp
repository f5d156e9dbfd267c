// Writes the example data that ships: make_example resources/example

#include "core/eval/tfs_eval_import.h"
#include "tests/support/example_data.h"

#include <cstdio>

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: make_example FOLDER\n", stderr);
        return 2;
    }
    using namespace foresearch;
    const auto written = eval::exportTfsEval(testing::exampleData(), argv[1], eval::TfsForm::Folder);
    if (!written)
        std::fprintf(stderr, "make_example: %s\n", written.error().detail.c_str());
    return written ? 0 : 1;
}
