#include "core/base/file.h"
#include "core/text/subword_module.h"

#include <sentencepiece_trainer.h>

#include <cstdio>
#include <iostream>
#include <thread>

using namespace foresearch;

namespace {

/// Sentences of a file as the trainer asks for them.
class Sentences final : public sentencepiece::SentenceIterator {
public:
    explicit Sentences(LineReader lines) : m_lines(std::move(lines)) { Next(); }

    bool done() const override { return m_isDone; }
    void Next() override
    {
        const auto more = m_lines.next();
        m_isDone = !more || !*more;
        if (!more)
            m_problem = more.error().detail;
        m_sentence = m_lines.line();
    }
    const std::string &value() const override { return m_sentence; }
    sentencepiece::util::Status status() const override { return {}; }

    const std::string &problem() const { return m_problem; }

private:
    LineReader m_lines;
    std::string m_sentence;
    std::string m_problem;
    bool m_isDone = false;
};

int failed(const std::string &why)
{
    std::fprintf(stderr, "%s\n", why.c_str());
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4)
        return failed(std::string("usage: ") + text::kPieceLearner + " SENTENCES PIECES MODEL");
    // SentencePiece logs to the stream of errors; who started us reads how far it is.
    std::cerr.rdbuf(std::cout.rdbuf());
    auto lines = LineReader::open(argv[1]);
    if (!lines)
        return failed(lines.error().detail);
    Sentences sentences(*std::move(lines));
    std::string bytes;
    const auto status = sentencepiece::SentencePieceTrainer::Train(
        {{"model_type", "bpe"},
         {"vocab_size", argv[2]},
         {"character_coverage", "1.0"},
         {"num_threads", std::to_string(std::max(1U, std::thread::hardware_concurrency()))}},
        &sentences, &bytes);
    if (!sentences.problem().empty())
        return failed(sentences.problem());
    if (!status.ok())
        return failed(status.message());
    const auto written = writeFile(argv[3], bytes);
    return written ? 0 : failed(written.error().detail);
}
