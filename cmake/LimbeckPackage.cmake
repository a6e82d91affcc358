# What other projects get: limbeck::limbeck, limbeck::tool and limbeck_add_migrations(), through add_subdirectory(), or
# through find_package(limbeck) from an install or straight from the build tree (-D limbeck_DIR=<build tree>).

include(${CMAKE_CURRENT_LIST_DIR}/LimbeckMigrations.cmake)

if(NOT LIMBECK_INSTALL)
  return()
endif()

include(CMakePackageConfigHelpers)

set(limbeck_package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/limbeck)
# Until 1.0 a minor version may break what the one before it promised.
set(limbeck_compatibility SameMajorVersion)
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(limbeck_compatibility SameMinorVersion)
endif()

# The build tree is laid out like the installed package: one config file serves both.
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/limbeckConfig.cmake.in ${PROJECT_BINARY_DIR}/limbeckConfig.cmake
  INSTALL_DESTINATION ${limbeck_package_dir} NO_SET_AND_CHECK_MACRO NO_CHECK_REQUIRED_COMPONENTS_MACRO)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/limbeckConfigVersion.cmake
  COMPATIBILITY ${limbeck_compatibility})
configure_file(${CMAKE_CURRENT_LIST_DIR}/LimbeckMigrations.cmake ${PROJECT_BINARY_DIR}/LimbeckMigrations.cmake COPYONLY)

install(TARGETS limbeck limbeck_tool EXPORT limbeckTargets FILE_SET HEADERS)
install(EXPORT limbeckTargets NAMESPACE limbeck:: DESTINATION ${limbeck_package_dir})
install(FILES
  ${PROJECT_BINARY_DIR}/limbeckConfig.cmake
  ${PROJECT_BINARY_DIR}/limbeckConfigVersion.cmake
  ${PROJECT_BINARY_DIR}/LimbeckMigrations.cmake
  DESTINATION ${limbeck_package_dir})
export(EXPORT limbeckTargets NAMESPACE limbeck:: FILE ${PROJECT_BINARY_DIR}/limbeckTargets.cmake)
