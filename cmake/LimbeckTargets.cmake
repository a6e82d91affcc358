# What every target of ours has in common: the language, the warnings, the sanitizers.

option(LIMBECK_WERROR "Treat warnings in limbeck's own targets as errors" OFF)
set(LIMBECK_SANITIZE "" CACHE STRING "Sanitizers for limbeck's own targets, such as address,undefined")

# The folders of src/ that are layers, each after those that it may include.
set(LIMBECK_LAYERS
  core
  schema
  model
  revision
  sql
  operation
  database
  dialect
  autogenerate/compare
  autogenerate/render
  dialect/sqlite
  dialect/postgresql
  dialect/mysql
  dialect/mssql
  dialect/oracle
  script
  runtime
  build
  command
  environment
  cli)

function(limbeck_configure_target target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  if(MSVC)
    target_compile_options(${target} PRIVATE /W4 /utf-8 $<$<BOOL:${LIMBECK_WERROR}>:/WX>)
  else()
    target_compile_options(${target} PRIVATE
      -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
      $<$<BOOL:${LIMBECK_WERROR}>:-Werror>
      # -O3 compiles longer, to a larger library that is no quicker.
      $<$<CONFIG:Release>:-O2>
      # GCC 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
      $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict>)
  endif()
  if(LIMBECK_SANITIZE)
    target_compile_options(${target} PUBLIC -fsanitize=${LIMBECK_SANITIZE} -fno-omit-frame-pointer
      -fno-sanitize-recover=all)
    # GCC loses sight of what was initialised behind the checks that it puts in.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_link_options(${target} PUBLIC -fsanitize=${LIMBECK_SANITIZE})
  endif()
endfunction()

# What the sources of layers have in common is read once for all: the standard library, and the operations for the layers
# above them. None may lean on that: the preset clang compiles without it.
function(limbeck_share_headers target layer)
  list(FIND LIMBECK_LAYERS operation operations)
  list(FIND LIMBECK_LAYERS ${layer} place)
  set(headers limbeck_standard_headers)
  if(place GREATER operations)
    set(headers limbeck_operation_headers)
  endif()
  if(NOT TARGET ${headers})
    file(GENERATE OUTPUT ${PROJECT_BINARY_DIR}/${headers}.cpp CONTENT "")
    add_library(${headers} OBJECT ${PROJECT_BINARY_DIR}/${headers}.cpp)
    limbeck_configure_layer(${headers})
    target_precompile_headers(${headers} PRIVATE
      <algorithm> <array> <functional> <map> <memory> <optional> <ranges> <span> <string> <string_view> <utility>
      <variant> <vector> <fmt/format.h>)
    if(headers STREQUAL limbeck_operation_headers)
      target_precompile_headers(${headers} PRIVATE ${PROJECT_SOURCE_DIR}/src/operation/operation.hpp)
    endif()
  endif()
  target_precompile_headers(${target} REUSE_FROM ${headers})
endfunction()

# What compiles a layer.
function(limbeck_configure_layer target)
  limbeck_configure_target(${target})
  set_target_properties(${target} PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src)
  target_include_directories(${target} SYSTEM PRIVATE
    ${LIMBECK_MUSTACHE_INCLUDE_DIR} ${LIMBECK_LIBPQ_INCLUDE_DIR} ${LIMBECK_MARIADB_INCLUDE_DIR}
    ${LIMBECK_SQLITE_INCLUDE_DIR})
  target_link_libraries(${target} PRIVATE CLI11::CLI11 nlohmann_json::nlohmann_json)
  # Headers alone: src/core/fmt.cpp compiles them.
  target_include_directories(${target} SYSTEM PRIVATE $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
endfunction()

# One layer of the house: the sources of one folder under src/, compiled by themselves and put into the library.
function(limbeck_add_layer layer)
  cmake_parse_arguments(arg "" "" "SOURCES" ${ARGN})
  string(REPLACE "/" "_" target "limbeck_${layer}")
  add_library(${target} OBJECT)
  target_sources(${target} PRIVATE ${arg_SOURCES})
  limbeck_configure_layer(${target})
  limbeck_share_headers(${target} ${layer})
  target_sources(limbeck PRIVATE $<TARGET_OBJECTS:${target}>)
endfunction()

# Sources of tests. They are compiled once and run once, so that to optimise them takes longer than it saves; what nearly
# all of them include is read once for all. None may lean on that: the preset clang compiles without it.
function(limbeck_configure_tests target)
  limbeck_configure_target(${target})
  if(NOT MSVC)
    target_compile_options(${target} PRIVATE -O0)
  endif()
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src
    ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${target} PRIVATE GTest::gmock)
  if(target STREQUAL test_headers)
    target_precompile_headers(${target} PRIVATE
      <algorithm> <functional> <map> <memory> <optional> <string> <string_view> <variant> <vector> <fmt/format.h>
      <gmock/gmock.h>)
  else()
    target_precompile_headers(${target} REUSE_FROM test_headers)
  endif()
endfunction()

# A program of tests.
function(limbeck_add_tests name)
  cmake_parse_arguments(arg "" "PREFIX" "SOURCES;LIBRARIES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  limbeck_configure_tests(${name})
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} GTest::gmock_main ${CMAKE_DL_LIBS})
  gtest_discover_tests(${name} TEST_PREFIX "${arg_PREFIX}." DISCOVERY_TIMEOUT 60)
endfunction()

# The unit tests of one layer: tests/unit/<layer>/, linked with that layer and the ones it names, or with the library.
function(limbeck_add_unit_tests layer)
  cmake_parse_arguments(arg "" "" "LAYERS;SOURCES" ${ARGN})
  string(REPLACE "/" "_" target ${layer})
  if(arg_LAYERS)
    list(TRANSFORM arg_LAYERS PREPEND "limbeck_")
    list(TRANSFORM arg_LAYERS REPLACE "/" "_")
  else()
    set(arg_LAYERS limbeck)
  endif()
  limbeck_add_tests(unit_${target} PREFIX unit.${layer} SOURCES ${arg_SOURCES} LIBRARIES ${arg_LAYERS})
endfunction()
