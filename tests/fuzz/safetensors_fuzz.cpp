#include "core/base/safetensors.h"
#include "core/predict/regressor_file.h"
#include "core/predict/supernet_file.h"

#include <cstdlib>

using namespace foresearch;

/// Whatever the bytes, a file is refused or every tensor can be taken; a regressor that is read can be asked, and a
/// supernet has all its tensors.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string bytes(reinterpret_cast<const char *>(data), size);
    if (const auto file = Safetensors::parse(bytes, "input")) {
        for (const std::string &tensor : file->names()) {
            const auto view = file->tensor(tensor);
            if (!view || view->bytes.size() > size)
                std::abort();
            (void)file->floats(tensor, view->shape);
        }
    }
    if (const auto regressor = predict::parseRegressor(bytes, "input")) {
        const std::vector<double> row(regressor->network.inputs(), 0.5);
        if (predict::evaluate(*regressor, row).size() != 1)
            std::abort();
        if (!predict::parseRegressor(predict::regressorBytes(*regressor), "again"))
            std::abort();
    }
    if (const auto supernet = predict::SupernetFile::parse(bytes, "input", std::nullopt)) {
        for (const predict::SupernetTensor &tensor : predict::supernetTensors((*supernet)->space()))
            if ((*supernet)->values(tensor.name).empty())
                std::abort();
    }
    return 0;
}
