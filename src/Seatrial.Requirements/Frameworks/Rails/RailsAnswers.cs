using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>What controllers answer with: templates, JSON, statuses, redirects, formats.</summary>
internal static class RailsAnswers
{
    private const string Format = "rb:rails.format";

    /// <summary>Status words of Rack. Source: Rack::Utils::SYMBOL_TO_STATUS_CODE.</summary>
    private static readonly Dictionary<string, int> Statuses = new(StringComparer.Ordinal)
    {
        ["ok"] = 200,
        ["created"] = 201,
        ["accepted"] = 202,
        ["no_content"] = 204,
        ["partial_content"] = 206,
        ["moved_permanently"] = 301,
        ["found"] = 302,
        ["see_other"] = 303,
        ["not_modified"] = 304,
        ["temporary_redirect"] = 307,
        ["permanent_redirect"] = 308,
        ["bad_request"] = 400,
        ["unauthorized"] = 401,
        ["payment_required"] = 402,
        ["forbidden"] = 403,
        ["not_found"] = 404,
        ["method_not_allowed"] = 405,
        ["not_acceptable"] = 406,
        ["request_timeout"] = 408,
        ["conflict"] = 409,
        ["gone"] = 410,
        ["precondition_failed"] = 412,
        ["unsupported_media_type"] = 415,
        ["unprocessable_entity"] = 422,
        ["unprocessable_content"] = 422,
        ["locked"] = 423,
        ["too_many_requests"] = 429,
        ["internal_server_error"] = 500,
        ["not_implemented"] = 501,
        ["bad_gateway"] = 502,
        ["service_unavailable"] = 503,
    };

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        Rule("render", Render),
        Rule("respond_with", Render),
        Rule("render!", Render),
        Rule(
            "head",
            site =>
                site.Count > 0 || site.Named("status") is not null
                    ? Perform(site, Status(site.Named("status") ?? site[0]), Value.Unknown)
                    : null
        ),
        .. ((string[])["redirect_to", "redirect_back", "redirect_back_or_to", "redirect_back_or_default", "redirect"]).Select(n =>
            Rule(n, site => Perform(site, site.Named("status") is { } status ? Status(status) : 302, Value.Unknown))
        ),
        .. ((string[])["send_data", "send_file", "send_stream"]).Select(n => Rule(n, site => Perform(site, 200, site[0]))),
        .. ((string[])["request_http_basic_authentication", "request_http_token_authentication"]).Select(n =>
            Rule(n, site => Perform(site, 401, Value.Unknown))
        ),
        Rule("respond_to", RespondTo),
        Rule(
            "performed?",
            static site =>
                RailsExchange.Of(site.Evaluator.Self) is { } exchange
                && site.Evaluator.Self!.Object!.Members.TryGetValue(exchange.Performed, out var cell)
                && cell.Value is { } value
                    ? new Value { Truth = value.MayBeAbsent ? value.Truth : Condition.Always }
                    : null
        ),
        new(Format, "*", Choose),
        .. Errors(
            404,
            "ActiveRecord.RecordNotFound",
            "ActionController.RoutingError",
            "AbstractController.ActionNotFound",
            "ActionController.UnknownFormat",
            "ActionController.MissingFile"
        ),
        .. Errors(403, "Pundit.NotAuthorizedError", "CanCan.AccessDenied", "ActionPolicy.Unauthorized"),
        .. Errors(400, "ActionController.BadRequest", "ActionController.ParameterMissing"),
        .. Errors(401, "JWT.DecodeError", "JWT.VerificationError", "JWT.ExpiredSignature", "ActionController.InvalidAuthenticityToken"),
    ];

    /// <summary>Everything that a template may show: the variables of the controller.</summary>
    public static Value Shown(Evaluator evaluator, Value controller)
    {
        var shown = new AbstractObject(controller.Object!.File, controller.Object.Site);
        foreach (var (name, cell) in controller.Object.Members)
        {
            if (name.StartsWith('@') && cell.Value is { } value)
            {
                evaluator.Assign(shown.Member(name[1..]), value);
            }
        }

        return new Value { Object = shown };
    }

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    private static IEnumerable<CallRule> Errors(int status, params string[] names) =>
        names.SelectMany(n => (CallRule[])[new("rb:" + n, "new", Effects.Denial(status))]);

    private static int Status(Value value) =>
        value.Text is { } text
            ? Statuses.TryGetValue(text, out int named)
                ? named
                : Effects.StatusOf(value)
            : 200;

    private static Value? Render(CallSite site)
    {
        if (RailsExchange.Of(site.Evaluator.Self) is null)
        {
            return null;
        }

        int status = site.Named("status") is { } written ? Status(written) : 200;
        bool isData =
            site.Arguments.Any(a =>
                a.Name is "json" or "plain" or "xml" or "html" or "body" or "text" or "nothing" or "js" or "jsonapi" or "turbo_stream"
            )
            || site.Name == "respond_with";
        var content = isData ? Value.Unknown : Shown(site.Evaluator, site.Evaluator.Self!);
        var shown = new AbstractObject(site.File, site.Place);
        foreach (var (name, cell) in content.Object?.Members ?? CellDictionary.Empty)
        {
            site.Evaluator.Assign(shown.Member(name), cell.Value ?? Value.Unknown);
        }

        foreach (var argument in site.Arguments)
        {
            if (argument.Name is not ("status" or "layout" or "&"))
            {
                site.Evaluator.Assign(shown.Member(argument.Name ?? "0"), argument.Value);
            }
        }

        return Perform(site, status, new Value { Object = shown });
    }

    private static Value Perform(CallSite site, int status, Value content)
    {
        site.Evaluator.Respond(status, content, site.File, site.Place);
        if (site.Evaluator.Self is { Object: { Tag: RailsExchange exchange } controller })
        {
            site.Evaluator.Assign(controller.Member(exchange.Performed), new Value { Truth = Condition.Always });
        }

        return new Value { Truth = Condition.Always };
    }

    /// <summary><c>respond_to do |format|</c>: one of the formats is chosen.</summary>
    private static Value? RespondTo(CallSite site)
    {
        if (site.Named("&") is not { Functions.Count: > 0 } block || RailsExchange.Of(site.Evaluator.Self) is null)
        {
            return site.Count > 0 ? Value.Unknown : null;
        }

        var choices = new List<Closure>();
        var format = new Value
        {
            Type = new KnownType { External = Format },
            Object = new AbstractObject(site.File, site.Place) { Tag = choices },
        };
        site.Evaluator.InvokeAny(block.Functions, [new ArgumentValue(format)], site);
        if (choices.Count > 0)
        {
            site.Evaluator.InvokeAny(choices, [], site);
        }

        return Value.Unknown;
    }

    private static Value? Choose(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is not List<Closure> choices)
        {
            return null;
        }

        choices.AddRange(site.Named("&") is { Functions.Count: > 0 } block ? block.Functions : [Closure.From(_ => Value.Unknown)]);
        return Value.Unknown;
    }
}
