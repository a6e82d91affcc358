// SPDX-License-Identifier: MIT
// A struct as a table.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <limbeck/model/field.hpp>
#include <limbeck/schema/table_element.hpp>
#include <limbeck/schema/table_options.hpp>

namespace limbeck {

// What may be said of a table beside what it consists of.
struct ModelOptions {
  std::string schema = {};
  std::string comment = {};
  std::string renamed_from = {};  // the table's name in databases that have not seen it renamed
  // How constraints and indexes without a name are called; it goes before the environment's.
  NamingConvention naming_convention = {};
  TableOptions options = {};  // what belongs to one database: {.mysql_engine = "InnoDB"}
};

namespace models {

// A field, or something else that a table consists of; out of line for the same reason as Type.
class Part {
 public:
  template <auto Member>
  Part(Field<Member> field) : Part(std::move(field.value)) {}
  Part(FieldValue field);
  Part(TableElement element);

  Part(const Part& other);
  Part(Part&& other) noexcept;
  Part& operator=(const Part& other);
  Part& operator=(Part&& other) noexcept;
  ~Part();

  const std::variant<FieldValue, TableElement>& value() const noexcept { return value_; }

 private:
  std::variant<FieldValue, TableElement> value_;
};

// What a model says, before it is a table.
class Definition {
 public:
  Definition(const void* mark, std::string_view table, ModelOptions table_options,
             std::initializer_list<Part> table_parts);
  Definition(const Definition& other);
  Definition(Definition&& other) noexcept;
  Definition& operator=(const Definition& other);
  Definition& operator=(Definition&& other) noexcept;
  ~Definition();

  const void* mark;  // of the struct
  TableName name;
  ModelOptions options;
  std::vector<Part> parts;
};

template <class Struct, class Part>
inline constexpr bool belongs_to = true;
template <class Struct, auto Member>
inline constexpr bool belongs_to<Struct, Field<Member>> =
    std::is_base_of_v<typename MemberOf<decltype(Member)>::Owner, Struct>;

template <class Part>
inline constexpr bool is_field = false;
template <auto Member>
inline constexpr bool is_field<Field<Member>> = true;

// Types in a row, as the bases of one class: there is no way from it to one that stands there twice. To
// compare their marks would be shorter, and is no constant for GCC's sanitizers.
template <std::size_t Place, class Type>
struct Placed : std::type_identity<Type> {};
template <class Places, class... Types>
struct Row;
template <std::size_t... Places, class... Types>
struct Row<std::index_sequence<Places...>, Types...> : Placed<Places, Types>... {};
template <class... Types>
using RowOf = Row<std::index_sequence_for<Types...>, Types...>;

template <class Type, class Row>
inline constexpr bool stands_once = std::is_convertible_v<Row*, std::type_identity<Type>*>;
template <class Part, class Row>
inline constexpr bool is_field_again = is_field<Part> && !stands_once<Part, Row>;

}  // namespace models

// What table() of a struct gives.
template <class Struct>
class Model {
 public:
  explicit Model(models::Definition definition) : definition_(std::move(definition)) {}
  models::Definition take() && { return std::move(definition_); }

 private:
  models::Definition definition_;
};

// A struct as the table of that name: its fields, and what else the table consists of, as in create_table
// (constraints, indexes, columns that the struct has no member for). Whatever makes no sense in itself throws
// UsageError; what only all models together show is found where their schema is put together.
template <class Struct, class... Parts>
Model<Struct> model(std::string_view table, ModelOptions options, Parts... parts) {
  constexpr bool are_parts = (std::is_constructible_v<models::Part, Parts> && ...);
  static_assert(
      are_parts,
      "a model consists of fields, constraints and indexes: field<&User::id>(), UniqueConstraint({...}), "
      "Index(...)");
  static_assert((models::belongs_to<Struct, Parts> && ...),
                "a field of this model is a member of another struct");
  static_assert(!(models::is_field_again<Parts, models::RowOf<Parts...>> || ...),
                "a field stands twice in this model");
  if constexpr (are_parts) {
    return Model<Struct>(models::Definition(&models::struct_mark<Struct>, table, std::move(options),
                                            {models::Part(std::move(parts))...}));
  }
}

template <class Struct, class... Parts>
Model<Struct> model(std::string_view table, Parts... parts) {
  return model<Struct>(table, ModelOptions{}, std::move(parts)...);
}

namespace models {

struct TableOfItsOwn {
  int table;
};
template <class Struct>
struct WithBothTables : Struct, TableOfItsOwn {};

// Whether the struct has a function of that name, be it one that does not compile: the name of two bases is
// ambiguous.
template <class Struct>
constexpr bool has_table_function() {
  if constexpr (std::is_final_v<Struct>) {
    return false;
  } else {
    return !requires {
      &WithBothTables<Struct>::table;
    }
    &&!requires {
      sizeof(Struct::table);
    };
  }
}

}  // namespace models

// The model of a struct: what its static function `table()` gives. For a struct that has none, and shall not,
// this may be specialised.
template <class Struct>
Model<Struct> table_of() {
  constexpr bool has_table = requires {
    Struct::table();
  };
  constexpr bool is_there = has_table || models::has_table_function<Struct>();
  static_assert(is_there, "a model has a static function table() that gives limbeck::model<...>(...)");
  if constexpr (has_table) {
    static_assert(std::is_same_v<decltype(Struct::table()), Model<Struct>>,
                  "table() of a model gives limbeck::model<...>(...) of the same struct");
  }
  if constexpr (is_there) return Struct::table();
}

}  // namespace limbeck
