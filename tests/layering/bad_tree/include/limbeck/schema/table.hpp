#pragma once
#include "core/text.hpp"
