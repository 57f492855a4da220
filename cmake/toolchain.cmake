# Compiler options shared by every target, ccache and mold where they are present.
find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_C_COMPILER_LAUNCHER ${CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
find_program(MOLD mold)
if(MOLD)
  add_link_options(-fuse-ld=mold)
endif()

function(yingtuo_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                           -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports false positives for std::string and std::optional under -O2 (GCC bugs 105329, 105651, 80635).
    target_compile_options(${target} PRIVATE -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overread)
  endif()
  if(YINGTUO_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(YINGTUO_SANITIZE)
    # Left out of "undefined": what AddressSanitizer or the processor stops at anyway (null pointers, objects too small), and
    # what no code here can get wrong without a cast of pointers (alignment, dynamic types). A room file compiles in 70 % of
    # the time.
    target_compile_options(
      ${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
                        -fno-sanitize=null,object-size,alignment,vptr,nonnull-attribute,returns-nonnull-attribute)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()
