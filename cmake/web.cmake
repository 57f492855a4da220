# The browser app: npm builds web/ into web/dist, which room http embeds. Target web_app; off in builds for C++ tests.
option(YINGTUO_WEB "Build the browser app and embed it in the binary" ON)

if(YINGTUO_WEB)
  find_program(NPM npm REQUIRED)
  file(GLOB_RECURSE web_sources CONFIGURE_DEPENDS
    ${CMAKE_SOURCE_DIR}/web/src/* ${CMAKE_SOURCE_DIR}/web/public/* ${CMAKE_SOURCE_DIR}/web/*.html)
  file(GLOB web_settings CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/*.json ${CMAKE_SOURCE_DIR}/web/*.ts ${CMAKE_SOURCE_DIR}/web/*.js)
  set(web_modules ${CMAKE_SOURCE_DIR}/web/node_modules/.package-lock.json)
  add_custom_command(OUTPUT ${web_modules}
    COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${web_modules}
    DEPENDS ${CMAKE_SOURCE_DIR}/web/package-lock.json
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web COMMENT "Installing the browser app's packages" VERBATIM)
  add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/web.stamp
    COMMAND ${NPM} run --silent build
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web.stamp
    DEPENDS ${web_sources} ${web_settings} ${web_modules}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web COMMENT "Building the browser app" VERBATIM)
  add_custom_target(web_app DEPENDS ${CMAKE_BINARY_DIR}/web.stamp)
endif()
