using Seatrial.Engine.Assessments;
using Seatrial.Engine.Facts;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access.Records;

/// <summary>What an application stores, and which kinds of data that is as far as names of fields tell. A pure function.</summary>
public static class StoredRecords
{
    /// <summary>
    /// One for each kind of record, in the order of names. A model and its table are one; a model without a field is a base of others, or
    /// its fields are declared nowhere.
    /// </summary>
    /// <param name="application">Whose records.</param>
    /// <param name="facts">Facts of its own files and of those that it shares with others.</param>
    public static IReadOnlyList<StoredRecord> Of(Application application, FactSet facts)
    {
        var touched = facts
            .Of<EndpointFact>()
            .SelectMany(e => e.Row.Loads)
            .Select(l => EntityNames.Normal(l.Entity))
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. facts
                .Of<EntityFact>()
                .Select(f => f.Entity)
                .GroupBy(e => EntityNames.Normal(e.Aliases.Count > 0 ? e.Aliases[0] : e.Name), StringComparer.Ordinal)
                .Where(g => g.Any(e => e.Fields.Count > 0))
                .Select(g =>
                    Joined(
                        g,
                        isOwn: g.Any(e =>
                            application.Owns(e.Path)
                            || touched.Contains(EntityNames.Normal(e.Name))
                            || e.Aliases.Any(a => touched.Contains(EntityNames.Normal(a)))
                        )
                    )
                )
                .OrderBy(r => r.Name, StringComparer.Ordinal),
        ];
    }

    private static StoredRecord Joined(IGrouping<string, Entity> declarations, bool isOwn)
    {
        bool isPerson = EntityNames.IsAccount(declarations.Key) || declarations.Any(AccountFields.Say);
        var classes = declarations
            .SelectMany(e => e.Fields)
            .Where(f => f.References is null && !f.IsMany)
            .SelectMany(f => DataClasses.Of(f.Name, isPerson));
        return new StoredRecord(
            declarations.Select(e => e.Name).Order(StringComparer.Ordinal).First(),
            declarations.Key,
            [.. DataClasses.InOrder(isPerson ? classes.Append(DataClasses.Personal) : classes)],
            isOwn
        );
    }
}
