using System.Runtime.CompilerServices;
using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;
using CallSite = Seatrial.Code.Flow.CallSite;

namespace Seatrial.Requirements.Frameworks.Rails;

/// <summary>
/// Filters of controllers: the bodies of a controller, its bases and concerns are followed as the class, so that methods of classes that
/// declare filters are understood whatever they are called.
/// </summary>
internal static class RailsMacros
{
    private static readonly ConditionalWeakTable<Evaluator, Dictionary<Class, IReadOnlyList<RailsFilter>>> Known = [];

    public static IReadOnlyList<CallRule> Calls { get; } =
    [
        .. ((string[])["before_action", "before_filter", "append_before_action"]).Select(n => Rule(n, site => Declare(site))),
        .. ((string[])["prepend_before_action", "prepend_before_filter"]).Select(n => Rule(n, site => Declare(site, isFirst: true))),
        .. ((string[])["around_action", "around_filter", "prepend_around_action"]).Select(n =>
            Rule(n, site => Declare(site, isAround: true))
        ),
        .. ((string[])["skip_before_action", "skip_before_filter", "skip_action_callback", "skip_around_action"]).Select(n =>
            Rule(n, site => Declare(site, isSkip: true))
        ),
        .. (
            (string[])["after_action", "prepend_after_action", "skip_after_action", "helper_method", "layout", "protect_from_forgery"]
        ).Select(n => Rule(n, site => RailsFilters.Of(site) is null ? null : Value.Unknown)),
        Rule("http_basic_authenticate_with", Basic),
        Rule("load_and_authorize_resource", site => Declare(site, native: CanCan.LoadAndAuthorize(site))),
        Rule("authorize_resource", site => Declare(site, native: CanCan.LoadAndAuthorize(site))),
        Rule("load_resource", site => Declare(site, native: CanCan.LoadAndAuthorize(site))),
        Rule("skip_authorization_check", site => RailsFilters.Of(site) is null ? null : Value.Unknown),
        Rule("acts_as_token_authentication_handler_for", Token),
    ];

    /// <summary>The filters that stand before an action, in their order.</summary>
    public static IReadOnlyList<RailsFilter> For(Evaluator evaluator, ClassSymbol controller, string action)
    {
        var order = new List<RailsFilter>();
        foreach (var filter in Of(evaluator, controller))
        {
            if (filter.IsSkip)
            {
                Skip(order, filter, action);
            }
            else if (filter.CountsFor(action))
            {
                // Declared once more, a filter counts where it stands last.
                if (filter.Name.Length > 0)
                {
                    order.RemoveAll(f => f.Name == filter.Name);
                }

                order.Insert(filter.IsFirst ? 0 : order.Count, filter);
            }
            else if (filter.Name.Length > 0)
            {
                order.RemoveAll(f => f.Name == filter.Name);
            }
        }

        return order;
    }

    private static void Skip(List<RailsFilter> order, RailsFilter skip, string action)
    {
        if (!skip.CountsFor(action))
        {
            return;
        }

        if (skip.Conditions.Count == 0)
        {
            order.RemoveAll(f => f.Name == skip.Name);
            return;
        }

        for (int i = 0; i < order.Count; i++)
        {
            if (order[i].Name == skip.Name)
            {
                order[i] = order[i] with { Conditions = [.. order[i].Conditions, .. skip.Conditions.Select(c => (c.Condition, !c.Holds))] };
            }
        }
    }

    private static IReadOnlyList<RailsFilter> Of(Evaluator evaluator, ClassSymbol controller)
    {
        var all = Known.GetOrCreateValue(evaluator);
        if (!all.TryGetValue(controller.Class, out var known))
        {
            var collected = new RailsFilters();
            var self = new Value
            {
                Type = new KnownType { Class = controller },
                Object = new AbstractObject(controller.File, controller.Class.Place) { Tag = collected },
            };
            evaluator.Isolated(() =>
            {
                foreach (var part in RailsControllers.SetUp(evaluator.Code, controller))
                {
                    evaluator.RunBody(part, self);
                }

                return true;
            });
            all[controller.Class] = known = collected.All;
        }

        return known;
    }

    private static CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };

    private static Value? Declare(
        CallSite site,
        bool isFirst = false,
        bool isAround = false,
        bool isSkip = false,
        Action<Evaluator, Value>? native = null
    )
    {
        if (RailsFilters.Of(site) is not { } filters)
        {
            return null;
        }

        var model = new RailsFilter("", null, site.File, site.Place)
        {
            IsFirst = isFirst,
            IsAround = isAround,
            IsSkip = isSkip,
            Only = site.Named("only") is { } only ? Names(only) : null,
            Except = site.Named("except") is { } except ? Names(except) : new HashSet<string>(StringComparer.Ordinal),
            Conditions = [.. Conditions(site.Named("if"), true), .. Conditions(site.Named("unless"), false)],
        };
        if (native is not null)
        {
            filters.All.Add(model with { Name = site.Name, Native = native });
            return Value.Unknown;
        }

        foreach (var argument in site.Arguments)
        {
            foreach (
                var value in argument.Name is null ? Items(argument.Value)
                : argument.Name == "&" ? [argument.Value]
                : []
            )
            {
                if (value.Functions.Count > 0)
                {
                    filters.All.Add(model with { Block = value.Functions[0] });
                }
                else if (value.Text is { Length: > 0 } name)
                {
                    filters.All.Add(model with { Name = name });
                }
            }
        }

        return Value.Unknown;
    }

    private static IEnumerable<(Value, bool)> Conditions(Value? written, bool holds) =>
        written is null ? [] : Items(written).Select(v => (v, holds));

    private static IReadOnlyList<Value> Items(Value value) => Evaluator.KnownElements(value) is { Count: > 0 } items ? items : [value];

    private static HashSet<string> Names(Value value) => [.. Items(value).Select(v => v.Text).OfType<string>()];

    private static Value? Basic(CallSite site) =>
        Declare(
            site,
            native: (evaluator, controller) =>
                evaluator.Assume(Effects.Authenticated("http_basic_authenticate_with", site.File, site.Place))
        );

    private static Value? Token(CallSite site) =>
        Declare(
            site,
            native: (evaluator, controller) => evaluator.Assume(Effects.Authenticated("token authentication", site.File, site.Place))
        );
}
