#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

/// Installs the programs into an empty folder and uses them there.
class InstallTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_prefix.isValid());
        QProcess install;
        install.start("cmake", {"--install", qEnvironmentVariable("FORESEARCH_BIN") + "/..", "--component", "programs",
                                "--prefix", m_prefix.path()});
        QVERIFY(install.waitForFinished());
        QVERIFY2(install.exitCode() == 0, install.readAllStandardError());
    }

    void commandLineRunsFromItsNewPlace()
    {
        QProcess program;
        program.start(m_prefix.filePath("bin/foresearch-cli"), {"--version"});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.readAllStandardOutput().trimmed(), QByteArray(FORESEARCH_VERSION));
    }

    /// With the module and the program for SentencePiece, which lie in a folder of their own.
    void corporaArePreparedFromItsNewPlace()
    {
        QFile pairs(m_prefix.filePath("pairs.tsv"));
        QVERIFY(pairs.open(QIODevice::WriteOnly));
        for (int i = 0; i < 40; ++i)
            pairs.write("an old house " + QByteArray::number(i) + "\tein altes Haus\n");
        pairs.close();
        QProcess program;
        program.start(m_prefix.filePath("bin/foresearch-cli"),
                      {"corpus", "import", "--tsv", pairs.fileName(), "--languages", "en,de", "--learn-pieces", "40",
                       "--out", m_prefix.filePath("corpus")});
        QVERIFY(program.waitForFinished(300'000));
        QVERIFY2(program.exitCode() == 0, program.readAllStandardError());
        QVERIFY(QFile::exists(m_prefix.filePath("corpus/train.en-de.de.idx")));
    }

    void filesLieWhereTheDesktopLooks()
    {
        QVERIFY(QFile::exists(m_prefix.filePath("share/man/man1/foresearch-cli.1")));
        if (!QFile::exists(m_prefix.filePath("bin/foresearch")))
            QSKIP("built without the window");
        for (const char *path : {"share/applications/org.foresearch.Foresearch.desktop",
                                 "share/metainfo/org.foresearch.Foresearch.metainfo.xml",
                                 "share/mime/packages/org.foresearch.Foresearch.xml", "share/man/man1/foresearch.1",
                                 "share/icons/hicolor/scalable/apps/org.foresearch.Foresearch.svg"})
            QVERIFY2(QFile::exists(m_prefix.filePath(path)), path);
    }

private:
    QTemporaryDir m_prefix;
};

QTEST_GUILESS_MAIN(InstallTest)
#include "install_test.moc"
