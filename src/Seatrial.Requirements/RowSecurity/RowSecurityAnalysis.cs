using Seatrial.Engine.Facts;
using Seatrial.Engine.Findings;
using Seatrial.Requirements.RowSecurity.Conditions;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Requirements.RowSecurity.Schema;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>Replays the scripts of a repository and judges every table that clients reach over the API of Supabase.</summary>
public static class RowSecurityAnalysis
{
    /// <summary>
    /// A verdict for each table, then for each view and function that goes around row-level security; empty where no script speaks of
    /// Supabase.
    /// </summary>
    public static IReadOnlyList<TableVerdict> Run(FactSet facts) => [.. Databases(facts).SelectMany(d => Judge(d, Exposed(facts)))];

    /// <summary>Statements whose effect is not known, with the reason.</summary>
    public static IReadOnlyList<(SourceLocation Location, string Reason)> Skipped(FactSet facts) =>
        [.. Databases(facts).SelectMany(d => d.Skipped)];

    internal static IReadOnlyList<SqlSchema> Databases(FactSet facts)
    {
        var sets = facts
            .Of<SchemaScriptFact>()
            .GroupBy(f => f.Set, StringComparer.Ordinal)
            .Where(g => g.Any(f => f.IsSupabase))
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var migrations = sets.Where(s => ScriptSets.IsMigrations(s.Key)).ToList();
        return
        [
            .. (migrations.Count > 0 ? migrations : sets).Select(s =>
                SchemaReplay.Run(s.OrderBy(f => f.Location.Path, Comparer<string>.Create(ScriptSets.Compare)))
            ),
        ];
    }

    private static HashSet<string> Exposed(FactSet facts) =>
        facts.Of<ExposedSchemasFact>() is { Count: > 0 } stated
            ? stated.SelectMany(f => f.Schemas).ToHashSet(StringComparer.Ordinal)
            : [TableName.Public];

    private static IEnumerable<TableVerdict> Judge(SqlSchema schema, HashSet<string> exposed)
    {
        var reader = new ConditionReader(schema);
        var tables = new TableJudge(schema, reader);
        foreach (
            var table in schema
                .Tables.Values.Where(t => exposed.Contains(t.Name.Schema))
                .OrderBy(t => t.Name.ToString(), StringComparer.Ordinal)
        )
        {
            if (table.IsDeclared || table.Policies.Count > 0)
            {
                yield return tables.Judge(table);
            }
        }

        if (schema.Tables.TryGetValue(TableName.StorageObjects, out var objects) && objects.Policies.Count > 0)
        {
            yield return new StorageJudge(schema, reader).Judge(objects);
        }

        foreach (
            var view in schema
                .Views.Values.Where(v => exposed.Contains(v.Name.Schema))
                .OrderBy(v => v.Name.ToString(), StringComparer.Ordinal)
        )
        {
            if (ViewJudge.Judge(view, schema, reader) is { } verdict)
            {
                yield return verdict;
            }
        }

        foreach (
            var function in schema
                .Functions.Values.Where(f => exposed.Contains(f.Name.Schema))
                .OrderBy(f => f.Name.ToString(), StringComparer.Ordinal)
        )
        {
            if (DefinerJudge.Judge(function, schema, reader) is { } verdict)
            {
                yield return verdict;
            }
        }
    }
}
