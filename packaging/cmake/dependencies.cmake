# Every package that the build asks for. Debian's names of them are in packaging/deps.sh.

find_package(nlohmann_json 3.11 REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(Eigen3 3.4 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(SQLite3 3.40 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Threads REQUIRED)
# libcsv and SentencePiece have no CMake files of their own.
find_library(LIBCSV_LIBRARY csv REQUIRED)

if(NOT FORESEARCH_FUZZ)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Core Network)
    if(FORESEARCH_TESTS)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
        find_package(benchmark REQUIRED)
    endif()
    if(FORESEARCH_WINDOW)
        find_package(Qt6 6.4 REQUIRED COMPONENTS Widgets Charts Svg DBus LinguistTools)
    endif()
    if(FORESEARCH_ENGINE)
        find_package(Torch REQUIRED)
        # As system headers: they do not pass our warnings.
        add_library(foresearch_torch INTERFACE)
        target_link_libraries(foresearch_torch INTERFACE ${TORCH_LIBRARIES})
        target_include_directories(foresearch_torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
    endif()
endif()
