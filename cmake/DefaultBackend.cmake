# The one setting that a company ships with. What the program would refuse must not be built into it
# (app/Settings.cpp has the last word); `cmake -D… -P` of this file checks a value by itself.
set(PORTICO_DEFAULT_BACKEND "http://127.0.0.1:8787" CACHE STRING
    "The backend's URL when no portico.ini, environment or option names one")

set(loopback "localhost|127[.][0-9]+[.][0-9]+[.][0-9]+|[[]::1[]]")
if(NOT PORTICO_DEFAULT_BACKEND MATCHES "^(https://[^]/?#@: ;\"\\[]+|https://[[][0-9a-f:]+[]]|http://(${loopback}))(:[0-9]+)?(/[^?#@ ;\"\\]*)?$")
    message(FATAL_ERROR "PORTICO_DEFAULT_BACKEND must be an https URL, or http on a loopback address, with no user name in it")
endif()
