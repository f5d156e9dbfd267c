#include "core/predict/network_file.h"

#include "core/base/file.h"
#include "core/space/genome.h"
#include "tests/support/supernet_reference.h"

#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace foresearch;
using predict::SupernetFile;

namespace {

std::size_t elements(const TensorShape &shape)
{
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

/// Tensors of a supernet in which every number is its place.
struct Counted {
    explicit Counted(const space::SearchSpace &space) : tensors(predict::supernetTensors(space))
    {
        float next = 0;
        for (const predict::SupernetTensor &tensor : tensors) {
            values.emplace_back(elements(tensor.shape));
            for (float &value : values.back())
                value = next++;
        }
    }

    std::vector<NamedTensor> named() const
    {
        std::vector<NamedTensor> named;
        for (std::size_t i = 0; i < tensors.size(); ++i)
            named.push_back({tensors[i].name, tensors[i].shape, values[i]});
        return named;
    }

    std::vector<predict::SupernetTensor> tensors;
    std::vector<std::vector<float>> values;
};

space::SearchSpace spaceWithThreeTables()
{
    space::SearchSpace space = testing::tinySpace();
    space.sizes.embeddingSharing = space::EmbeddingSharing::None;
    return space;
}

} // namespace

class SupernetFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tensorsAreThoseOfHatsWmtSupernet()
    {
        const space::SearchSpace space = *space::findSpace("hat-wmt14-en-de");
        const auto tensors = predict::supernetTensors(space);
        std::size_t parameters = 0;
        for (const predict::SupernetTensor &tensor : tensors)
            parameters += elements(tensor.shape);
        // Without the table the number that HAT prints.
        QCOMPARE(parameters, std::size_t{70'900'992 + 32768 * 640});
        QCOMPARE(tensors.front(), (predict::SupernetTensor{"encoder.embed_tokens.weight", {32768, 640}}));
        QVERIFY(std::find(tensors.begin(), tensors.end(),
                          predict::SupernetTensor{"decoder.layers.5.encoder_attn.in_proj_weight", {1536, 640}})
                != tensors.end());
    }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<bool>("hasThreeTables");
        QTest::newRow("one table") << false;
        QTest::newRow("three tables") << true;
    }

    void whatIsWrittenIsReadAgain()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const Counted counted(space);
        const auto supernet = SupernetFile::parse(predict::supernetBytes(space, counted.named()), "net", std::nullopt);
        QVERIFY2(supernet, supernet ? "" : supernet.error().detail.c_str());
        QVERIFY((*supernet)->space() == space);
        for (std::size_t i = 0; i < counted.tensors.size(); ++i) {
            const auto values = (*supernet)->values(counted.tensors[i].name);
            QVERIFY(std::equal(values.begin(), values.end(), counted.values[i].begin(), counted.values[i].end()));
        }
    }

    void othersFilesAreOfTheSpaceOfTheirSizes()
    {
        const Counted mini(*space::findSpace("hat-mini"));
        std::vector<NamedTensor> tensors = mini.named();
        // What a state dict has besides.
        const std::vector<float> version{3};
        tensors.push_back({"encoder.version", {1}, version});
        tensors.push_back({"decoder.embed_positions._float_tensor", {1}, version});
        tensors.push_back({"decoder.embed_tokens.weight", mini.tensors[0].shape, mini.values[0]});
        const auto supernet = SupernetFile::parse(toSafetensors(tensors, {{"format", "pt"}}), "net", std::nullopt);
        QVERIFY2(supernet, supernet ? "" : supernet.error().detail.c_str());
        QCOMPARE((*supernet)->space().name, std::string("hat-mini"));
        QCOMPARE((*supernet)->parameterCount(), std::size_t{4166976});
    }

    void wrongFilesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<int>("mistake");
        QTest::addColumn<QString>("words");
        QTest::newRow("cut") << 0 << "data_offsets[1]\": found number";
        QTest::newRow("flipped byte") << 1 << "the file was changed or damaged";
        QTest::newRow("missing tensor") << 2 << "decoder.layers.1.fc2.bias";
        QTest::newRow("additional tensor") << 3 << "key \"extra\": found a tensor that supernets of tiny lack";
        QTest::newRow("untied") << 4 << "found other values than in encoder.embed_tokens.weight";
        QTest::newRow("newer version") << 5 << "key \"version\": found \"2\", expected at most 1";
        QTest::newRow("another format") << 6 << "expected foresearch-supernet";
        QTest::newRow("another space") << 7 << "encoder.embed_tokens.weight";
        QTest::newRow("no space") << 8 << "found the sizes of no built-in space";
        QTest::newRow("not finite") << 9 << "a value that is not finite (element 0)";
    }

    void wrongFilesAreRefusedInOneSentence()
    {
        QFETCH(int, mistake);
        QFETCH(QString, words);
        const space::SearchSpace space = testing::tinySpace();
        Counted counted(space);
        if (mistake == 9)
            counted.values[0][0] = std::numeric_limits<float>::infinity();
        std::vector<NamedTensor> tensors = counted.named();
        const std::vector<float> extra(600 * 22);
        if (mistake == 2)
            std::erase_if(tensors, [](const NamedTensor &t) { return t.name == "decoder.layers.1.fc2.bias"; });
        if (mistake == 3)
            tensors.push_back({"extra", {600, 22}, extra});
        if (mistake == 4)
            tensors.push_back({"decoder.embed_tokens.weight", {600, 22}, extra});
        std::string bytes = predict::supernetBytes(space, tensors);
        if (mistake == 0)
            bytes.resize(bytes.size() - 5);
        if (mistake == 1)
            bytes[bytes.size() - 2] = static_cast<char>(bytes[bytes.size() - 2] ^ 1);
        if (mistake == 5)
            bytes.replace(bytes.find("\"version\":\"1\""), 13, "\"version\":\"2\"");
        if (mistake == 6)
            bytes.replace(bytes.find("foresearch-supernet"), 19, "foresearch-superman");
        if (mistake == 8)
            bytes = toSafetensors(tensors, {});
        const auto supernet = SupernetFile::parse(
            bytes, "net.safetensors", mistake == 7 ? std::optional(*space::findSpace("hat-mini")) : std::nullopt);
        QVERIFY(!supernet);
        const QString detail = QString::fromStdString(supernet.error().detail);
        QVERIFY2(detail.startsWith("net.safetensors") && detail.contains(words), qPrintable(detail));
    }

    void anExportedNetworkHasItsOwnSizes_data() { whatIsWrittenIsReadAgain_data(); }

    void anExportedNetworkHasItsOwnSizes()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const Counted counted(space);
        const auto supernet = SupernetFile::parse(predict::supernetBytes(space, counted.named()), "net", std::nullopt);
        space::Architecture architecture = space::smallestArchitecture(space); // widths 16 and 12
        architecture.encoder.layers[1].ffnDim = 40;
        const auto file = Safetensors::parse(predict::subTransformerBytes(**supernet, architecture), "cut");
        QVERIFY2(file, file ? "" : file.error().detail.c_str());
        QCOMPARE(file->metadata().at("format"), std::string("foresearch-subtransformer"));
        QVERIFY(!file->contains("decoder.layers.1.fc1.weight"));
        QVERIFY(!file->contains("encoder.layers.3.fc1.weight"));
        const auto at = [&](const std::string &name, std::size_t place) { return (*supernet)->values(name)[place]; };
        const auto table = file->floats("encoder.embed_tokens.weight", {600, 16});
        QCOMPARE((*table)[16], at("encoder.embed_tokens.weight", 22));
        const auto second = file->floats("encoder.layers.1.fc2.weight", {16, 40});
        QCOMPARE((*second)[40 * 3 + 39], at("encoder.layers.1.fc2.weight", 40 * 3 + 39));
        const auto first = file->floats("encoder.layers.0.fc1.weight", {17, 16});
        QCOMPARE((*first)[16 * 5 + 7], at("encoder.layers.0.fc1.weight", 22 * 5 + 7));
        // Widths differ: the values' rows of the fused tensor, the encoder's columns.
        const auto value = file->floats("decoder.layers.0.encoder_attn.v_proj_weight", {36, 16});
        QCOMPARE((*value)[16 * 2 + 3], at("decoder.layers.0.encoder_attn.in_proj_weight", 22 * (72 + 2) + 3));
        const auto query = file->floats("decoder.layers.0.encoder_attn.q_proj_weight", {36, 12});
        QCOMPARE((*query)[12 * 2 + 3], at("decoder.layers.0.encoder_attn.in_proj_weight", 22 * 2 + 3));
        QVERIFY(file->contains("decoder.embed_out") == hasThreeTables);
    }

    void aNetworkIsReadAsItsPartOfASupernet_data() { whatIsWrittenIsReadAgain_data(); }

    void aNetworkIsReadAsItsPartOfASupernet()
    {
        QFETCH(bool, hasThreeTables);
        const space::SearchSpace space = hasThreeTables ? spaceWithThreeTables() : testing::tinySpace();
        const Counted counted(space);
        const auto supernet = SupernetFile::parse(predict::supernetBytes(space, counted.named()), "net", std::nullopt);
        space::Architecture architecture = space::smallestArchitecture(space);
        architecture.encoder.layers[1].ffnDim = 40;
        const std::string bytes = predict::subTransformerBytes(**supernet, architecture);
        const auto network = SupernetFile::parse(bytes, "network", std::nullopt);
        QVERIFY2(network, network ? "" : network.error().detail.c_str());
        QVERIFY((*network)->architecture() == architecture);
        QVERIFY(!(*supernet)->architecture());
        QVERIFY((*network)->space() == space);
        QCOMPARE((*network)->parameterCount() * sizeof(float), Safetensors::parse(bytes, "cut")->data().size());
        // Exported again, it has the same weights.
        const auto again = SupernetFile::parse(predict::subTransformerBytes(**network, architecture), "again", space);
        QVERIFY(again);
        QCOMPARE((*again)->fingerprint(), (*network)->fingerprint());
        QVERIFY((*network)->check(architecture));
        const auto other = (*network)->check(space::largestArchitecture(space));
        QVERIFY(!other);
        QVERIFY2(other.error().detail.find("one network alone") != std::string::npos, other.error().detail.c_str());
        QVERIFY((*supernet)->check(space::largestArchitecture(space)));
    }

    void wrongNetworksAreRefusedInOneSentence_data()
    {
        QTest::addColumn<std::string>("from");
        QTest::addColumn<std::string>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("another architecture")
            << std::string("\"ffn_dims\":[16]") << std::string("\"ffn_dims\":[33]") << "decoder.layers.0.fc1.weight";
        QTest::newRow("outside the space")
            << std::string("\"ffn_dims\":[16]") << std::string("\"ffn_dims\":[99]") << "key \"architecture\"";
        QTest::newRow("newer version") << std::string("1") << std::string("2") << "expected at most 1";
        QTest::newRow("a huge space") << std::string("40,") << std::string("99999,") << "at most beside this network";
    }

    void wrongNetworksAreRefusedInOneSentence()
    {
        QFETCH(std::string, from);
        QFETCH(std::string, to);
        QFETCH(QString, words);
        const space::SearchSpace space = testing::tinySpace();
        const Counted counted(space);
        const auto supernet = SupernetFile::parse(predict::supernetBytes(space, counted.named()), "net", std::nullopt);
        const auto file =
            Safetensors::parse(predict::subTransformerBytes(**supernet, space::smallestArchitecture(space)), "cut");
        auto metadata = file->metadata();
        const bool isVersion = from.size() == 1;
        for (auto &[key, value] : metadata)
            if (const std::size_t at = value.find(from); at != std::string::npos && (key == "version") == isVersion)
                value.replace(at, from.size(), to);
        std::vector<std::vector<float>> values;
        std::vector<NamedTensor> tensors;
        for (const std::string &name : file->names())
            values.push_back(*file->floats(name, file->tensor(name)->shape));
        for (std::size_t i = 0; i < values.size(); ++i)
            tensors.push_back({file->names()[i], file->tensor(file->names()[i])->shape, values[i]});
        const auto network = SupernetFile::parse(toSafetensors(tensors, metadata), "net.safetensors", std::nullopt);
        QVERIFY(!network);
        const QString detail = QString::fromStdString(network.error().detail);
        QVERIFY2(detail.startsWith("net.safetensors") && detail.contains(words), qPrintable(detail));
    }
};

QTEST_APPLESS_MAIN(SupernetFileTest)
#include "supernet_file_test.moc"
