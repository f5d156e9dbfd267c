#include "core/space/space_json.h"

#include <QtTest>

#include <functional>

using namespace foresearch;
using namespace foresearch::space;

using JsonChange = std::function<void(Json &)>;

class SpaceJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void spacesLeadBack()
    {
        for (const SearchSpace &space : builtinSpaces())
            QCOMPARE(parseSpace(spaceJson(space), {"file"}).value(), space);
    }

    void titleMayBeLeftOut()
    {
        Json json = Json::parse(spaceJson(builtinSpaces().front()));
        json.erase("title");
        QCOMPARE(parseSpace(json.dump(), {"file"}).value().title, std::string("hat-wmt14-en-de"));
    }

    void wrongSpacesNameFileKeyFoundAndExpected_data()
    {
        QTest::addColumn<JsonChange>("change");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, JsonChange change, ErrorCode code, const char *detail) {
            QTest::newRow(name) << std::move(change) << code << QString("file, key ") + detail;
        };
        row(
            "newer", [](Json &j) { j["version"] = 2; }, ErrorCode::NewerVersion,
            "\"version\": found version 2, expected at most version 1, which this program knows.");
        row(
            "format", [](Json &j) { j["format"] = "x"; }, ErrorCode::BadFormat,
            "\"format\": found string \"x\", expected \"foresearch-space\".");
        row(
            "missing list", [](Json &j) { j["choices"]["decoder"].erase("cross_heads"); }, ErrorCode::BadFormat,
            "\"choices.decoder.cross_heads\": found nothing, expected this key.");
        row(
            "empty list", [](Json &j) { j["choices"]["encoder"]["ffn_dims"] = Json::array(); }, ErrorCode::BadValue,
            "\"choices.encoder.ffn_dims\": found 0 choices, expected 1 to 255 choices.");
        row(
            "type", [](Json &j) { j["choices"]["encoder"]["ffn_dims"][1] = "2048"; }, ErrorCode::BadFormat,
            "\"choices.encoder.ffn_dims[1]\": found string \"2048\", expected an integer.");
        row(
            "heads",
            [](Json &j) {
                j["choices"]["encoder"]["self_heads"] = {8, 7};
            },
            ErrorCode::BadValue,
            "\"choices.encoder.self_heads[1]\": found 7, expected a divisor of the qkv dimension 512.");
        row(
            "sharing", [](Json &j) { j["sizes"]["embedding_sharing"] = "some"; }, ErrorCode::BadValue,
            "\"sizes.embedding_sharing\": found string \"some\", expected \"all\" or \"none\".");
        row(
            "vocabulary", [](Json &j) { j["sizes"]["vocabulary_size"] = 0; }, ErrorCode::BadValue,
            "\"sizes.vocabulary_size\": found 0, expected a value from 1 to 10000000.");
        row(
            "name", [](Json &j) { j["name"] = ""; }, ErrorCode::BadValue,
            "\"name\": found an empty name, expected a name.");
    }
    void wrongSpacesNameFileKeyFoundAndExpected()
    {
        QFETCH(JsonChange, change);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        Json json = Json::parse(spaceJson(builtinSpaces().front()));
        change(json);
        const auto space = parseSpace(json.dump(), {"file"});
        QVERIFY(!space);
        QCOMPARE(space.error().code, code);
        QCOMPARE(QString::fromStdString(space.error().detail), detail);
    }

    void openedByNameOrByFile()
    {
        QTemporaryDir folder;
        SearchSpace own = findSpace("hat-mini").value();
        own.name = "own";
        QFile file(folder.filePath("own.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString("\xEF\xBB\xBF" + spaceJson(own)));
        file.close();
        QCOMPARE(openSpace(file.fileName().toStdString()).value(), own);
        QCOMPARE(openSpace("hat-mini").value(), findSpace("hat-mini").value());
        QCOMPARE(openSpace(folder.path().toStdString()).error().code, ErrorCode::CannotRead);
        QCOMPARE(QString::fromStdString(openSpace("nowhere").error().detail),
                 "Space: found \"nowhere\", expected one of hat-wmt14-en-de, hat-wmt14-en-fr, hat-wmt19-en-de, "
                 "hat-iwslt14-de-en, hat-mini, or the file of an own space.");
    }
};

QTEST_APPLESS_MAIN(SpaceJsonTest)
#include "space_json_test.moc"
