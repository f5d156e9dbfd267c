#include "core/base/sha256.h"

#include <QCryptographicHash>
#include <QtTest>

using namespace foresearch;

class Sha256Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void publishedVectorsComeOut()
    {
        QCOMPARE(sha256(""), std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(sha256("abc"), std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(sha256(std::string(1'000'000, 'a')),
                 std::string("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"));
    }

    void everyLengthAroundABlockAgreesWithAnotherImplementation()
    {
        std::string bytes;
        for (int i = 0; i < 300; ++i) {
            const QByteArray known =
                QCryptographicHash::hash(QByteArray::fromStdString(bytes), QCryptographicHash::Sha256).toHex();
            QCOMPARE(sha256(bytes), known.toStdString());
            bytes += static_cast<char>(i * 37);
        }
    }
};

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
