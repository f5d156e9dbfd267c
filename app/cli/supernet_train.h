#pragma once

namespace CLI {
class App;
} // namespace CLI

namespace foresearch::cli {

/// "supernet train".
void addSupernetTrain(CLI::App &supernet);

} // namespace foresearch::cli
