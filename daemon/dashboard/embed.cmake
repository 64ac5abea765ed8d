# The files of www/ and the chart library as one generated .cpp, so that program and pages can never
# be of different versions. Included by daemon/CMakeLists.txt it sets `embedded_pages` to that file;
# run as a script (WWW, OUT) it writes it.

set(uplot_files node_modules/uplot/dist/uPlot.esm.js node_modules/uplot/dist/uPlot.min.css)
set(uplot_paths /uplot.js /uplot.css)

# One page as an array of characters, because compilers limit the length of a string literal.
function(write_page out number path file)
  file(READ ${file} bytes HEX)
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," characters "${bytes}")
  file(APPEND ${out} "// ${path}\nconstexpr char page${number}[] = {${characters}0};\n")
  set(entry "  {\"${path}\", {page${number}, sizeof page${number} - 1}},\n" PARENT_SCOPE)
endfunction()

function(write_pages)
  file(GLOB names RELATIVE ${WWW} ${WWW}/*.html ${WWW}/*.css ${WWW}/*.js ${WWW}/*.svg)
  list(SORT names)
  set(paths ${names})
  list(TRANSFORM paths PREPEND /)
  if(EXISTS ${WWW}/node_modules/uplot)
    list(APPEND names ${uplot_files})
    list(APPEND paths ${uplot_paths})
  endif()
  file(WRITE ${OUT}.new "// Written by daemon/dashboard/embed.cmake.\n"
    "#include <array>\n\n#include \"daemon/dashboard/pages.h\"\n\n"
    "namespace vigil::dashboard {\nnamespace {\n")
  set(entries "")
  set(number 0)
  foreach(name path IN ZIP_LISTS names paths)
    write_page(${OUT}.new ${number} ${path} ${WWW}/${name})
    string(APPEND entries "${entry}")
    math(EXPR number "${number} + 1")
  endforeach()
  file(APPEND ${OUT}.new "constexpr std::array<EmbeddedPage, ${number}> pages{{\n${entries}}};\n"
    "}  // namespace\n"
    "std::span<const EmbeddedPage> embedded_pages() { return pages; }\n"
    "}  // namespace vigil::dashboard\n")
  file(RENAME ${OUT}.new ${OUT})
endfunction()

if(CMAKE_SCRIPT_MODE_FILE)
  write_pages()
  return()
endif()

set(www ${CMAKE_CURRENT_LIST_DIR}/www)
set(embedded_pages ${CMAKE_CURRENT_BINARY_DIR}/embedded_pages.cpp)
if(EXISTS ${www}/package.json AND NOT EXISTS ${www}/node_modules/uplot)
  find_program(NPM npm)
  if(NPM)
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund
      WORKING_DIRECTORY ${www} RESULT_VARIABLE npm_result OUTPUT_QUIET)
  endif()
  if(NOT EXISTS ${www}/node_modules/uplot)
    message(FATAL_ERROR "The chart library of the pages is missing: run `npm ci` in ${www}.")
  endif()
endif()
file(GLOB page_files CONFIGURE_DEPENDS ${www}/*.html ${www}/*.css ${www}/*.js ${www}/*.svg
  ${www}/package-lock.json)
add_custom_command(OUTPUT ${embedded_pages}
  COMMAND ${CMAKE_COMMAND} -DWWW=${www} -DOUT=${embedded_pages} -P ${CMAKE_CURRENT_LIST_FILE}
  DEPENDS ${page_files} ${CMAKE_CURRENT_LIST_FILE}
  COMMENT "Embedding the pages" VERBATIM)
