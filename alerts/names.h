// Enumerations and their words: one table each, read both ways.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace vigil::alerts {

template <std::size_t N>
using Names = std::array<std::string_view, N>;

template <std::size_t N, typename Enum>
std::string_view word(const Names<N>& names, Enum e) {
  return names[static_cast<std::size_t>(e)];
}

template <typename Enum, std::size_t N>
std::optional<Enum> find_word(const Names<N>& names, std::string_view name) {
  for (std::size_t i = 0; i < N; ++i) {
    if (names[i] == name) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace vigil::alerts
