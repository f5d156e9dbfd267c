#include "core/base/safetensors.h"

#include <QtTest>

#include <cstring>

using namespace foresearch;

namespace {

std::string file(const std::string &header, const std::string &data)
{
    const auto length = static_cast<std::uint64_t>(header.size());
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &length, 8);
    return bytes + header + data;
}

std::string tensorHeader(const char *dtype, const char *shape, const char *offsets)
{
    return std::string(R"({"a": {"dtype": ")") + dtype + R"(", "shape": )" + shape + R"(, "data_offsets": )" + offsets
           + "}}";
}

} // namespace

class SafetensorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        const std::vector<float> first = {1, -2.5F, 3e-30F, 4, 5, 6};
        const std::vector<float> second = {7};
        const std::vector<NamedTensor> tensors = {
            {"first", {2, 3}, first}, {"scalar", {}, second}, {"none", {0, 4}, {}}};
        const std::string bytes = toSafetensors(tensors, {{"format", "test"}});
        QCOMPARE(toSafetensors(tensors, {{"format", "test"}}), bytes);
        const auto read = Safetensors::parse(bytes, "memory");
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->metadata().at("format"), std::string("test"));
        QCOMPARE(read->names(), (std::vector<std::string>{"first", "scalar", "none"}));
        QCOMPARE(*read->floats("first", {2, 3}), first);
        QCOMPARE(*read->floats("scalar", {}), second);
        QVERIFY(read->floats("none", {0, 4})->empty());
    }

    void tensorsBeginAtAMultipleOfEightBytes()
    {
        const std::vector<float> values = {1};
        for (int length = 1; length < 20; ++length) {
            const std::vector<NamedTensor> tensors = {
                {std::string(static_cast<std::size_t>(length), 'x'), {1}, values}};
            const std::string bytes = toSafetensors(tensors, {});
            QCOMPARE((bytes.size() - sizeof(float)) % 8, std::size_t{0});
        }
    }

    void everyFloatingPointTypeIsRead_data()
    {
        QTest::addColumn<QByteArray>("dtype");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<float>("value");
        const auto row = [](const char *name, const char *dtype, auto bits, float value) {
            QTest::newRow(name) << QByteArray(dtype) << QByteArray(reinterpret_cast<const char *>(&bits), sizeof bits)
                                << value;
        };
        row("double", "F64", -1.25, -1.25F);
        row("float", "F32", 0.1F, 0.1F);
        row("bfloat16", "BF16", std::uint16_t{0x3fc0}, 1.5F);
        row("half", "F16", std::uint16_t{0xc500}, -5.0F);
        row("largest half", "F16", std::uint16_t{0x7bff}, 65504.0F);
        row("smallest half", "F16", std::uint16_t{0x0001}, 5.9604645e-8F);
    }

    void everyFloatingPointTypeIsRead()
    {
        QFETCH(QByteArray, dtype);
        QFETCH(QByteArray, bytes);
        QFETCH(float, value);
        const std::string offsets = "[0, " + std::to_string(bytes.size()) + "]";
        const auto read =
            Safetensors::parse(file(tensorHeader(dtype, "[1]", offsets.c_str()), bytes.toStdString()), "f");
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->floats("a", {1})->front(), value);
    }

    void wrongFilesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const std::string &bytes, const char *words) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << words;
        };
        const std::string four(4, '\1');
        row("empty", "", "found 0 bytes");
        row("short", "abc", "found 3 bytes");
        row("header beyond the end", std::string(8, '\xff'), "found a header of");
        row("no JSON", file("nonsense", ""), "does not begin with {");
        row("cut JSON", file("{\"a\": ", ""), "valid JSON");
        row("tensor is a number", file(R"({"a": 3})", ""), "key \"a\": found number 3, expected an object");
        row("unknown dtype", file(tensorHeader("F8", "[1]", "[0, 1]"), "x"), "key \"a.dtype\": found string \"F8\"");
        row("no shape", file(R"({"a": {"dtype": "F32", "data_offsets": [0, 4]}})", four), "key \"a.shape\"");
        row("negative size", file(tensorHeader("F32", "[-1]", "[0, 4]"), four), "key \"a.shape[0]\"");
        row("overflow", file(tensorHeader("F32", "[4294967296, 4294967296, 4]", "[0, 4]"), four),
            "more elements than 64 bits");
        row("shape does not fit", file(tensorHeader("F32", "[2]", "[0, 4]"), four),
            "found 4 bytes, expected 8 for F32 [2]");
        row("beyond the end", file(tensorHeader("F32", "[2]", "[0, 8]"), four), "key \"a.data_offsets[1]\"");
        row("end before begin", file(tensorHeader("F32", "[0]", "[4, 0]"), four), "key \"a.data_offsets[1]\"");
        row("one offset", file(tensorHeader("F32", "[1]", "[0]"), four), "expected a list of 2");
        row("gap", file(tensorHeader("F32", "[1]", "[4, 8]"), four + four),
            "found data from byte 4, expected from byte 0");
        row("rest", file(tensorHeader("F32", "[1]", "[0, 4]"), four + "x"), "found 1 bytes after the last tensor");
        row("overlap",
            file(R"({"a": {"dtype": "U8", "shape": [3], "data_offsets": [0, 3]},)"
                 R"( "b": {"dtype": "U8", "shape": [2], "data_offsets": [2, 4]}})",
                 four),
            "found data from byte 2, expected from byte 3");
        row("twice",
            file(R"({"a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]},)"
                 R"( "a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]}})",
                 four),
            "found tensor \"a\" twice");
        row("metadata", file(R"({"__metadata__": {"x": 1}})", ""), "key \"__metadata__.x\"");
    }

    void wrongFilesAreRefusedInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto read = Safetensors::parse(bytes.toStdString(), "net.safetensors");
        QVERIFY(!read);
        const QString detail = QString::fromStdString(read.error().detail);
        QVERIFY2(detail.startsWith("net.safetensors"), qPrintable(detail));
        QVERIFY2(detail.contains(words), qPrintable(detail));
    }

    void aTensorOfAnotherKindIsNotTaken()
    {
        const auto integers = Safetensors::parse(file(tensorHeader("I32", "[1]", "[0, 4]"), std::string(4, '\1')), "f");
        QVERIFY(integers);
        QCOMPARE(name(integers->tensor("a")->type), std::string_view("I32"));
        QVERIFY(integers->floats("a", {1}).error().detail.find("dtype I32") != std::string::npos);
        QVERIFY(integers->floats("a", {2}).error().detail.find("shape [1]") != std::string::npos);
        QCOMPARE(name(integers->floats("b", {1}).error().code), name(ErrorCode::NotFound));
        const auto infinite =
            Safetensors::parse(file(tensorHeader("F32", "[1]", "[0, 4]"), std::string("\0\0\x80\x7f", 4)), "f");
        QVERIFY(infinite->floats("a", {1}).error().detail.find("not finite") != std::string::npos);
    }

    void aFileOfTheReferenceSystemIsRead()
    {
        const QString folder = qEnvironmentVariable("FORESEARCH_REFERENCE_DATA");
        if (folder.isEmpty())
            QSKIP("No reference data.");
        const auto supernet = Safetensors::open((folder + "/hat_mini/supernet.safetensors").toStdString());
        QVERIFY2(supernet, supernet ? "" : supernet.error().detail.c_str());
        QVERIFY(supernet->names().size() > 10);
        for (const std::string &tensor : supernet->names())
            QVERIFY(supernet->floats(tensor, supernet->tensor(tensor)->shape));
    }
};

QTEST_APPLESS_MAIN(SafetensorsTest)
#include "safetensors_test.moc"
