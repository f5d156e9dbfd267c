#include "tests/support/paths.h"

#include <QFile>
#include <QRegularExpression>
#include <QtTest>
#include <QXmlStreamReader>

namespace {

/// One text of a catalogue with its translation, or the translation's plural forms.
struct Message {
    QString context;
    QString source;
    QStringList forms;
    bool isPlural = false;
    bool isFinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{.context = context, .source = {}, .forms = {}};
    message.isPlural = xml.attributes().value(QStringLiteral("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!message.isPlural)
                message.forms << xml.readElementText();
            while (message.isPlural && xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> catalogue(const QString &language)
{
    QFile file(foresearch::testing::sourcePath(QStringLiteral("translations/foresearch_%1.ts").arg(language)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no catalogue of %s", qPrintable(language));
    QList<Message> messages;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            messages << readMessage(xml, context);
    }
    if (xml.hasError())
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(xml.errorString()));
    return messages;
}

/// "%1", "%n", in order; "95 %" is none.
QStringList places(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
    QStringList found;
    for (auto at = place.globalMatch(text); at.hasNext();)
        found << at.next().captured();
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression mnemonic(QStringLiteral("&[^& ]"));
    return text.contains(mnemonic);
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void languages_data() const
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<qsizetype>("pluralForms");
        QTest::newRow("German") << "de" << qsizetype(2);
        QTest::newRow("French") << "fr" << qsizetype(2);
        QTest::newRow("Chinese") << "zh_CN" << qsizetype(1);
    }

    void everyTextIsTranslatedWithItsPlaces_data() const { languages_data(); }

    void everyTextIsTranslatedWithItsPlaces()
    {
        QFETCH(QString, language);
        QFETCH(qsizetype, pluralForms);
        const QList<Message> messages = catalogue(language);
        QVERIFY(messages.size() > 100);
        for (const Message &message : messages) {
            const QByteArray what = (message.context + QLatin1String(": ") + message.source).toUtf8();
            QVERIFY2(message.isFinished, what);
            QVERIFY2(message.forms.size() == (message.isPlural ? pluralForms : 1), what);
            for (const QString &form : message.forms) {
                QVERIFY2(!form.isEmpty(), what);
                QVERIFY2(places(form) == places(message.source), what);
                QVERIFY2(hasMnemonic(form) == hasMnemonic(message.source), what);
            }
        }
    }

    void allLanguagesHaveTheSameTexts_data() const { languages_data(); }

    void allLanguagesHaveTheSameTexts()
    {
        QFETCH(QString, language);
        const auto keys = [](const QString &of) {
            QStringList all;
            for (const Message &message : catalogue(of))
                all << message.context + QLatin1Char('|') + message.source;
            all.sort();
            return all;
        };
        QCOMPARE(keys(language), keys(QStringLiteral("en")));
    }

    void englishHasItsPluralForms()
    {
        for (const Message &message : catalogue(QStringLiteral("en")))
            if (message.isPlural)
                QVERIFY2(message.isFinished && message.forms.size() == 2, qPrintable(message.source));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
