#include "core/text/subword_module.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <memory>

namespace foresearch::text {

namespace {

/// One field of a protobuf message: a number, or the bytes of a text or message.
struct Field {
    std::uint64_t number = 0;
    std::uint64_t value = 0;
    std::string_view bytes;
};

std::uint64_t takeVarint(std::string_view &message)
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; !message.empty() && shift < 64; shift += 7) {
        const auto byte = static_cast<std::uint8_t>(message.front());
        message.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80)
            break;
    }
    return value;
}

/// Takes the first field off a message that protobuf has read already. Source: protobuf, "Encoding".
Field takeField(std::string_view &message)
{
    const std::uint64_t tag = takeVarint(message);
    Field field{.number = tag >> 3, .value = 0, .bytes = {}};
    std::size_t size = 0;
    switch (tag & 7) {
    case 0:
        field.value = takeVarint(message);
        return field;
    case 1:
        size = 8;
        break;
    case 2:
        size = takeVarint(message);
        break;
    case 5:
        size = 4;
        break;
    default: // groups, which nobody writes any more
        size = message.size();
    }
    field.bytes = message.substr(0, size);
    message.remove_prefix(std::min(size, message.size()));
    return field;
}

/// Whether a model's bytes say byte-pair encoding, one of the usual normalisations, and blanks that are marked before
/// words. Source: sentencepiece_model.proto.
bool hasUsualSettings(std::string_view model)
{
    constexpr std::uint64_t kTrainer = 2, kNormaliser = 3, kModelType = 3, kBpe = 2, kBlankBehind = 24, kSymbols = 31;
    constexpr std::uint64_t kName = 1, kBlankFirst = 3, kNoExtraBlanks = 4, kMarkedBlanks = 5;
    bool isBpe = false;
    bool isUsual = true;
    while (!model.empty()) {
        const Field part = takeField(model);
        for (std::string_view rest = part.bytes; part.number == kTrainer && !rest.empty();) {
            const Field field = takeField(rest);
            isBpe = field.number == kModelType ? field.value == kBpe : isBpe;
            isUsual = isUsual && field.number != kSymbols && !(field.number == kBlankBehind && field.value != 0);
        }
        for (std::string_view rest = part.bytes; part.number == kNormaliser && !rest.empty();) {
            const Field field = takeField(rest);
            if (field.number == kName)
                isUsual = isUsual
                          && (field.bytes == "nmt_nfkc" || field.bytes == "nfkc" || field.bytes == "nmt_nfkc_cf"
                              || field.bytes == "nfkc_cf" || field.bytes == "identity");
            const bool isBlanks =
                field.number == kBlankFirst || field.number == kNoExtraBlanks || field.number == kMarkedBlanks;
            isUsual = isUsual && !(isBlanks && field.value == 0);
        }
    }
    return isBpe && isUsual;
}

class Model final : public SubwordModel {
public:
    bool load(std::string_view bytes)
    {
        if (!m_processor.LoadFromSerializedProto({bytes.data(), bytes.size()}).ok())
            return false;
        m_cutsWordByWord = hasUsualSettings(bytes) && hasUsualPieces();
        return true;
    }

    void pieces(std::string_view sentence, std::vector<std::string> &found) const override
    {
        // It fails only without a model.
        if (!m_processor.Encode({sentence.data(), sentence.size()}, &found).ok())
            found.clear();
    }

    std::vector<std::string> vocabulary() const override
    {
        std::vector<std::string> known;
        for (int id = 0; id < m_processor.GetPieceSize(); ++id)
            if (!m_processor.IsControl(id) && !m_processor.IsUnknown(id) && !m_processor.IsUnused(id))
                known.push_back(m_processor.IdToPiece(id));
        return known;
    }

    bool cutsWordByWord() const override { return m_cutsWordByWord; }

private:
    /// The mark of a blank is a piece, and begins every piece that has it.
    bool hasUsualPieces() const
    {
        const std::string blank = "\u2581";
        bool hasBlank = false;
        for (const std::string &piece : vocabulary()) {
            hasBlank = hasBlank || piece == blank;
            if (piece.find(blank, 1) != std::string::npos)
                return false;
        }
        return hasBlank;
    }

    sentencepiece::SentencePieceProcessor m_processor;
    bool m_cutsWordByWord = false;
};

} // namespace

} // namespace foresearch::text

extern "C" __attribute__((visibility("default"))) foresearch::text::SubwordModel *
foresearch_open_subword_model(std::uint32_t version, const char *bytes, std::size_t size, std::uint32_t *moduleVersion)
{
    *moduleVersion = foresearch::text::kSubwordModuleVersion;
    // An empty message is a valid one, and no model.
    if (version != *moduleVersion || size == 0)
        return nullptr;
    auto model = std::make_unique<foresearch::text::Model>();
    return model->load({bytes, size}) ? model.release() : nullptr;
}
