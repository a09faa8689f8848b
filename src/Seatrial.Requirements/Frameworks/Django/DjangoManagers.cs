using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>
/// Managers that a model declares itself: <c>objects = OrderManager()</c>. They find the model's records like any other, and bring methods
/// of their own. Source: Django documentation, "Managers".
/// </summary>
internal static class DjangoManagers
{
    private static readonly string[] Names = ["objects", "all_objects", "active_objects", "active", "published", "unfiltered"];

    public static IReadOnlyList<MemberRule> Members { get; } =
    [.. Names.Select(n => new MemberRule("*", n, Manager) { Languages = [CodeLanguage.Python], Overrides = true })];

    private static Value? Manager(MemberSite site)
    {
        if (site.Target.Type is not { Class: { } model, IsInstance: false })
        {
            return null;
        }

        var code = site.Evaluator.Code;
        foreach (var owner in code.Lineage(model))
        {
            if (owner.Class.Fields.FirstOrDefault(f => f.Name == site.Name)?.Initializer is CallExpression made)
            {
                return ManagerOf(site.Evaluator, owner, made) is { } manager ? Of(site, model, manager) : null;
            }
        }

        return null;
    }

    /// <summary>
    /// The class of a manager, or that of the querysets which are one by <c>as_manager()</c>; null for what is no manager.
    /// </summary>
    private static ClassSymbol? ManagerOf(Evaluator evaluator, ClassSymbol owner, CallExpression made)
    {
        var written = made is { Name: "as_manager", Receiver: { } queryset } ? queryset : made.Callee;
        return
            evaluator.ValueOf(owner.File, written).Type is { Class: { } type, IsInstance: false }
            && evaluator.Code.Inherits(type, b => b.ShortName.EndsWith("Manager", StringComparison.Ordinal) || b.ShortName == "QuerySet")
            ? type
            : null;
    }

    private static Value Of(MemberSite site, ClassSymbol model, ClassSymbol manager)
    {
        var query = DjangoQuery.Begin(
            new CallSite
            {
                Evaluator = site.Evaluator,
                File = site.File,
                Place = site.Place,
                Name = site.Name,
                Arguments = [],
            },
            model.Class.Name,
            model,
            LoadOperation.Read
        );
        return query with { Type = query.Type! with { Class = manager } };
    }
}
