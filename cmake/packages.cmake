# Every library comes from a Debian 12 package (docs/adr/0001-libraries.md); nothing is downloaded here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(tl-expected REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(CLI11 REQUIRED)
find_package(EXPAT REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(ZLIB REQUIRED)
find_package(Boost 1.81 EXACT REQUIRED COMPONENTS json)
find_package(nanoflann REQUIRED)
# Takes the place of malloc; nothing is included, so that the package of the library alone is enough.
find_library(TCMALLOC NAMES libtcmalloc_minimal.so.4 REQUIRED)

# Packages that ship a pkg-config file only.
function(pkg_library target module)
  pkg_check_modules(${target} REQUIRED IMPORTED_TARGET GLOBAL ${module})
  add_library(${target} ALIAS PkgConfig::${target})
endfunction()
pkg_library(xlsxwriter xlsxwriter)
pkg_library(sodium libsodium)

pkg_library(zip libzip)
pkg_library(lemon lemon)
pkg_library(cbc cbc)
pkg_library(pangocairo "pangocairo;pangoft2;fontconfig")
# Its -pthread would ask for precompiled headers of its own; Linux has had threads in the C library since glibc 2.34.
set_property(TARGET PkgConfig::pangocairo PROPERTY INTERFACE_COMPILE_OPTIONS "")
