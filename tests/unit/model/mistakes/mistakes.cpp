// SPDX-License-Identifier: MIT
// Mistakes in models. Each must be refused with the sentence behind "error:"; check_mistakes.cmake compiles
// the file and looks.
#include <limbeck/model.hpp>

using namespace limbeck;

enum class Nameless { a };
enum class Doubled { a, b };
enum class Blank { a };
enum class Again { a };

struct Money {};

struct Other {
  int id;
};

struct User {
  int id;
  Nameless nameless;
  unsigned long long size;
  Money money;
  const char* text;
};

// error: a field of this model is a member of another struct
void another_struct() {
  model<User>("user", field<&Other::id>());
}

// error: a field stands twice in this model
void twice() {
  model<User>("user", field<&User::id>(), field<&User::id>({.name = "other"}));
}

// error: a model consists of fields, constraints and indexes
void neither_field_nor_constraint() {
  model<User>("user", field<&User::id>(), FieldOptions{});
}

// error: limbeck does not know the names of this enum's values: specialise limbeck::enum_values for it
void nameless() {
  field<&User::nameless>();
}

// error: a number of 64 unsigned bits fits into no column type that all databases have: make it std::int64_t
void unsigned_number() {
  field<&User::size>();
}

// error: limbeck does not know the column type of this member's type: specialise limbeck::ColumnType for it
void unknown_type() {
  field<&User::money>();
}
void pointer() {
  field<&User::text>();
}

// error: a model has a static function table() that gives limbeck::model<...>(...)
void no_model() {
  schema_of<Other>();
}

// Whose own mistake is all that is wrong with it: no sentence says that it has no table().
struct Misspelt {
  int id;
  static auto table() { return model<Misspelt>("misspelt", field<&Misspelt::id>({.lenght = 3})); }
};
void model_that_does_not_compile() {
  schema_of<Misspelt>();
}

struct Mixed {
  int id;
  static auto table() { return model<User>("user", field<&User::id>()); }
};
// error: table() of a model gives limbeck::model<...>(...) of the same struct
void model_of_another() {
  schema_of<Mixed>();
}

struct Good {
  int id;
  static auto table() { return model<Good>("good", field<&Good::id>()); }
};
// error: a model stands twice in schema_of
void model_twice() {
  schema_of<Good, Good>();
}

// error: two_values_of_the_enum_have_the_same_name
template <>
inline constexpr auto limbeck::enum_values<Doubled> =
    make_enum_values<Doubled>("doubled", {{Doubled::a, "x"}, {Doubled::b, "x"}});

// error: a_value_of_the_enum_has_no_name
template <>
inline constexpr auto limbeck::enum_values<Blank> = make_enum_values<Blank>("blank", {{Blank::a, ""}});

// error: a_value_of_the_enum_stands_twice
template <>
inline constexpr auto limbeck::enum_values<Again> = make_enum_values<Again>("again", {{Again::a, "a"},
                                                                                      {Again::a, "b"}});
