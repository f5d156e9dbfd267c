# What is installed where. Component `programs` is all but the engine, which drags LibTorch along.

include(GNUInstallDirs)
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME programs)
set(app_id org.foresearch.Foresearch)
set(packaging_dir ${CMAKE_SOURCE_DIR}/packaging)

install(TARGETS foresearch-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# The programs look for modules, and for what they start, in ../lib/foresearch, whatever the system calls its library
# folder.
if(TARGET foresearch_subwords)
    install(TARGETS foresearch_subwords LIBRARY DESTINATION lib/foresearch)
    install(TARGETS foresearch-learn-pieces RUNTIME DESTINATION lib/foresearch)
endif()
install(FILES ${packaging_dir}/man/foresearch-cli.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(DIRECTORY resources/example resources/example-project resources/phrasebook resources/recipes prompts DESTINATION ${CMAKE_INSTALL_DATADIR}/foresearch OPTIONAL)
install(FILES resources/prices.json DESTINATION ${CMAKE_INSTALL_DATADIR}/foresearch)
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${packaging_dir}/linux/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

if(TARGET foresearch)
    install(TARGETS foresearch RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(TARGETS foresearch_figures LIBRARY DESTINATION lib/foresearch)
    install(FILES ${packaging_dir}/man/foresearch.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${packaging_dir}/linux/${app_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES ${packaging_dir}/linux/${app_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES ${packaging_dir}/linux/${app_id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
            RENAME ${app_id}.xml)
    install(FILES resources/icons/foresearch.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps
            RENAME ${app_id}.svg)
endif()

if(TARGET core_nn)
    install(TARGETS core_nn LIBRARY DESTINATION lib/foresearch COMPONENT engine)
endif()
