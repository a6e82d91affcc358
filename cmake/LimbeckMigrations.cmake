# limbeck_add_migrations(<target> [ENVIRONMENT env.cpp] [VERSION_LOCATIONS dir...] [RECURSIVE])
#
# Builds the program that carries a project's migrations: every script of its version folders, C++ and SQL alike, and
# the environment's main(). No script is named by hand: the registry is made from the scripts' own headers. The tool
# passes on what limbeck.ini says of the folders; where it does not call the build, they are named here, or are
# `versions`.
#
# Scripts are compiled in batches of LIMBECK_BATCH_SIZE, but the ones that are new or were edited since their batch was
# made: these stand alone, so that an edit compiles one script. The file limbeck-batches.txt in the build folder
# remembers which is where.

set(LIMBECK_BATCH_SIZE 16 CACHE STRING "How many settled C++ scripts are compiled together")
mark_as_advanced(LIMBECK_BATCH_SIZE)

function(limbeck_add_migrations target)
  cmake_parse_arguments(arg "RECURSIVE" "ENVIRONMENT" "VERSION_LOCATIONS" ${ARGN})
  if(NOT arg_ENVIRONMENT)
    set(arg_ENVIRONMENT env.cpp)
  endif()
  if(NOT arg_VERSION_LOCATIONS)
    set(arg_VERSION_LOCATIONS ${LIMBECK_VERSION_LOCATIONS})
  endif()
  if(NOT arg_VERSION_LOCATIONS)
    set(arg_VERSION_LOCATIONS versions)
  endif()
  set(glob GLOB)
  set(recursive_argument)
  if(arg_RECURSIVE OR LIMBECK_RECURSIVE_VERSION_LOCATIONS)
    set(glob GLOB_RECURSE)
    set(recursive_argument --recursive)
  endif()
  list(TRANSFORM arg_VERSION_LOCATIONS PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")

  set(patterns ${arg_VERSION_LOCATIONS})
  list(TRANSFORM patterns APPEND "/*.cpp" OUTPUT_VARIABLE cpp_patterns)
  list(TRANSFORM patterns APPEND "/*.sql" OUTPUT_VARIABLE sql_patterns)
  list(TRANSFORM patterns APPEND "/*.py" OUTPUT_VARIABLE py_patterns)
  # Where the tool calls the build, it looks for new scripts by itself, in a tenth of the time.
  set(depends CONFIGURE_DEPENDS)
  if(LIMBECK_TOOL_FINDS_SCRIPTS)
    set(depends)
  endif()
  file(${glob} cpp_scripts ${depends} ${cpp_patterns})
  file(${glob} other_scripts ${depends} ${sql_patterns} ${py_patterns})

  # Written only when it differs: a script that was taken away or came with an old date makes nothing else newer.
  list(JOIN cpp_scripts "\n" cpp_list)
  list(JOIN other_scripts "\n" other_list)
  set(script_list ${CMAKE_CURRENT_BINARY_DIR}/limbeck-scripts.txt)
  file(CONFIGURE OUTPUT ${script_list} CONTENT "${cpp_list}\n${other_list}\n" @ONLY)

  set(registry ${CMAKE_CURRENT_BINARY_DIR}/${target}-registry.cpp)
  list(TRANSFORM arg_VERSION_LOCATIONS PREPEND "--version-location=" OUTPUT_VARIABLE location_arguments)
  add_custom_command(OUTPUT ${registry}
    COMMAND limbeck::tool registry --output ${registry} ${location_arguments} ${recursive_argument}
    DEPENDS ${cpp_scripts} ${other_scripts} ${script_list} limbeck::tool
    COMMENT "Collecting the migration scripts" VERBATIM)

  add_executable(${target} ${arg_ENVIRONMENT} ${registry} ${cpp_scripts})
  limbeck_configure_migrations(${target})
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  limbeck_assign_batches(${target} ${cpp_scripts})
  set_source_files_properties(${arg_ENVIRONMENT} ${registry} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  set_source_files_properties(${registry} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)

  # A build that is called by hand in the tool's folder leaves no new script out in silence.
  if(LIMBECK_TOOL_FINDS_SCRIPTS)
    add_custom_target(${target}-known ALL
      COMMAND limbeck::tool registry --known ${script_list} ${location_arguments} ${recursive_argument} VERBATIM)
    add_dependencies(${target} ${target}-known)
  endif()

  # Never built: it tells editors, through compile_commands.json, how each script is compiled by itself.
  if(cpp_scripts)
    add_library(${target}-scripts OBJECT EXCLUDE_FROM_ALL ${cpp_scripts})
    limbeck_configure_migrations(${target}-scripts)
  endif()

  # Tells `limbeck upgrade` where the program lies.
  file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/limbeck-program.txt CONTENT "$<TARGET_FILE:${target}>")
endfunction()

# What the program and its scripts have in common.
function(limbeck_configure_migrations target)
  target_link_libraries(${target} PRIVATE limbeck::limbeck)
  target_precompile_headers(${target} PRIVATE <limbeck/migration.hpp>)
  find_program(LIMBECK_MOLD mold)
  mark_as_advanced(LIMBECK_MOLD)
  if(LIMBECK_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_link_options(${target} PRIVATE -fuse-ld=mold)
  endif()
endfunction()

# Puts each script into a batch, or leaves it alone.
function(limbeck_assign_batches target)
  # A line for each settled script: the batch's number, the script's time when it settled, its path.
  set(state ${CMAKE_CURRENT_BINARY_DIR}/limbeck-batches.txt)
  set(lines)
  if(EXISTS ${state})
    file(STRINGS ${state} lines)
  endif()
  set(batch_count 0)
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([0-9]+) ([0-9]+) (.*)$" line "${line}")
    string(MD5 key "${CMAKE_MATCH_3}")
    set(settled_${key} "${CMAKE_MATCH_1} ${CMAKE_MATCH_2}")
    if(CMAKE_MATCH_1 GREATER_EQUAL batch_count)
      math(EXPR batch_count "${CMAKE_MATCH_1} + 1")
    endif()
  endforeach()

  set(settled)
  set(alone)
  foreach(script IN LISTS ARGN)
    file(TIMESTAMP ${script} time "%s")
    string(MD5 key "${script}")
    if("${settled_${key}}" MATCHES "^([0-9]+) ${time}$")
      list(APPEND settled "${CMAKE_MATCH_1} ${time} ${script}")
    else()
      list(APPEND alone "${time} ${script}")
    endif()
  endforeach()

  # Of those alone the oldest settle, whole batches at a time; the newest, half a batch or more, stay alone.
  list(SORT alone)
  list(LENGTH alone alone_count)
  math(EXPR enough "${LIMBECK_BATCH_SIZE} + ${LIMBECK_BATCH_SIZE} / 2")
  while(alone_count GREATER_EQUAL enough)
    list(SUBLIST alone 0 ${LIMBECK_BATCH_SIZE} batch)
    list(SUBLIST alone ${LIMBECK_BATCH_SIZE} -1 alone)
    list(TRANSFORM batch PREPEND "${batch_count} ")
    list(APPEND settled ${batch})
    math(EXPR batch_count "${batch_count} + 1")
    list(LENGTH alone alone_count)
  endwhile()

  foreach(line IN LISTS settled)
    string(REGEX MATCH "^([0-9]+) [0-9]+ (.*)$" line "${line}")
    set_source_files_properties(${CMAKE_MATCH_2} PROPERTIES UNITY_GROUP batch${CMAKE_MATCH_1})
  endforeach()
  list(JOIN settled "\n" text)
  file(WRITE ${state} "${text}\n")
endfunction()
