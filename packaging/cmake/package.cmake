# `cpack --config build/release/CPackConfig.cmake` makes the two Debian packages foresearch and foresearch-engine.

set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL programs)
if(TARGET core_nn)
    list(APPEND CPACK_COMPONENTS_ALL engine)
endif()
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each component's description begins with its own
set(CPACK_PACKAGE_CONTACT "The Foresearch authors <foresearch@localhost>")
set(CPACK_PACKAGE_VENDOR "The Foresearch authors")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_NAME foresearch)
set(CPACK_DEBIAN_PROGRAMS_PACKAGE_RECOMMENDS "foresearch-engine (= ${PROJECT_VERSION}), breeze-icon-theme, fonts-inter")
set(CPACK_DEBIAN_PROGRAMS_DESCRIPTION
    "workbench for performance predictors in neural architecture search
Judges predictors of a network's quality on measured architectures, fits,
calibrates and combines them, and searches with them under constraints.")
set(CPACK_DEBIAN_ENGINE_PACKAGE_NAME foresearch-engine)
set(CPACK_DEBIAN_ENGINE_PACKAGE_DEPENDS "foresearch (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_ENGINE_DESCRIPTION
    "LibTorch engine of Foresearch
Trains and scores supernets; loaded by foresearch when it is first needed.")
include(CPack)
