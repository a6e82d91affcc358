// SPDX-License-Identifier: MIT
#include <chrono>

#include <gmock/gmock.h>

#include <limbeck/model/column_type.hpp>
#include <limbeck/model/values.hpp>

namespace limbeck {
namespace {

namespace chrono = std::chrono;

struct Money {
  std::int64_t cents = 0;
};

}  // namespace

template <>
struct ColumnType<Money> {
  static Type type() { return Numeric(12, 2); }
};

namespace {

template <class T>
Type type_of() {
  return ColumnType<T>::type();
}

TEST(ColumnType, OfANumberHoldsAllItsValues) {
  EXPECT_EQ(type_of<std::int8_t>(), SmallInteger());
  EXPECT_EQ(type_of<std::uint8_t>(), SmallInteger());
  EXPECT_EQ(type_of<short>(), SmallInteger());
  EXPECT_EQ(type_of<std::uint16_t>(), Integer());
  EXPECT_EQ(type_of<int>(), Integer());
  EXPECT_EQ(type_of<std::uint32_t>(), BigInteger());
  EXPECT_EQ(type_of<std::int64_t>(), BigInteger());
  EXPECT_EQ(type_of<long long>(), BigInteger());
  EXPECT_EQ(type_of<float>(), Float(24));
  EXPECT_EQ(type_of<double>(), Double());
}

TEST(ColumnType, OfWhatEveryProgramHas) {
  EXPECT_EQ(type_of<bool>(), Boolean());
  EXPECT_EQ(type_of<std::string>(), String());
  EXPECT_EQ(type_of<std::vector<std::byte>>(), LargeBinary());
  EXPECT_EQ(type_of<std::vector<unsigned char>>(), LargeBinary());
  EXPECT_EQ(type_of<std::vector<int>>(), postgresql::Array(Integer()));
  EXPECT_EQ(type_of<std::vector<std::string>>(), postgresql::Array(String()));
}

TEST(ColumnType, OfTimesIsWithAZoneWhereItIsAPointInTime) {
  EXPECT_EQ(type_of<chrono::system_clock::time_point>(), DateTime{.timezone = true});
  EXPECT_EQ(type_of<chrono::sys_seconds>(), DateTime{.timezone = true});
  EXPECT_EQ(type_of<chrono::local_seconds>(), DateTime());
  EXPECT_EQ(type_of<chrono::sys_days>(), Date());
  EXPECT_EQ(type_of<chrono::local_days>(), Date());
  EXPECT_EQ(type_of<chrono::year_month_day>(), Date());
  EXPECT_EQ(type_of<chrono::hh_mm_ss<chrono::seconds>>(), Time());
  EXPECT_EQ(type_of<chrono::minutes>(), Interval());
}

TEST(ColumnType, DoesNotTakeAClockThatTellsNoDate) {
  EXPECT_FALSE(models::HasColumnType<chrono::steady_clock::time_point>);
}

TEST(ColumnType, OfLimbecksOwnValues) {
  EXPECT_EQ(type_of<values::Decimal>(), Numeric());
  EXPECT_EQ(type_of<values::Uuid>(), Uuid());
  EXPECT_EQ(type_of<values::Json>(), Json());
  EXPECT_EQ(type_of<Bytes>(), LargeBinary());
}

TEST(ColumnType, OfAColumnTypeIsItself) {
  EXPECT_EQ(type_of<DateTime>(), DateTime());
  EXPECT_EQ(type_of<Text>(), Text());
  EXPECT_EQ(type_of<postgresql::Jsonb>(), postgresql::Jsonb());
  EXPECT_EQ(type_of<mysql::Tinyint>(), mysql::Tinyint());
}

TEST(ColumnType, OfAUsersTypeIsWhatItsSpecialisationSays) {
  EXPECT_EQ(type_of<Money>(), Numeric(12, 2));
  EXPECT_EQ(type_of<std::vector<Money>>(), postgresql::Array(Numeric(12, 2)));
}

TEST(ColumnType, IsNotGuessed) {
  EXPECT_FALSE(models::HasColumnType<std::uint64_t>);
  EXPECT_FALSE(models::HasColumnType<char>);
  EXPECT_FALSE(models::HasColumnType<const char*>);
  EXPECT_FALSE(models::HasColumnType<std::string_view>);
  EXPECT_FALSE(models::HasColumnType<std::vector<std::uint64_t>>);
}

}  // namespace
}  // namespace limbeck
