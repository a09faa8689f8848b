using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Frameworks.Flask;

/// <summary>Applications, blueprints, APIs and namespaces, and what runs before requests.</summary>
internal static class FlaskRouters
{
    public static Value Make(CallSite site, string type, string prefix)
    {
        var value = RouterRegistry.Make(FlaskPack.Name, isOrdered: false, type, site);
        RouterRegistry.RouterOf(value)!.Prefix = prefix;
        return value;
    }

    /// <summary><c>Api(app)</c>, <c>Api(blueprint, prefix='/v1')</c>.</summary>
    public static Value Api(CallSite site)
    {
        var value = Make(site, "py:flask.Api()", site.Named("prefix")?.Text ?? "");
        if (RouterRegistry.RouterOf(site.Named("app") ?? site[0]) is { } outer)
        {
            outer.Add(new MountEntry(site.File, site.Place, "", RouterRegistry.RouterOf(value)!, []));
        }

        return value;
    }

    public static Value? InitApi(CallSite site)
    {
        if (RouterRegistry.RouterOf(site[0]) is { } outer && RouterRegistry.RouterOf(site.Receiver) is { } inner)
        {
            outer.Add(new MountEntry(site.File, site.Place, "", inner, []));
        }

        return Value.Unknown;
    }

    /// <summary>A namespace has its name as its path unless another is given; one that an API makes is part of it.</summary>
    public static Value Namespace(CallSite site)
    {
        var value = Make(site, "py:flask.Namespace()", site.Named("path")?.Text ?? "/" + (site[0].Text ?? ""));
        if (RouterRegistry.RouterOf(site.Receiver) is { } outer)
        {
            outer.Add(new MountEntry(site.File, site.Place, "", RouterRegistry.RouterOf(value)!, []));
        }

        return value;
    }

    /// <summary>The prefix that is given replaces the blueprint's own.</summary>
    public static Value? Register(CallSite site)
    {
        if (RouterRegistry.RouterOf(site[0]) is not { } inner)
        {
            return null;
        }

        string? prefix =
            (site.Named("url_prefix") ?? site.Named("path"))?.Text
            ?? (site.Name == "add_namespace" && site.Count > 1 ? site[1].Text : null);
        string path = prefix ?? (inner.OwnPrefix ??= inner.Prefix);
        inner.Prefix = "";
        if (RouterRegistry.RouterOf(site.Receiver) is { } outer)
        {
            outer.Add(new MountEntry(site.File, site.Place, path, inner, []));
        }
        else
        {
            inner.Prefix = path;
        }

        return Value.Unknown;
    }

    /// <summary>A function that runs before every request: what it returns is the answer, unless it returns nothing.</summary>
    public static Value? Before(CallSite site)
    {
        if (
            RouterRegistry.RouterOf(site.Receiver) is not { } router
            || site[0].Functions is not [{ Function: { } function, File: { } file } closure, ..]
        )
        {
            return null;
        }

        router.Add(
            new GuardEntry(
                site.File,
                site.Place,
                "",
                [new EndpointStep(function.Name, file, function.Place.Line, run => Run(run, closure))]
            )
        );
        return site[0];
    }

    private static bool Run(EndpointRun run, Closure closure)
    {
        var file = closure.File!;
        var value = run.Evaluator.Answer(closure, [], closure.Function!.Place, v => v.IsNull ? 0 : FlaskAnswers.StatusOf(v));
        if (value.Type?.External == "!")
        {
            return false;
        }

        if (!value.IsNull)
        {
            run.Evaluator.Assume(Evaluator.TruthOf(value, file, closure.Function.Place).Negated());
        }

        return true;
    }
}
