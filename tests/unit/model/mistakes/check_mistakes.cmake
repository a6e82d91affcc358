# Compiles mistakes.cpp, and fails where the compiler does not say every sentence that stands there behind "// error:".
set(source ${CMAKE_CURRENT_LIST_DIR}/mistakes.cpp)
execute_process(COMMAND ${COMPILER} -std=c++20 -fsyntax-only ${FLAGS} -I ${INCLUDE_DIR} ${source}
  RESULT_VARIABLE status OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(status EQUAL 0)
  message(FATAL_ERROR "mistakes.cpp compiles")
endif()
file(STRINGS ${source} expected REGEX "^// error: ")
foreach(line IN LISTS expected)
  string(REPLACE "// error: " "" sentence "${line}")
  string(FIND "${output}" "${sentence}" found)
  if(found EQUAL -1)
    message(SEND_ERROR "the compiler does not say: ${sentence}")
  endif()
endforeach()

# One struct there has no table(); that of another does not compile, which is another matter.
string(REGEX MATCHALL "error: [^\n]*a model has a static function table" said "${output}")
list(LENGTH said times)
if(NOT times EQUAL 1)
  message(SEND_ERROR "the compiler says ${times} times that a model has no table()")
endif()
