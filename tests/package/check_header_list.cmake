# Fails where a header in INCLUDE_DIR is missing from LISTED, the list of what is installed and compiled by itself.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE headers ${INCLUDE_DIR}/*.hpp)
list(REMOVE_ITEM headers ${LISTED})
if(headers)
  list(JOIN headers "\n  " missing)
  message(FATAL_ERROR "not in include/CMakeLists.txt:\n  ${missing}")
endif()
