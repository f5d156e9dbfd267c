# What the build uses where it is installed, and the flags that every target of ours shares.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Precompiled headers need the sloppiness; base_dir lets two checkouts share their objects.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
    add_link_options(-fuse-ld=mold)
endif()

if(FORESEARCH_SANITIZE)
    add_compile_options(-fsanitize=${FORESEARCH_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${FORESEARCH_SANITIZE})
endif()
if(FORESEARCH_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined)
    add_link_options(-fsanitize=address,undefined)
endif()

add_library(foresearch_flags INTERFACE)
target_compile_definitions(foresearch_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_STRICT_ITERATORS)
target_compile_options(foresearch_flags INTERFACE
    -Wall -Wextra -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast)
# g++ 12 takes std::string's own operator+ for overlapping copies when it optimises fully (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(foresearch_flags INTERFACE $<$<CONFIG:Release>:-Wno-restrict>)
endif()
target_include_directories(foresearch_flags INTERFACE ${CMAKE_SOURCE_DIR})

# foresearch_module_sources(OUT module...): the sources of folders below the current one.
function(foresearch_module_sources out)
    set(sources)
    foreach(module IN LISTS ARGN)
        file(GLOB found CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${module}/*.cpp
             ${CMAKE_CURRENT_SOURCE_DIR}/${module}/*.h)
        list(APPEND sources ${found})
    endforeach()
    set(${out} ${sources} PARENT_SCOPE)
endfunction()
target_compile_definitions(foresearch_flags INTERFACE FORESEARCH_VERSION="${PROJECT_VERSION}")

# foresearch_moc(TARGET source...): AUTOMOC, which of itself does not run again for a header that is new.
function(foresearch_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    set(list ${CMAKE_CURRENT_BINARY_DIR}/${target}_sources.txt)
    set(before)
    if(EXISTS ${list})
        file(READ ${list} before)
    endif()
    if(NOT before STREQUAL "${ARGN}")
        file(WRITE ${list} "${ARGN}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/timestamp)
    endif()
endfunction()

# foresearch_precompile(TARGET header...): the standard library, and the headers given, are parsed once for the target:
# three quarters of the time a source takes is spent on them.
function(foresearch_precompile target)
    target_precompile_headers(${target} PRIVATE
        <algorithm> <array> <chrono> <cmath> <filesystem> <functional> <map> <memory> <mutex> <numeric> <optional> <set>
        <span> <sstream> <stop_token> <string> <string_view> <thread> <unordered_map> <variant> <vector>
        <nlohmann/json.hpp> ${ARGN})
endfunction()
