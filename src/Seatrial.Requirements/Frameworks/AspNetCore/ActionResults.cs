using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Requirements.Frameworks.EntityFramework;

namespace Seatrial.Requirements.Frameworks.AspNetCore;

/// <summary>
/// What handlers answer: helpers of controllers, <c>Results</c>, result classes, and exceptions whose names say that they refuse.
/// </summary>
internal static class ActionResults
{
    private const string Type = "cs:IActionResult";

    private static readonly CodeLanguage[] CSharp = [CodeLanguage.CSharp];

    /// <summary>Helpers that answer with content at position 0.</summary>
    private static readonly (string Name, int Status, int ContentAt)[] Helpers =
    [
        ("Ok", 200, 0),
        ("Created", 201, 1),
        ("CreatedAtAction", 201, 2),
        ("CreatedAtRoute", 201, 2),
        ("Accepted", 202, 0),
        ("NoContent", 204, 9),
        ("Json", 200, 0),
        ("Content", 200, 0),
        ("File", 200, 0),
        ("PhysicalFile", 200, 0),
        ("Stream", 200, 0),
        ("View", 200, 0),
        ("PartialView", 200, 0),
        ("Page", 200, 9),
        ("Text", 200, 0),
        ("RedirectToPage", 200, 9),
        ("RedirectToAction", 200, 9),
        ("LocalRedirect", 200, 9),
        ("BadRequest", 400, 9),
        ("ValidationProblem", 400, 9),
        ("Unauthorized", 401, 9),
        ("Challenge", 401, 9),
        ("Forbid", 403, 9),
        ("NotFound", 404, 9),
        ("Conflict", 409, 9),
        ("UnprocessableEntity", 422, 9),
    ];

    private static readonly (string Name, int Status)[] Classes =
    [
        ("OkObjectResult", 200),
        ("OkResult", 200),
        ("UnauthorizedResult", 401),
        ("UnauthorizedObjectResult", 401),
        ("ChallengeResult", 401),
        ("ForbidResult", 403),
        ("NotFoundResult", 404),
        ("NotFoundObjectResult", 404),
        ("BadRequestResult", 400),
        ("BadRequestObjectResult", 400),
        ("RedirectResult", 302),
        ("RedirectToActionResult", 302),
        ("RedirectToPageResult", 302),
        ("RedirectToRouteResult", 302),
        ("StatusCodeResult", 0),
        ("ObjectResult", 0),
        ("JsonResult", 0),
        ("ContentResult", 0),
    ];

    /// <summary>Own names of exceptions that an application answers by refusing.</summary>
    private static readonly (string Name, int Status)[] Exceptions =
    [
        ("UnauthorizedAccessException", 403),
        ("UnauthorizedException", 401),
        ("UnAuthorizedException", 401),
        ("ForbiddenException", 403),
        ("ForbiddenAccessException", 403),
        ("ForbidException", 403),
        ("AccessDeniedException", 403),
        ("NotFoundException", 404),
        ("EntityNotFoundException", 404),
        ("KeyNotFoundException", 404),
        ("SecurityException", 403),
        ("BadRequestException", 400),
        ("ValidationException", 400),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. Helpers.Select(h => new CallRule("*", h.Name, s => IsHelper(s) ? Answer(s, h.Status, s[h.ContentAt]) : null)
        {
            Languages = CSharp,
        }),
        new("*", "StatusCode", static s => IsHelper(s) ? Answer(s, Status(s[0]), s[1]) : null) { Languages = CSharp },
        new(
            "*",
            "Problem",
            static s => IsHelper(s) ? Answer(s, s.Named("statusCode") is { } status ? Status(status) : 500, Value.Unknown) : null
        )
        {
            Languages = CSharp,
        },
        new("*", "Redirect", static s => IsHelper(s) ? Answer(s, 200, Value.Unknown) : null) { Languages = CSharp },
        .. Classes.Select(c => new CallRule("cs:" + c.Name, "", s => Made(s, c.Status)) { Languages = CSharp }),
        .. Exceptions.Select(e => new CallRule(
            "*",
            e.Name,
            s => s.Call?.Kind == CallKind.Construction ? new Value { Denial = e.Status } : null
        )
        {
            Languages = CSharp,
            Overrides = true,
        }),
        new("*", HandlerRewriting.Respond, Respond) { Languages = CSharp },
    ];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [
        new("cs:StatusCodes", "", static s => Value.Constant(Digits(s.Name))),
        new(
            "cs:HttpStatusCode",
            "",
            static s =>
                Value.Constant(
                    Enum.TryParse<System.Net.HttpStatusCode>(s.Name, out var status)
                        ? ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture)
                        : ""
                )
        ),
    ];

    public static bool IsResult(Value value) => value.Type?.External == Type || value.Denial != 0;

    /// <summary>Called on the controller, on nothing, or on one of the classes of helpers; not on an object of the application.</summary>
    private static bool IsHelper(CallSite site) =>
        site.Call?.Kind == CallKind.Call
        && (
            site.Receiver is null
            || site.Call.Receiver is ThisExpression or BaseExpression
            || site.Targets.Any(t => t is "cs:Results" or "cs:TypedResults")
        );

    private static Value Answer(CallSite site, int status, Value content)
    {
        site.Evaluator.Respond(status, content, site.File, site.Place);
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Denial = status >= 400 ? status : 0,
        };
    }

    private static Value Made(CallSite site, int status)
    {
        int actual =
            status != 0 ? status
            : site.Named("initializer")?.Object?.Members.TryGetValue("StatusCode", out var cell) == true && cell.Value is { } given
                ? Status(given)
            : site.Name == "StatusCodeResult" ? Status(site[0])
            : 200;
        if (actual < 300)
        {
            return Answer(site, actual, site[0]);
        }

        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Denial = actual,
        };
    }

    private static Value Respond(CallSite site)
    {
        // A query that is returned runs when it is written out.
        var value = EfQuery.Of(site[0]) is { } query ? query.Run(site, LoadOperation.Read, isSingle: false) : site[0];
        if (value.Type?.External != Type)
        {
            site.Evaluator.Respond(value.Denial == 0 ? 200 : value.Denial, value, site.File, site.Place);
        }
        else if (
            value.Denial != 0
            && !site.Evaluator.Trace.Responses.Any(r => r.IsDenial && r.File == site.File && r.Place.Line == site.Place.Line)
        )
        {
            site.Evaluator.Respond(value.Denial, Value.Unknown, site.File, site.Place);
        }

        return value;
    }

    private static int Status(Value value) => int.TryParse(value.Text, out int status) && status is >= 100 and < 600 ? status : 200;

    private static string Digits(string name) => string.Concat(name.Where(char.IsAsciiDigit).Take(3));
}
