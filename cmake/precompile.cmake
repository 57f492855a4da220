# Precompiled headers: what nearly every file includes is parsed once. The preset dev-clang, and with it `./run lint`, goes
# without, so that every file is still held to name what it uses.
option(YINGTUO_PRECOMPILE "Precompile the headers that nearly every file includes" OFF)

set(YINGTUO_COMMON_HEADERS
    <algorithm> <array> <charconv> <chrono> <cmath> <cstdint> <functional> <limits> <map> <memory> <optional> <set> <span>
    <string> <string_view> <tuple> <unordered_map> <utility> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)

# precompile(TARGET FIRST headers...): compiled once with the target FIRST; all others that ask for the same use its.
function(precompile target first)
  if(NOT YINGTUO_PRECOMPILE)
    return()
  endif()
  if(target STREQUAL first)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  else()
    target_precompile_headers(${target} REUSE_FROM ${first})
  endif()
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # for ccache, see its manual, "Precompiled headers"
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
  endif()
endfunction()

# The common headers of a room, compiled with room_base; a room with heavy headers of its own compiles all of them itself.
function(precompile_room target)
  if(ARGN)
    precompile(${target} ${target} ${YINGTUO_COMMON_HEADERS} ${ARGN})
  else()
    precompile(${target} room_base ${YINGTUO_COMMON_HEADERS})
  endif()
endfunction()

function(precompile_tests target)
  precompile(${target} test_base ${YINGTUO_COMMON_HEADERS} <gmock/gmock.h> <gtest/gtest.h>)
endfunction()
