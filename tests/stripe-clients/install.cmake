# A room in the build folder: the suites, and the packages they need. Packages that are already
# installed beside the sources are used from there, so that a run needs no network.
if(NOT NPM)
    message(FATAL_ERROR "npm was not found: install Node.js and npm to run Stripe's clients")
endif()
file(GLOB suites ${SOURCE}/*.mjs)
file(COPY ${suites} ${SOURCE}/support ${SOURCE}/package.json ${SOURCE}/package-lock.json
    DESTINATION ${TARGET})
if(EXISTS ${SOURCE}/node_modules/stripe/package.json)
    if(NOT EXISTS ${TARGET}/node_modules)
        file(CREATE_LINK ${SOURCE}/node_modules ${TARGET}/node_modules SYMBOLIC)
    endif()
else()
    execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund
        WORKING_DIRECTORY ${TARGET} RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "npm ci failed")
    endif()
endif()
