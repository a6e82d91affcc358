// SPDX-License-Identifier: MIT
// The sections of a SQL script: what goes up behind the line `-- limbeck: upgrade`, what goes down behind
// `-- limbeck: downgrade`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace limbeck::script {

struct Section {
  std::string text;  // SQL, to be split by the rules of the database that it is for
  int line = 1;      // of the text's first line, in the file
  bool transactional =
      true;  // false with `no transaction`: each statement runs by itself, outside a transaction
};

struct SqlScript {
  Section upgrade;
  std::optional<Section> downgrade;  // none: the revision cannot be reversed
};

// Whether a line is one of limbeck's own: `-- limbeck: ...`.
bool is_section_line(std::string_view line);

// Throws Error, naming `file` and a line: no upgrade section, one twice, an unknown word or option, or SQL
// before the first section. Lines are read without regard to quotes: a section's line within a string is
// still one.
SqlScript read_sql_script(std::string_view text, std::string_view file);

}  // namespace limbeck::script
