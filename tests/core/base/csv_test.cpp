#include "core/base/csv.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace foresearch;

namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
    Rows rows;
    std::vector<std::size_t> lines;
    std::string problem;
};

Read readAll(CsvReader reader)
{
    Read read;
    while (true) {
        const auto more = reader.next();
        if (!more)
            read.problem = more.error().detail;
        if (!more || !*more)
            return read;
        read.rows.push_back(reader.fields());
        read.lines.push_back(reader.lineNumber());
    }
}

Read readText(const QByteArray &text)
{
    return readAll(CsvReader::fromText(text.toStdString(), "data.csv"));
}

} // namespace

class CsvTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsRows_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<std::vector<std::size_t>>("lines");
        using Lines = std::vector<std::size_t>;
        QTest::newRow("nothing") << QByteArray() << Rows{} << Lines{};
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{"a", "b"}, {"1", "2"}} << Lines{1, 2};
        QTest::newRow("no line end") << QByteArray("a,b") << Rows{{"a", "b"}} << Lines{1};
        QTest::newRow("CRLF and byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                                "a\r\nb\r\n")
                                                  << Rows{{"a"}, {"b"}} << Lines{1, 2};
        QTest::newRow("blank lines") << QByteArray("\na\n\n\nb\n") << Rows{{"a"}, {"b"}} << Lines{2, 5};
        QTest::newRow("empty fields") << QByteArray(",\n\"\"\n") << Rows{{"", ""}, {""}} << Lines{1, 2};
        QTest::newRow("quotes") << QByteArray("\"a,\"\"b\"\"\",c\n") << Rows{{"a,\"b\"", "c"}} << Lines{1};
        QTest::newRow("line break in quotes")
            << QByteArray("\"a\nb\",c\nd\n") << Rows{{"a\nb", "c"}, {"d"}} << Lines{1, 3};
        QTest::newRow("blanks are kept") << QByteArray(" a , b\n") << Rows{{" a ", " b"}} << Lines{1};
        QTest::newRow("old Mac line ends") << QByteArray("a\rb\r") << Rows{{"a"}, {"b"}} << Lines{1, 1};
    }

    void readsRows()
    {
        QFETCH(QByteArray, text);
        QFETCH(Rows, rows);
        QFETCH(std::vector<std::size_t>, lines);
        const Read read = readText(text);
        QCOMPARE(read.rows, rows);
        QCOMPARE(read.lines, lines);
        QCOMPARE(read.problem, std::string());
    }

    void refusesWhatIsNotWellFormed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<std::string>("problem");
        const std::string quote = "a quote inside an unquoted field or text behind a closing quote";
        const std::string expected = ", expected comma-separated values (RFC 4180).";
        QTest::newRow("quote inside") << QByteArray("x\na\"b\n") << "data.csv, line 2: found " + quote + expected;
        QTest::newRow("text behind") << QByteArray("\"a\"b\n") << "data.csv, line 1: found " + quote + expected;
        QTest::newRow("never closed") << QByteArray("x\n\"a\nb\nc")
                                      << "data.csv, line 2: found a quote that is never closed" + expected;
        QTest::newRow("never closed and long")
            << QByteArray("\"" + QByteArray(1 << 20, 'x') + "\n").repeated(1)
                   + (QByteArray(1 << 20, 'y') + "\n").repeated(16)
            << std::string("data.csv, line 1: found a row of more than 16 MiB, expected every quote to be closed.");
    }

    void refusesWhatIsNotWellFormed()
    {
        QFETCH(QByteArray, text);
        QFETCH(std::string, problem);
        QCOMPARE(readText(text).problem, problem);
    }

    void refusesADirectory()
    {
        const QTemporaryDir directory;
        const auto reader = CsvReader::open(directory.path().toStdString());
        QVERIFY(!reader);
        QCOMPARE(reader.error().code, ErrorCode::CannotRead);
    }

    void readsAFile()
    {
        const QTemporaryDir directory;
        const auto path = directory.filePath("a.csv").toStdString();
        QVERIFY(writeFile(path, "1,2\n"));
        auto reader = CsvReader::open(path);
        QVERIFY(reader.has_value());
        QCOMPARE(readAll(std::move(*reader)).rows, (Rows{{"1", "2"}}));
    }

    void whatIsWrittenIsReadBack()
    {
        const Rows rows{{"a", "b,c", "d\"e"}, {"", ""}, {""}, {"line\r\nbreak", " x "}};
        std::string text;
        for (const auto &row : rows)
            text += csvRow(row);
        Rows expected = rows;
        expected[3][0] = "line\nbreak"; // line ends inside fields are read as line feeds
        QCOMPARE(readText(QByteArray::fromStdString(text)).rows, expected);
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
