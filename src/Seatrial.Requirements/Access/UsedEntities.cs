using Seatrial.Code.Flow;
using Seatrial.Requirements.Endpoints;

namespace Seatrial.Requirements.Access;

/// <summary>
/// Entities that nothing declares, with the fields that the program looks for and writes: collections without a schema, tables that are
/// made elsewhere, lists in memory.
/// </summary>
internal static class UsedEntities
{
    private const int MaxFields = 200;

    public static IReadOnlyList<Entity> Of(IReadOnlyList<FollowedEndpoint> endpoints, IReadOnlyList<Entity> declared)
    {
        var known = declared
            .SelectMany(e => (IEnumerable<string>)[e.Name, .. e.Aliases])
            .Select(EntityNames.Normal)
            .ToHashSet(StringComparer.Ordinal);
        var used = new SortedDictionary<string, (Load First, SortedSet<string> Fields)>(StringComparer.Ordinal);
        foreach (var load in endpoints.SelectMany(e => e.Trace.Loads))
        {
            string normal = EntityNames.Normal(load.Entity);
            if (normal.Length == 0 || known.Contains(normal))
            {
                continue;
            }

            if (!used.TryGetValue(normal, out var entity))
            {
                used[normal] = entity = (load, new SortedSet<string>(StringComparer.Ordinal));
            }

            foreach (string field in load.Filters.Select(f => f.Field).Concat(load.Data?.Object?.Members.Keys ?? []))
            {
                if (
                    entity.Fields.Count < MaxFields
                    && field.Length > 0
                    && char.IsLetter(field[0])
                    && !field.Contains('.', StringComparison.Ordinal)
                )
                {
                    entity.Fields.Add(field);
                }
            }
        }

        return
        [
            .. used
                .Values.Where(u => u.Fields.Any(EntityNames.IsOwnerField))
                .Select(u => new Entity(u.First.Entity, u.First.File.Path, u.First.Place.Line)
                {
                    Fields = [.. u.Fields.Select(f => new EntityField(f))],
                }),
        ];
    }
}
