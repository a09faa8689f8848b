using System.Collections.Frozen;
using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Go;

/// <summary>Constants of <c>net/http</c>: methods and statuses. Source: package documentation of net/http, "Constants".</summary>
internal static class GoStatuses
{
    private static readonly FrozenDictionary<string, int> Numbers = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["OK"] = 200,
        ["Created"] = 201,
        ["Accepted"] = 202,
        ["NoContent"] = 204,
        ["PartialContent"] = 206,
        ["MovedPermanently"] = 301,
        ["Found"] = 302,
        ["SeeOther"] = 303,
        ["NotModified"] = 304,
        ["TemporaryRedirect"] = 307,
        ["PermanentRedirect"] = 308,
        ["BadRequest"] = 400,
        ["Unauthorized"] = 401,
        ["PaymentRequired"] = 402,
        ["Forbidden"] = 403,
        ["NotFound"] = 404,
        ["MethodNotAllowed"] = 405,
        ["NotAcceptable"] = 406,
        ["RequestTimeout"] = 408,
        ["Conflict"] = 409,
        ["Gone"] = 410,
        ["PreconditionFailed"] = 412,
        ["RequestEntityTooLarge"] = 413,
        ["UnsupportedMediaType"] = 415,
        ["Teapot"] = 418,
        ["UnprocessableEntity"] = 422,
        ["Locked"] = 423,
        ["TooManyRequests"] = 429,
        ["InternalServerError"] = 500,
        ["NotImplemented"] = 501,
        ["BadGateway"] = 502,
        ["ServiceUnavailable"] = 503,
        ["GatewayTimeout"] = 504,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary><c>StatusForbidden</c> and <c>MethodPost</c>; null for other names.</summary>
    public static Value? Of(string name) =>
        name.StartsWith("Status", StringComparison.Ordinal) && Numbers.TryGetValue(name[6..], out int status)
            ? Value.Constant(status.ToString())
        : name.StartsWith("Method", StringComparison.Ordinal) && name.Length > 6 ? Value.Constant(name[6..].ToUpperInvariant())
        : null;
}
