#include "ui/text/errors.h"

#include <QCoreApplication>

namespace foresearch::ui {

namespace {

struct Errors {
    Q_DECLARE_TR_FUNCTIONS(foresearch::ui::Errors)
};

} // namespace

QString errorTitle(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Stopped:
        return Errors::tr("Stopped");
    case ErrorCode::NotFound:
        return Errors::tr("Not found");
    case ErrorCode::CannotRead:
        return Errors::tr("Cannot be read");
    case ErrorCode::CannotWrite:
        return Errors::tr("Cannot be written");
    case ErrorCode::BadFormat:
        return Errors::tr("Not in the expected format");
    case ErrorCode::BadValue:
        return Errors::tr("A value that cannot be");
    case ErrorCode::TooLarge:
        return Errors::tr("Too large");
    case ErrorCode::NewerVersion:
        return Errors::tr("Written by a newer Foresearch");
    case ErrorCode::Unavailable:
        return Errors::tr("Not available here");
    case ErrorCode::Infeasible:
        return Errors::tr("No architecture meets the limits");
    case ErrorCode::Undefined:
        return Errors::tr("Has no value for this input");
    case ErrorCode::NoNetwork:
        return Errors::tr("The endpoint cannot be reached");
    case ErrorCode::BudgetSpent:
        return Errors::tr("The budget is spent");
    case ErrorCode::Internal:
        break;
    }
    return Errors::tr("A defect of Foresearch");
}

QString errorText(const Error &error)
{
    return QStringLiteral("%1. %2").arg(errorTitle(error.code), QString::fromStdString(error.detail));
}

} // namespace foresearch::ui
