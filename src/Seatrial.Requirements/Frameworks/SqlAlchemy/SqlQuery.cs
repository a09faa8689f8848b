using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.SqlAlchemy;

/// <summary>Kept with the value of a query that is being built.</summary>
/// <param name="Load">The access that it will be.</param>
/// <param name="Model">The class whose objects it gives; null for columns and text.</param>
/// <param name="Branches">In how many branches it was made: what is added in more of them may be left out.</param>
internal sealed record SqlQuery(Load Load, ClassSymbol? Model, int Branches)
{
    public const string Type = "py:sqlalchemy.query()";

    public static SqlQuery? Of(Value? value) => value?.Object?.Tag as SqlQuery;

    /// <summary>Begins a query over a model.</summary>
    public static Value Begin(CallSite site, string entity, ClassSymbol? model, LoadOperation operation)
    {
        var load = Store.Begin(site, entity, operation, isSingle: false);
        return new Value
        {
            Type = new KnownType { External = Type, IsInstance = true },
            Object = new AbstractObject(site.File, site.Place) { Tag = new SqlQuery(load, model, site.Evaluator.Branches) },
            Loads = [load],
        };
    }

    /// <summary>What the query gives: objects of the model.</summary>
    public Value Result(bool isSingle)
    {
        Load.IsSingle |= isSingle;
        return Store.Result(Load) with { Type = Model is null ? null : new KnownType { Class = Model, IsInstance = true } };
    }
}
