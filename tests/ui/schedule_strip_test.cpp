#include "ui/widgets/schedule_strip.h"

#include "core/base/rng.h"

#include <QSignalSpy>
#include <QtTest>

using namespace foresearch;
using namespace foresearch::ui;

namespace {

search::PredictorSchedule schedule(const char *text)
{
    return search::PredictorSchedule::parse(text, 30).value();
}

} // namespace

class ScheduleStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_strip = std::make_unique<ScheduleStrip>();
        m_strip->resize(600, m_strip->sizeHint().height());
        m_strip->setPredictors({"distilled", "hat"});
        m_strip->setSchedule(schedule("distilled:1-15,hat:16-30"));
        m_strip->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_strip.get()));
    }

    void anEdgeIsDragged()
    {
        QSignalSpy edited(m_strip.get(), &ScheduleStrip::edited);
        drag(edgeAfter(15), edgeAfter(20));
        QCOMPARE(text(), "distilled:1-20,hat:21-30");
        QVERIFY(edited.count() >= 1);
        QCOMPARE(m_strip->accessibleDescription(), QStringLiteral("HS-NAS (LLM-Distill, HAT, 1, 20)"));
        drag(edgeAfter(20), edgeAfter(5));
        QCOMPARE(text(), "distilled:1-5,hat:6-30");
    }

    void cellsArePainted()
    {
        m_strip->setBrush("hat");
        drag(middleOf(1), middleOf(4));
        QCOMPARE(text(), "hat:1-4,distilled:5-15,hat:16-30");
    }

    void theKeyboardDoesTheSame()
    {
        m_strip->setFocus();
        QTest::keyClick(m_strip.get(), Qt::Key_2);
        QCOMPARE(text(), "hat:1-1,distilled:2-15,hat:16-30");
        QTest::keyClick(m_strip.get(), Qt::Key_1);
        QTest::keyClick(m_strip.get(), Qt::Key_End);
        QTest::keyClick(m_strip.get(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(text(), "distilled:1-14,hat:15-30");
        QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(text(), "distilled:1-16,hat:17-30");
        m_strip->setBrush("distilled");
        QTest::keyClick(m_strip.get(), Qt::Key_Space);
        QCOMPARE(text(), "distilled:1-16,hat:17-29,distilled:30-30");
    }

    void whatRunsIsNotEdited()
    {
        m_strip->setEditable(false);
        m_strip->setRunningIteration(7);
        drag(edgeAfter(15), edgeAfter(20));
        QTest::keyClick(m_strip.get(), Qt::Key_2);
        QCOMPARE(text(), "distilled:1-15,hat:16-30");
    }

    void anAutomaticHandOverIsShownAsFarAsItIsKnown()
    {
        m_strip->setAutomatic(ScheduleStrip::Automatic{"distilled", "hat", 4, {}});
        QCOMPARE(m_strip->predictorAt(4).value_or(""), "distilled");
        QVERIFY(!m_strip->predictorAt(5));
        QCOMPARE(m_strip->accessibleDescription(), QStringLiteral("HS-NAS (LLM-Distill, HAT, automatic)"));
        QTest::keyClick(m_strip.get(), Qt::Key_2); // cells are not painted
        drag(edgeAfter(15), edgeAfter(20));
        QCOMPARE(text(), "distilled:1-15,hat:16-30");
        m_strip->setAutomatic(ScheduleStrip::Automatic{"distilled", "hat", 7, 6});
        QCOMPARE(m_strip->predictorAt(5).value_or(""), "distilled");
        QCOMPARE(m_strip->predictorAt(6).value_or(""), "hat");
        QCOMPARE(m_strip->predictorAt(30).value_or(""), "hat");
        QVERIFY(m_strip->accessibleDescription().endsWith(QStringLiteral("handed over in iteration 6")));
        m_strip->setAutomatic({});
        QCOMPARE(m_strip->predictorAt(20).value_or(""), "hat");
        drag(edgeAfter(15), edgeAfter(20));
        QCOMPARE(text(), "distilled:1-20,hat:21-30");
    }

    void anyScheduleIsShownAsItIs()
    {
        Rng rng(3);
        const std::vector<std::string> names{"hat", "distilled", "exec:./p.sh", "calibrated:hat"};
        for (int round = 0; round < 200; ++round) {
            std::vector<search::ScheduleSegment> segments;
            for (int first = 1; first <= 30;) {
                const int last = std::min(30, first + static_cast<int>(rng.below(12)));
                segments.push_back({names[rng.below(names.size())], first, last});
                first = last + 1;
            }
            const auto random = search::PredictorSchedule::create(segments, 30);
            QVERIFY(random);
            m_strip->setSchedule(*random);
            QVERIFY(m_strip->schedule() == *random);
        }
    }

private:
    std::string text() const { return m_strip->schedule()->text(); }
    QPoint edgeAfter(int iteration) const
    {
        const QRectF cell = m_strip->cellRect(iteration);
        return QPointF(cell.right(), cell.center().y()).toPoint();
    }
    QPoint middleOf(int iteration) const { return m_strip->cellRect(iteration).center().toPoint(); }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(m_strip.get(), Qt::LeftButton, {}, from);
        QTest::mouseMove(m_strip.get(), (from + to) / 2);
        QTest::mouseMove(m_strip.get(), to);
        QTest::mouseRelease(m_strip.get(), Qt::LeftButton, {}, to);
    }

    std::unique_ptr<ScheduleStrip> m_strip;
};

QTEST_MAIN(ScheduleStripTest)
#include "schedule_strip_test.moc"
