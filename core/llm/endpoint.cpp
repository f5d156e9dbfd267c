#include "core/llm/endpoint.h"

#include "core/base/member_reader.h"
#include "core/base/utf8.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <cmath>

namespace foresearch::llm {

namespace {

constexpr int kMaxConcurrency = 512;
constexpr double kMaxDeadline = 86400;
constexpr std::string_view kAzureVersion = "2024-10-21";

QUrl urlOf(std::string_view text)
{
    return QUrl(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), QUrl::StrictMode);
}

std::string withoutSlashes(std::string text)
{
    while (text.ends_with('/'))
        text.pop_back();
    return text;
}

std::string encoded(std::string_view part)
{
    return QUrl::toPercentEncoding(QString::fromUtf8(part.data(), static_cast<qsizetype>(part.size()))).toStdString();
}

Unexpected wrong(const Endpoint &endpoint, const std::string &what)
{
    return fail(ErrorCode::BadValue, "Endpoint \"" + endpoint.name + "\": " + what);
}

bool isHeaderText(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

Result<> checkAddress(const Endpoint &endpoint)
{
    const QUrl url = urlOf(endpoint.baseUrl);
    if (endpoint.baseUrl.empty() || !url.isValid() || url.host().isEmpty())
        return wrong(endpoint, "the base address has to be a whole one, as https://api.openai.com/v1.");
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return wrong(endpoint, "the base address must hold no user, password, query or fragment.");
    const QString scheme = url.scheme();
    if (scheme != "https" && scheme != "http")
        return wrong(endpoint, "the base address has to begin with https:// (or http:// on this machine).");
    if (scheme == "http" && !endpoint.allowsPlainHttp && !isLoopback(endpoint.baseUrl))
        return wrong(endpoint, "http:// would send the key unprotected over the network: use https://, or allow plain "
                               "http for this endpoint.");
    return {};
}

Result<> checkNumbers(const Endpoint &endpoint)
{
    const EndpointLimits &limits = endpoint.limits;
    if (limits.concurrency < 1 || limits.concurrency > kMaxConcurrency)
        return wrong(endpoint, "the number of calls in flight has to be from 1 to 512.");
    if (limits.requestsPerMinute < 0 || limits.tokensPerMinute < 0)
        return wrong(endpoint, "limits per minute must not be negative (0: no limit).");
    for (const double seconds : {endpoint.deadlines.connect, endpoint.deadlines.attempt, endpoint.deadlines.call})
        if (!(seconds > 0 && seconds <= kMaxDeadline))
            return wrong(endpoint, "deadlines have to be above 0 and at most 86400 seconds.");
    return {};
}

constexpr std::array kMembers{"name",         "dialect", "baseUrl", "apiVersion", "allowsPlainHttp",
                              "organisation", "project", "streams", "limits",     "deadlines"};

Result<> refuseUnknown(const JsonCursor &cursor)
{
    for (const auto &[name, value] : cursor.json().items())
        if (std::find(kMembers.begin(), kMembers.end(), name) == kMembers.end())
            return cursor.problem(ErrorCode::BadValue, "another member (" + shownText(name) + ")",
                                  "only those of an endpoint");
    return {};
}

/// Reads members where they are there.
class Optional {
public:
    explicit Optional(const JsonCursor &object) : m_object(&object) {}

    void read(const char *name, std::string &target) { readBy(name, target, &JsonCursor::text); }
    void read(const char *name, bool &target) { readBy(name, target, &JsonCursor::boolean); }
    void read(const char *name, double &target) { readBy(name, target, &JsonCursor::number); }
    void read(const char *name, int &target)
    {
        readWith(name, [&target](const JsonCursor &member) -> Result<> {
            const auto value = member.integer(0, INT32_MAX);
            if (!value)
                return propagate(value);
            target = static_cast<int>(*value);
            return {};
        });
    }
    template <typename Reader>
    void readWith(const char *name, const Reader &reader)
    {
        if (!m_result)
            return;
        const auto member = m_object->find(name);
        if (!member)
            m_result = propagate(member);
        else if (*member)
            m_result = reader(**member);
    }
    Result<> done() const { return m_result; }

private:
    template <typename T>
    void readBy(const char *name, T &target, Result<T> (JsonCursor::*reader)() const)
    {
        readWith(name, [&target, reader](const JsonCursor &member) -> Result<> {
            auto value = (member.*reader)();
            if (!value)
                return propagate(value);
            target = *std::move(value);
            return {};
        });
    }

    const JsonCursor *m_object;
    Result<> m_result;
};

Result<> readLimits(const JsonCursor &cursor, EndpointLimits &limits)
{
    Optional reader(cursor);
    reader.read("concurrency", limits.concurrency);
    reader.read("requestsPerMinute", limits.requestsPerMinute);
    reader.read("tokensPerMinute", limits.tokensPerMinute);
    return reader.done();
}

Result<> readDeadlines(const JsonCursor &cursor, EndpointDeadlines &deadlines)
{
    Optional reader(cursor);
    reader.read("connect", deadlines.connect);
    reader.read("attempt", deadlines.attempt);
    reader.read("call", deadlines.call);
    return reader.done();
}

} // namespace

std::string_view key(Dialect dialect)
{
    switch (dialect) {
    case Dialect::OpenAi:
        return "openai";
    case Dialect::AzureV1:
        return "azure";
    case Dialect::AzureClassic:
        return "azure-classic";
    case Dialect::LlamaCpp:
        return "llama.cpp";
    case Dialect::Ollama:
        return "ollama";
    case Dialect::Vllm:
        return "vllm";
    case Dialect::Custom:
        return "custom";
    }
    return {};
}

Result<Dialect> parseDialect(std::string_view text)
{
    std::string known;
    for (const Dialect dialect : kDialects) {
        if (key(dialect) == text)
            return dialect;
        known += (known.empty() ? "" : ", ") + std::string(key(dialect));
    }
    return fail(ErrorCode::BadValue, "Found dialect " + shownText(text) + ", expected one of " + known + ".");
}

Endpoint presetOf(Dialect dialect)
{
    Endpoint endpoint{.name = std::string(key(dialect)), .dialect = dialect};
    switch (dialect) {
    case Dialect::OpenAi:
        endpoint.baseUrl = "https://api.openai.com/v1";
        break;
    case Dialect::AzureClassic:
        endpoint.apiVersion = kAzureVersion;
        break;
    case Dialect::LlamaCpp:
        endpoint.baseUrl = "http://127.0.0.1:8080/v1";
        endpoint.limits.concurrency = 1;
        break;
    case Dialect::Ollama:
        endpoint.baseUrl = "http://localhost:11434/v1";
        endpoint.limits.concurrency = 1;
        break;
    case Dialect::Vllm:
        endpoint.baseUrl = "http://localhost:8000/v1";
        endpoint.limits.concurrency = 16;
        break;
    case Dialect::AzureV1:
    case Dialect::Custom:
        break;
    }
    return endpoint;
}

Result<> check(const Endpoint &endpoint)
{
    if (const auto address = checkAddress(endpoint); !address)
        return address;
    if (endpoint.dialect == Dialect::AzureClassic && endpoint.apiVersion.empty())
        return wrong(endpoint, "Azure's classic interface needs an API version, as 2024-10-21.");
    for (const std::string *text : {&endpoint.apiVersion, &endpoint.organisation, &endpoint.project})
        if (!isHeaderText(*text))
            return wrong(endpoint, "version, organisation and project have to be plain ASCII on one line.");
    return checkNumbers(endpoint);
}

bool isLoopback(std::string_view url)
{
    const QString host = urlOf(url).host();
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

std::string identityOf(const Endpoint &endpoint)
{
    std::string identity = std::string(key(endpoint.dialect)) + " " + withoutSlashes(endpoint.baseUrl);
    if (endpoint.dialect == Dialect::AzureClassic)
        identity += " " + endpoint.apiVersion;
    return identity;
}

std::string chatUrl(const Endpoint &endpoint, std::string_view model)
{
    const std::string base = withoutSlashes(endpoint.baseUrl);
    if (endpoint.dialect == Dialect::AzureClassic)
        return base + "/openai/deployments/" + encoded(model)
               + "/chat/completions?api-version=" + encoded(endpoint.apiVersion);
    return base + "/chat/completions";
}

std::string modelsUrl(const Endpoint &endpoint)
{
    const std::string base = withoutSlashes(endpoint.baseUrl);
    if (endpoint.dialect == Dialect::AzureClassic)
        return base + "/openai/models?api-version=" + encoded(endpoint.apiVersion);
    return base + "/models";
}

OrderedJson toJson(const Endpoint &endpoint)
{
    OrderedJson json;
    json["name"] = endpoint.name;
    json["dialect"] = key(endpoint.dialect);
    json["baseUrl"] = endpoint.baseUrl;
    json["apiVersion"] = endpoint.apiVersion;
    json["allowsPlainHttp"] = endpoint.allowsPlainHttp;
    json["organisation"] = endpoint.organisation;
    json["project"] = endpoint.project;
    json["streams"] = endpoint.streams;
    json["limits"] = {{"concurrency", endpoint.limits.concurrency},
                      {"requestsPerMinute", endpoint.limits.requestsPerMinute},
                      {"tokensPerMinute", endpoint.limits.tokensPerMinute}};
    json["deadlines"] = {{"connect", endpoint.deadlines.connect},
                         {"attempt", endpoint.deadlines.attempt},
                         {"call", endpoint.deadlines.call}};
    return json;
}

Result<Endpoint> readEndpoint(const JsonCursor &cursor)
{
    const auto word = cursor.at("dialect");
    if (!word)
        return propagate(word);
    if (const auto known = refuseUnknown(cursor); !known)
        return propagate(known);
    const auto text = word->text();
    if (!text)
        return propagate(text);
    const auto dialect = parseDialect(*text);
    if (!dialect)
        return word->problem(ErrorCode::BadValue, word->found(), "a dialect, as \"openai\"");
    Endpoint endpoint = presetOf(*dialect);
    Optional reader(cursor);
    reader.read("name", endpoint.name);
    reader.read("baseUrl", endpoint.baseUrl);
    reader.read("apiVersion", endpoint.apiVersion);
    reader.read("allowsPlainHttp", endpoint.allowsPlainHttp);
    reader.read("organisation", endpoint.organisation);
    reader.read("project", endpoint.project);
    reader.read("streams", endpoint.streams);
    reader.readWith("limits", [&](const JsonCursor &member) { return readLimits(member, endpoint.limits); });
    reader.readWith("deadlines", [&](const JsonCursor &member) { return readDeadlines(member, endpoint.deadlines); });
    if (const auto done = reader.done(); !done)
        return propagate(done);
    if (const auto checked = check(endpoint); !checked)
        return propagate(checked);
    return endpoint;
}

} // namespace foresearch::llm
