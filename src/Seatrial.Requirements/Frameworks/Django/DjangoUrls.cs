using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Kept with the value of <c>path(…)</c>.</summary>
internal sealed record DjangoRoute(string Pattern, Value Target, Expression? View, CodeFile File, Place Place);

/// <summary>Kept with the value of <c>include(…)</c>.</summary>
internal sealed record DjangoInclude(Value What, CodeFile File);

/// <summary>Kept with a router of Django REST framework: prefixes and viewsets in order.</summary>
internal sealed record DjangoRouter(List<DjangoRegistration> Registrations)
{
    private const int MaxNesting = 6;

    /// <summary>The router below one of whose resources this one stands; null for one of its own.</summary>
    public DjangoRouter? Parent { get; init; }

    /// <summary>The prefix of that resource.</summary>
    public string Above { get; init; } = "";

    /// <summary>What its part of the route is called by: <c>order</c> of <c>order_pk</c>.</summary>
    public string Lookup { get; init; } = "";

    /// <summary>What stands before all its routes: <c>orders/&lt;order_pk&gt;/</c>.</summary>
    public string Base(CodeBase code, int depth = 0)
    {
        if (Parent is null || depth > MaxNesting)
        {
            return "";
        }

        string key = Parent.Registrations.Find(r => r.Prefix.Trim('/') == Above) is { } resource
            ? DjangoObjects.Lookup(code, resource.View)
            : "pk";
        return $"{Parent.Base(code, depth + 1)}{Above}/<{Lookup}_{key}>/";
    }
}

internal sealed record DjangoRegistration(string Prefix, ClassSymbol View, CodeFile File, Place Place);

/// <summary>Calls that stand in URL configurations; what they make is read when all files are known.</summary>
internal static class DjangoUrls
{
    public static Value Path(CallSite site) =>
        Tagged(
            new DjangoRoute(
                site[0].Text ?? site.Named("route")?.Text ?? "",
                site.Count > 1 ? site[1] : site.Named("view") ?? Value.Unknown,
                site.Written(1) ?? site.Call?.Arguments.FirstOrDefault(a => a.Name == "view")?.Value,
                site.File,
                site.Place
            ),
            site
        );

    /// <summary>A module's name, a list, or a pair of a list and a namespace.</summary>
    public static Value Include(CallSite site)
    {
        var what = site[0];
        if (
            what.Object is { Tag: null } pair
            && pair.Members.TryGetValue("0", out var first)
            && first.Value is { Object.Tag: null or DjangoInclude or DjangoRouter } list
            && (list.Object is not null || list.Text is not null)
        )
        {
            what = list;
        }

        return Tagged(new DjangoInclude(what, site.File), site);
    }

    public static Value Patterns(CallSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        for (int i = 0; i < site.Count; i++)
        {
            site.Evaluator.Assign(made.Member(i.ToString()), site[i]);
        }

        return new Value { Object = made };
    }

    public static Value Router(CallSite site) =>
        new()
        {
            Type = new KnownType { External = "py:rest_framework.router()", IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = new DjangoRouter([]) },
        };

    /// <summary>
    /// <c>NestedSimpleRouter(router, "orders", lookup="order")</c>: below a resource of another router. Source: documentation of
    /// drf-nested-routers.
    /// </summary>
    public static Value Nested(CallSite site)
    {
        if (site[0].Object?.Tag is not DjangoRouter parent)
        {
            return Router(site);
        }

        string above = ((site.Count > 1 ? site[1] : site.Named("parent_prefix") ?? Value.Unknown).Text ?? "").Trim('/');
        string lookup = (site.Named("lookup") ?? (site.Count > 2 ? site[2] : Value.Unknown)).Text ?? "nested";
        return Router(site) with
        {
            Object = new AbstractObject(site.File, site.Place)
            {
                Tag = new DjangoRouter([])
                {
                    Parent = parent,
                    Above = above,
                    Lookup = lookup,
                },
            },
        };
    }

    public static Value? Register(CallSite site)
    {
        if (site.Receiver?.Object?.Tag is not DjangoRouter router)
        {
            return null;
        }

        var view = site.Count > 1 ? site[1] : site.Named("viewset") ?? Value.Unknown;
        if (view.Type is { Class: { } type } && !router.Registrations.Exists(r => r.File == site.File && r.Place == site.Place))
        {
            router.Registrations.Add(new DjangoRegistration(site[0].Text ?? site.Named("prefix")?.Text ?? "", type, site.File, site.Place));
        }

        return Value.Unknown;
    }

    /// <summary>A list of one element.</summary>
    public static Value ListOf(MemberSite site)
    {
        var made = new AbstractObject(site.File, site.Place);
        site.Evaluator.Assign(made.Member("0"), site.Target);
        return new Value { Object = made };
    }

    private static Value Tagged(object tag, CallSite site) => new() { Object = new AbstractObject(site.File, site.Place) { Tag = tag } };
}
