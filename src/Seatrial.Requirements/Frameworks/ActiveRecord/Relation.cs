using Seatrial.Code.Flow;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>
/// Kept with the value of a relation: a query that is being built. The value is of its model's class, so that scopes and class methods are
/// found on it.
/// </summary>
/// <param name="Load">The access that it will be.</param>
/// <param name="Model">The class of its records, where it is in the repository.</param>
/// <param name="Branches">In how many branches it was made: what is added in more of them may be left out.</param>
internal sealed record Relation(Load Load, ClassSymbol? Model, int Branches)
{
    public const string Type = "rb:ActiveRecord.Relation()";

    /// <summary>What is set on records that are made through it: the owner of an association.</summary>
    public (string Field, Value Value)? Owner { get; init; }

    /// <summary>Whether a record was taken of it: what comes then is another query.</summary>
    public bool IsEnded { get; private set; }

    public static Relation? Of(Value? value) => value?.Object?.Tag as Relation;

    public static Value Begin(CallSite site, string entity, ClassSymbol? model, (string Field, Value Value)? owner = null)
    {
        var load = Store.Begin(site, entity, LoadOperation.Read, isSingle: false);
        if (owner is { } filter)
        {
            load.AddFilter(filter.Field, filter.Value);
        }

        return Over(site, new Relation(load, model, site.Evaluator.Branches) { Owner = owner });
    }

    /// <summary>The relation itself where nothing was taken of it yet, else a new access with the same filters.</summary>
    public Relation Open(CallSite site)
    {
        if (!IsEnded)
        {
            return this;
        }

        var load = Store.Begin(site, Load.Entity, LoadOperation.Read, isSingle: false);
        foreach (var filter in Load.Filters)
        {
            load.AddFilter(filter.Field, filter.Value, filter.IsOptional);
        }

        return this with
        {
            Load = load,
            Branches = site.Evaluator.Branches,
            IsEnded = false,
        };
    }

    public Value Result(bool isSingle)
    {
        IsEnded = isSingle;
        Load.IsSingle |= isSingle;
        return Store.Result(Load) with { Type = Model is null ? null : new KnownType { Class = Model, IsInstance = true } };
    }

    public static Value Over(CallSite site, Relation relation) =>
        new()
        {
            Type = new KnownType { External = Type, Class = relation.Model },
            Object = new AbstractObject(site.File, site.Place) { Tag = relation },
            Loads = [relation.Load],
            Origins = Origins.Stored,
        };
}
