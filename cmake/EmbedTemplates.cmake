# cmake -D OUTPUT=... -D FOLDER=... -P EmbedTemplates.cmake: the files of a folder as C++ source text.
cmake_minimum_required(VERSION 3.25)

file(GLOB_RECURSE paths RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT paths)
set(entries)
foreach(path IN LISTS paths)
  file(READ ${FOLDER}/${path} text)
  string(APPEND entries "    {\"${path}\", R\"template(${text})template\"},\n")
endforeach()
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
// Made by the build from the folder templates/.
#include "command/templates.hpp"

namespace limbeck::command {
namespace {

constexpr TemplateFile files[] = {
@entries@};

}  // namespace

std::span<const TemplateFile> template_files() noexcept { return files; }

}  // namespace limbeck::command
]])
