# One INTERFACE target carries the language level, warnings, sanitizers and Qt's strictness for every
# target of ours, so that no room has flags of its own.
add_library(portico_flags INTERFACE)
target_compile_features(portico_flags INTERFACE cxx_std_23)
target_compile_definitions(portico_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_STRICT_ITERATORS
    PORTICO_VERSION="${PROJECT_VERSION}")
target_compile_options(portico_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wnull-dereference -Wimplicit-fallthrough)
# With link-time optimization GCC 12 takes the growing of a QHash for an allocation of any size.
target_link_options(portico_flags INTERFACE $<$<CONFIG:Release>:-Wno-alloc-size-larger-than>)
if(PORTICO_WERROR)
    target_compile_options(portico_flags INTERFACE -Werror)
endif()
if(PORTICO_SANITIZE)
    target_compile_options(portico_flags INTERFACE
        -fsanitize=${PORTICO_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(portico_flags INTERFACE -fsanitize=${PORTICO_SANITIZE})
endif()

# There are no precompiled headers: measured, Qt's umbrella headers make 240 MB of them, which cost more to
# load and to hash for ccache than they save.
