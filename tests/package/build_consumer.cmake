# Configures, builds and runs the project beside this file as somebody else would: from the build tree (USE is
# "build_tree"), from an install ("install"), or with limbeck as a part of it ("subdirectory").
#   cmake -D USE=... -D LIMBECK_SOURCE=... -D LIMBECK_BUILD=... -D LIMBECK_VERSION=... -D WORK=... -D CONFIG=...
#         -D GENERATOR=... -D SETTINGS=<list of options for the consumer> -P build_consumer.cmake
cmake_minimum_required(VERSION 3.25)

function(run)
  execute_process(COMMAND ${ARGV} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

if(USE STREQUAL "build_tree")
  set(place -D limbeck_DIR=${LIMBECK_BUILD})
elseif(USE STREQUAL "install")
  file(REMOVE_RECURSE ${WORK})
  run(${CMAKE_COMMAND} --install ${LIMBECK_BUILD} --config ${CONFIG} --prefix ${WORK}/prefix)
  set(place -D CMAKE_PREFIX_PATH=${WORK}/prefix)
else()
  set(place -D LIMBECK_SOURCE=${LIMBECK_SOURCE})
endif()

run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR}/consumer -B ${WORK}/build -G "${GENERATOR}" --no-warn-unused-cli
  ${SETTINGS} ${place} -D LIMBECK_VERSION=${LIMBECK_VERSION} -D CMAKE_RUNTIME_OUTPUT_DIRECTORY=${WORK}/$<1:bin>)
# As a part of the project all of limbeck would be compiled once more, in the very way that our own build does it: what
# is new there is that the parts fit, and the consumer's own source finds what it includes.
if(USE STREQUAL "subdirectory")
  run(${CMAKE_COMMAND} --build ${WORK}/build --config ${CONFIG} --target consumer_object)
  return()
endif()
run(${CMAKE_COMMAND} --build ${WORK}/build --config ${CONFIG} --target consumer)

execute_process(COMMAND ${WORK}/bin/consumer OUTPUT_VARIABLE output COMMAND_ERROR_IS_FATAL ANY)
if(NOT output STREQUAL "limbeck ${LIMBECK_VERSION}: now()\n")
  message(FATAL_ERROR "the consumer printed: ${output}")
endif()
