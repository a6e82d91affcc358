#include <limbeck/schema/table.hpp>

#include "sql/splitter.hpp"
