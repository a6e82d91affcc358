// SPDX-License-Identifier: MIT
// A column of a model, and the member of the struct that it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <limbeck/model/column_type.hpp>
#include <limbeck/schema/column.hpp>

namespace limbeck {

namespace models {

// Something whose address tells a struct or a member from all others. Not const, so that no linker folds two.
template <class T>
inline char struct_mark = 0;
template <auto Member>
inline char member_mark = 0;

// The compiler's text for this very function, in which the member's name stands last; empty where the
// compiler is not known to write it, and a field then needs {.name = "..."}.
template <auto Member>
constexpr const char* signature() {
#if defined(__GNUC__)
  return __PRETTY_FUNCTION__;
#else
  return "";
#endif
}

template <class Pointer>
struct MemberOf;
template <class Struct, class T>
struct MemberOf<T Struct::*> {
  using Owner = Struct;
  using Value = T;
};

// As a template's second argument it makes GCC see that a struct is of one source file alone: GCC forgets
// that of pointers to members, and then takes such a function of two files for one.
template <auto Member>
using OwnerOf = typename MemberOf<decltype(Member)>::Owner;

template <class T>
struct WithoutOptional {
  using Value = T;
};
template <class T>
struct WithoutOptional<std::optional<T>> {
  using Value = T;
};

template <class T>
inline constexpr bool is_optional = !std::is_same_v<T, typename WithoutOptional<T>::Value>;

// Says in a sentence why a member's type has no column type.
template <class T>
constexpr void check_column_type() {
  static_assert(
      !std::is_enum_v<T> || HasColumnType<T>,
      "limbeck does not know the names of this enum's values: specialise limbeck::enum_values for it, or "
      "limbeck::ColumnType");
  if constexpr (WholeNumber<T>) {
    static_assert(HasColumnType<T>,
                  "a number of 64 unsigned bits fits into no column type that all databases have: make it "
                  "std::int64_t, or give the field a type, as in field<&User::size>(Numeric(20, 0))");
  } else if constexpr (!std::is_enum_v<T>) {
    static_assert(
        HasColumnType<T>,
        "limbeck does not know the column type of this member's type: specialise limbeck::ColumnType for "
        "it, or give the field a type, as in field<&User::email>(String(200))");
  }
}

}  // namespace models

// What a field refers to: `ForeignKey("user.id", {.ondelete = "CASCADE"})`, the name "user.id" alone, or
// references<&User::id>().
struct FieldReference {
  FieldReference(ForeignKey key) : foreign_key(std::move(key)) {}
  FieldReference(std::string_view column) : foreign_key(column) {}
  FieldReference(const char* column) : foreign_key(column) {}

  ForeignKey foreign_key;                 // its column is empty where a member is named
  const void* referred_struct = nullptr;  // marks
  const void* referred_member = nullptr;
};

// The column of a member, under whatever name it has in its table. A member that is not there does not
// compile; its struct must be one of the models of schema_of.
template <auto Member, class Struct = models::OwnerOf<Member>>
FieldReference references(ForeignKeyOptions options = {}) {
  FieldReference reference(ForeignKey("", std::move(options)));
  reference.referred_struct = &models::struct_mark<Struct>;
  reference.referred_member = &models::member_mark<Member>;
  return reference;
}

// What may be said of a field. A default that C++ code gives is the member's own initialiser, of which the
// database knows nothing.
struct FieldOptions {
  std::string name = {};  // of the column, where it is not the member's
  // What the type takes: characters or bytes; digits, or digits of a second's fraction; digits behind the
  // point.
  std::optional<int> length = {};
  std::optional<int> precision = {};
  std::optional<int> scale = {};
  std::optional<bool> nullable = {};  // unset, true for a std::optional
  std::optional<ServerDefault> server_default = {};
  std::optional<bool> autoincrement = {};  // as in ColumnOptions
  bool primary_key = false;                // of several fields, they are one key together
  bool unique = false;
  bool index = false;  // together with `unique` one unique index
  std::optional<FieldReference> foreign_key = {};
  std::string check = {};  // SQL, without the parentheses of CHECK (...)
  std::string comment = {};
  std::optional<Computed> computed = {};
  std::optional<Identity> identity = {};
  std::string renamed_from = {};  // the column's name in databases that have not seen it renamed
  // As in ColumnOptions.
  std::string mysql_on_update = {};
  std::string sqlite_on_conflict_not_null = {};
  std::string sqlite_on_conflict_primary_key = {};
  std::string sqlite_on_conflict_unique = {};
  std::string postgresql_storage = {};
  std::string postgresql_compression = {};
};

namespace models {

// A field as a value.
struct FieldValue {
  FieldValue(const void* mark, std::string_view signature, Type column_type, bool is_optional,
             FieldOptions field_options);
  FieldValue(const FieldValue& other);
  FieldValue(FieldValue&& other) noexcept;
  FieldValue& operator=(const FieldValue& other);
  FieldValue& operator=(FieldValue&& other) noexcept;
  ~FieldValue();

  const void* member;
  std::string name;  // of the column; empty where neither the options nor the compiler say it
  Type type;
  bool nullable;
  FieldOptions options;
};

}  // namespace models

// What field() gives: a type of its own for each member, so that model() can see what does not belong to it.
template <auto Member>
struct Field {
  models::FieldValue value;
};

// A column of the type that the member's type stands for, under the member's name.
template <auto Member, class Struct = models::OwnerOf<Member>>
Field<Member> field(FieldOptions options = {}) {
  using Held = typename models::MemberOf<decltype(Member)>::Value;
  using Plain = typename models::WithoutOptional<Held>::Value;
  models::check_column_type<Plain>();
  if constexpr (models::HasColumnType<Plain>) {
    return {{&models::member_mark<Member>, models::signature<Member>(), ColumnType<Plain>::type(),
             models::is_optional<Held>, std::move(options)}};
  }
}

// A column of that type, whatever the member's is.
template <auto Member, class Struct = models::OwnerOf<Member>>
Field<Member> field(Type type, FieldOptions options = {}) {
  return {{&models::member_mark<Member>, models::signature<Member>(), std::move(type),
           models::is_optional<typename models::MemberOf<decltype(Member)>::Value>, std::move(options)}};
}

}  // namespace limbeck
