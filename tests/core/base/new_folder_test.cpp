#include "core/base/new_folder.h"

#include "core/base/file.h"
#include "core/base/mapped_file.h"
#include "core/base/module.h"

#include <QTemporaryDir>
#include <QtTest>

#include <filesystem>

using namespace foresearch;

/// Folders that are whole or not there, and what is said of paths that are no files.
class NewFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFinishedFolderHasItsNameAndOthersAreGone()
    {
        const QTemporaryDir scratch;
        const std::filesystem::path folder = scratch.path().toStdString();
        {
            auto finished = NewFolder::create(folder / "a/"); // a slash at the end means the same folder
            auto dropped = NewFolder::create(folder / "b");
            QVERIFY(finished && dropped);
            QVERIFY(writeFile(finished->path() / "file", "content"));
            QVERIFY(writeFile(dropped->path() / "file", "content"));
            QVERIFY(!std::filesystem::exists(folder / "a"));
            const auto done = finished->finish();
            QVERIFY2(done, done ? "" : done.error().detail.c_str());
        }
        QCOMPARE(QDir(scratch.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), {"a"});
        QCOMPARE(*readFile(folder / "a" / "file"), std::string("content"));
    }

    void whatIsThereIsLeftAlone()
    {
        const QTemporaryDir scratch;
        const std::filesystem::path folder = scratch.path().toStdString();
        auto early = NewFolder::create(folder / "a");
        QVERIFY(early);
        QVERIFY(std::filesystem::create_directory(folder / "a"));
        const auto late = NewFolder::create(folder / "a");
        QVERIFY(late.error().detail.find("a: found something of that name, expected a new folder.")
                != std::string::npos);
        QVERIFY(!early->finish());
    }

    void pathsThatAreNoFilesAreSaidAlike()
    {
        const QTemporaryDir scratch;
        const std::string folder = scratch.path().toStdString();
        QCOMPARE(readFile(folder).error().detail, folder + ": found a directory, expected a file.");
        QCOMPARE(MappedFile::open(folder).error().detail, folder + ": found a directory, expected a file.");
        QCOMPARE(MappedFile::open(folder + "/x").error().detail, folder + "/x: no such file.");
    }

    void modulesThatAreNotThereAreNamed()
    {
        const auto module = findModule("libforesearch-nothing.so");
        QCOMPARE(name(module.error().code), name(ErrorCode::Unavailable));
        QVERIFY(module.error().detail.find("lib/foresearch/libforesearch-nothing.so") != std::string::npos);
        const auto function = moduleFunction("/nowhere.so", "f", "a module");
        QVERIFY(function.error().detail.find("/nowhere.so: found a file that cannot be loaded, expected a module")
                != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(NewFolderTest)
#include "new_folder_test.moc"
