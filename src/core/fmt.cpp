// SPDX-License-Identifier: MIT
// {fmt}, compiled once and into the library: header-only it costs each file seconds, and as a shared library
// it would be one more thing that a deployed program needs.
#include <fmt/format-inl.h>

// What the headers declare as extern templates.
template fmt::detail::thousands_sep_result<char> fmt::detail::thousands_sep_impl<char>(
    fmt::detail::locale_ref);
template char fmt::detail::decimal_point_impl(fmt::detail::locale_ref);
template fmt::detail::dragonbox::decimal_fp<float> fmt::detail::dragonbox::to_decimal(float) noexcept;
template fmt::detail::dragonbox::decimal_fp<double> fmt::detail::dragonbox::to_decimal(double) noexcept;
