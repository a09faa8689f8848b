using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.Django;

/// <summary>Kept with the value of a queryset.</summary>
/// <param name="Load">The access that it will be.</param>
/// <param name="Model">The class of its objects, where it is in the repository.</param>
/// <param name="Branches">In how many branches it was made: what is added in more of them may be left out.</param>
internal sealed record DjangoQuery(Load Load, ClassSymbol? Model, int Branches)
{
    public const string Type = "py:django.db.models.QuerySet()";

    public static DjangoQuery? Of(Value? value) => value?.Object?.Tag as DjangoQuery;

    public static Value Begin(CallSite site, string entity, ClassSymbol? model, LoadOperation operation)
    {
        var load = Store.Begin(site, entity, operation, isSingle: false);
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = new DjangoQuery(load, model, site.Evaluator.Branches) },
            Loads = [load],
            Origins = Origins.Stored,
        };
    }

    public Value Result(bool isSingle)
    {
        Load.IsSingle |= isSingle;
        return Store.Result(Load) with { Type = Model is null ? null : new KnownType { Class = Model, IsInstance = true } };
    }
}
