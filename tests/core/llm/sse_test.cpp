#include "core/llm/wire/sse.h"

#include <QtTest>

#include <vector>

using foresearch::llm::ServerEvent;
using foresearch::llm::SseParser;

namespace {

std::vector<ServerEvent> eventsOf(const std::vector<std::string> &pieces)
{
    std::vector<ServerEvent> events;
    SseParser parser([&events](const ServerEvent &event) { events.push_back(event); });
    for (const std::string &piece : pieces)
        parser.feed(piece);
    return events;
}

std::string withLineEnds(const std::string &text, const std::string &lineEnd)
{
    std::string changed;
    for (const char c : text)
        changed += c == '\n' ? lineEnd : std::string(1, c);
    return changed;
}

const std::string kStream = "\xEF\xBB\xBF: hello\nevent: delta\ndata: {\"a\": \"\xE2\x89\x88\"}\nid: 7\n\n"
                            "data:first\ndata: second\ndata\n\n\n"
                            "event: nothing\n\nretry: 5\ndata:  two blanks: a colon\n\ndata: cut";

const std::vector<ServerEvent> kEvents{
    {"delta", "{\"a\": \"\xE2\x89\x88\"}"}, {"", "first\nsecond\n"}, {"", " two blanks: a colon"}};

} // namespace

class SseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eventsAreTheSameHoweverTheStreamIsCut_data()
    {
        QTest::addColumn<QByteArray>("lineEnd");
        QTest::newRow("LF") << QByteArray("\n");
        QTest::newRow("CR") << QByteArray("\r");
        QTest::newRow("CRLF") << QByteArray("\r\n");
    }

    void eventsAreTheSameHoweverTheStreamIsCut()
    {
        QFETCH(const QByteArray, lineEnd);
        const std::string stream = withLineEnds(kStream, lineEnd.toStdString());
        QVERIFY(eventsOf({stream}) == kEvents);
        for (std::size_t first = 0; first <= stream.size(); ++first)
            for (const std::size_t length : {std::size_t(0), std::size_t(1), std::size_t(5)}) {
                const std::string middle = stream.substr(first, length);
                const std::size_t rest = std::min(first + length, stream.size());
                QVERIFY(eventsOf({stream.substr(0, first), middle, stream.substr(rest)}) == kEvents);
            }
        std::vector<std::string> bytes;
        for (const char c : stream)
            bytes.emplace_back(1, c);
        QVERIFY(eventsOf(bytes) == kEvents);
    }

    void lineEndsMayBeMixed()
    {
        QVERIFY(eventsOf({"data: a\r\ndata: b\n\rdata: c\r\r"}) == (std::vector<ServerEvent>{{"", "a\nb"}, {"", "c"}}));
    }

    void anEventWithoutEndBreaksTheStreamAndNotTheMemory()
    {
        int count = 0;
        SseParser parser([&count](const ServerEvent &) { ++count; });
        const std::string piece(1 << 20, 'x');
        parser.feed("data: ");
        for (int i = 0; i < 6; ++i)
            parser.feed(piece);
        QVERIFY(parser.isBroken());
        parser.feed("\n\ndata: late\n\n");
        QCOMPARE(count, 0);
    }
};

QTEST_APPLESS_MAIN(SseTest)
#include "sse_test.moc"
