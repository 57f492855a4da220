# embed(TARGET NAME ROOT DIRECTORY [FILES GLOB...] [GZIP]): builds the files under DIRECTORY that match (default: all) into
# TARGET. They are looked for at build time, so a directory that another step fills may be empty, or missing, until then:
# add_dependencies(embed_NAME that_step). Include "embedded/NAME.h": it declares
# std::span<const yingtuo::EmbeddedFile> yingtuo::embedded::NAME(), ordered by path. GZIP adds a compressed form of text files.
set(EMBED_SCRIPT ${CMAKE_CURRENT_LIST_DIR}/embed_files.cmake)
find_program(GZIP_PROGRAM gzip REQUIRED)

function(embed target name)
  cmake_parse_arguments(E "GZIP" "ROOT" "FILES" ${ARGN})
  if(NOT E_FILES)
    set(E_FILES "*")
  endif()
  set(out ${CMAKE_BINARY_DIR}/embedded/${name})
  list(JOIN E_FILES "|" globs)
  add_custom_target(embed_${name}
    COMMAND ${CMAKE_COMMAND} -D NAME=${name} -D ROOT=${E_ROOT} "-DGLOBS=${globs}" -D OUT=${out}
            -D GZIP=$<IF:$<BOOL:${E_GZIP}>,${GZIP_PROGRAM},> -P ${EMBED_SCRIPT}
    BYPRODUCTS ${out}/${name}.S ${out}/${name}.cpp ${out}/embedded/${name}.h
    COMMENT "Embedding ${name}" VERBATIM)
  # A library of its own: the warnings of C++ mean nothing to the assembler. The .S names every file with its hash, so
  # it changes, and is assembled again, exactly when a file does.
  add_library(embedded_${name} OBJECT ${out}/${name}.S ${out}/${name}.cpp)
  set_source_files_properties(${out}/${name}.S ${out}/${name}.cpp PROPERTIES GENERATED TRUE)
  target_include_directories(embedded_${name} PUBLIC ${out})
  target_include_directories(embedded_${name} PRIVATE ${CMAKE_SOURCE_DIR}/src)
  add_dependencies(embedded_${name} embed_${name})
  target_sources(${target} PRIVATE $<TARGET_OBJECTS:embedded_${name}>)
  target_include_directories(${target} PRIVATE ${out})
  add_dependencies(${target} embed_${name})
endfunction()
