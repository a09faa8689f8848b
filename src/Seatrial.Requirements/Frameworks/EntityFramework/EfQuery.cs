using Seatrial.Code.Flow;
using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Requirements.Frameworks.EntityFramework;

/// <summary>
/// A query that is being built: what it reads and by what. Immutable; each step makes another one, so that a branch does not change what
/// stands outside of it.
/// </summary>
internal sealed record EfQuery(string Entity, ClassSymbol? Type, IReadOnlyList<LoadFilter> Filters) : IJoinable
{
    public const string Name = "cs:EfQuery";

    /// <summary>The only fields that a projection takes; null where it takes all.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    public static EfQuery? Of(Value? value) => value?.Object?.Tag as EfQuery;

    public static Value Start(CodeFile file, Place place, string entity, ClassSymbol? type) =>
        new EfQuery(entity, type, []).At(file, place);

    public Value At(CodeFile file, Place place) =>
        new()
        {
            Type = new KnownType { External = Name, IsInstance = true },
            Object = new AbstractObject(file, place) { Tag = this },
        };

    public EfQuery With(IEnumerable<LoadFilter> more) => this with { Filters = [.. Filters, .. more] };

    /// <summary>Where one branch adds a condition, it may be left out.</summary>
    public AbstractObject Join(IJoinable other, AbstractObject self)
    {
        if (other is not EfQuery second)
        {
            return self;
        }

        var both = Filters.Where(second.Filters.Contains).ToList();
        IEnumerable<LoadFilter> either =
        [
            .. Filters.Concat(second.Filters).Where(f => !both.Contains(f)).Select(f => f with { IsOptional = true }),
        ];
        return new AbstractObject(self.File, self.Site) { Tag = this with { Filters = [.. both, .. either] } };
    }

    /// <summary>Records that the query is run, and gives what it reads.</summary>
    public Value Run(CallSite site, LoadOperation operation, bool isSingle)
    {
        var load = Store.Begin(site, Entity, operation, isSingle);
        foreach (var filter in Filters)
        {
            // A comparison with null finds what has no value; it does not find everything.
            load.AddFilter(filter.Field, filter.Value with { MayBeAbsent = false }, filter.IsOptional);
        }

        load.Fields = Fields;
        var result = Store.Result(load);
        return Type is null
            ? result
            : result with
            {
                Type = new KnownType { Class = Type, IsInstance = true },
            };
    }
}
