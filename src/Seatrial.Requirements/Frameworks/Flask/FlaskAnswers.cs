using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>What handlers answer with, and how they refuse.</summary>
internal static class FlaskAnswers
{
    private static readonly (string Name, int Status)[] Errors =
    [
        ("BadRequest", 400),
        ("Unauthorized", 401),
        ("Forbidden", 403),
        ("NotFound", 404),
        ("MethodNotAllowed", 405),
        ("Conflict", 409),
        ("Gone", 410),
        ("UnprocessableEntity", 422),
        ("TooManyRequests", 429),
    ];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        new("py:flask", "abort", Abort),
        new("py:werkzeug.exceptions", "abort", Abort),
        new("py:flask_restful", "abort", Abort),
        new("py:flask_restx", "abort", Abort),
        new("py:flask_smorest", "abort", Abort),
        new("py:flask.*", "abort", Abort),
        .. Errors.Select(e => new CallRule("py:werkzeug.exceptions", e.Name, Effects.Denial(e.Status))),
        new("py:flask", "redirect", Effects.Denial(302)),
        new("py:werkzeug.utils", "redirect", Effects.Denial(302)),
        new("py:flask", "render_template", Shown),
        new("py:flask", "render_template_string", Shown),
        new("py:flask", "jsonify", site => site.Count > 0 ? site[0] : Shown(site)),
        new("py:flask", "make_response", MakeResponse),
        new("py:flask", "Response", MakeResponse),
        new("py:flask.wrappers", "Response", MakeResponse),
        new("py:flask.request", "get_json", _ => Value.Of(Origins.Body)),
        new("py:flask.request", "get_data", _ => Value.Of(Origins.Body)),
        new("py:flask.session", "get", site => FlaskRequest.Session(site[0].Text)),
        new("py:flask.session", "pop", site => FlaskRequest.Session(site[0].Text)),
        .. FlaskIdentity.Calls,
    ];

    /// <summary>A returned value, or a pair of it with its status.</summary>
    public static int StatusOf(Value value)
    {
        if (value.Denial != 0)
        {
            return value.Denial;
        }

        return value.Object is { Tag: null } pair && pair.Members.TryGetValue("1", out var second) && second.Value is { } status
            ? Effects.StatusOf(status)
            : 200;
    }

    /// <summary>A page shows what its template is given by name.</summary>
    private static Value Shown(CallSite site)
    {
        var given = new AbstractObject(site.File, site.Place);
        foreach (var argument in site.Arguments)
        {
            if (argument.Name is { } name)
            {
                site.Evaluator.Assign(given.Member(name), argument.Value);
            }
        }

        return new Value { Object = given };
    }

    private static Value Abort(CallSite site)
    {
        int status = Effects.StatusOf(site.Count > 0 ? site[0] : site.Named("code") ?? site.Named("http_status_code") ?? Value.Unknown);
        return site.Evaluator.Leave(status >= 300 ? status : 400, site);
    }

    private static Value MakeResponse(CallSite site)
    {
        int status = Effects.StatusOf(site.Named("status") ?? (site.Count > 1 ? site[1] : Value.Unknown));
        return status >= 300 ? new Value { Denial = status } : site[0];
    }
}
