using System.Text.Json;
using Seatrial.Engine.Findings;
using Seatrial.Engine.Scanning;
using Seatrial.Engine.Workspaces;
using Seatrial.Requirements.Programs;
using Seatrial.Requirements.RowSecurity.Replay;
using Seatrial.Syntax;
using Seatrial.Syntax.Postgres;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>
/// Reads SQL that makes or changes a schema with PostgreSQL's parser, and keeps the statements that matter for who may reach which row.
/// </summary>
internal sealed class SchemaScriptAnalyzer : IFileAnalyzer
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "CreateStmt",
        "CreateTableAsStmt",
        "AlterTableStmt",
        "RenameStmt",
        "AlterObjectSchemaStmt",
        "DropStmt",
        "CreatePolicyStmt",
        "AlterPolicyStmt",
        "GrantStmt",
        "AlterDefaultPrivilegesStmt",
        "ViewStmt",
        "CreateFunctionStmt",
        "AlterFunctionStmt",
        "CreateTrigStmt",
        "DoStmt",
        "TransactionStmt",
        "VariableSetStmt",
    };

    public string Name => "schema-scripts";

    public bool Accepts(WorkspaceFile file) =>
        (file.Role & (FileRole.Test | FileRole.Fixture | FileRole.Example)) == FileRole.None
        && (
            IsConfiguration(file.Path)
            || (file.Extension.Equals(".sql", StringComparison.OrdinalIgnoreCase) && ScriptSets.Of(file.Path) is not null)
        );

    public void Analyze(FileContent content, FactCollector collector)
    {
        string path = content.File.Path;
        if (IsConfiguration(path))
        {
            ReadConfiguration(content, collector);
            return;
        }

        if (!SyntaxLibrary.IsAvailable)
        {
            collector.AddGap(Parsers.Missing("no rules of rows were read"));
            return;
        }

        var script = PostgresParser.Parse(content.Utf8.ToArray());
        if (script.Status != ParseStatus.Complete)
        {
            collector.AddGap(
                new CoverageGap(path, GapKind.TooLarge, "The SQL is too long to be parsed: what it says of rows and roles is unknown.")
            );
            return;
        }

        var kept = script.Statements.Where(s => s.Status == PostgresStatus.Parsed && IsWanted(s)).Select(s => Keep(script, s)).ToList();
        bool isSupabase = ScriptSets.IsSupabase(path) || HasSupabaseWords(content.Utf8);
        var broken = script.Statements.Where(s => s.Status != PostgresStatus.Parsed).ToList();
        if (broken.Count > 0 && isSupabase)
        {
            string lines = string.Join(
                ", ",
                broken.Take(5).Select(s => script.LineOf(s.Status == PostgresStatus.Failed ? s.ProblemAt : s.Start))
            );
            collector.AddGap(
                new CoverageGap(
                    path,
                    GapKind.NotSupported,
                    $"{broken.Count} statements could not be parsed as PostgreSQL (line {lines}); what they change is unknown."
                )
            );
        }

        foreach (var entity in SqlEntities.Of(path, kept))
        {
            collector.Add(entity);
        }

        if (kept.Count > 0)
        {
            collector.Add(
                new SchemaScriptFact(new SourceLocation(path))
                {
                    Set = ScriptSets.Of(path)!,
                    Statements = kept,
                    IsSupabase = isSupabase,
                }
            );
        }
    }

    private static bool IsConfiguration(string path) =>
        path == "supabase/config.toml" || path.EndsWith("/supabase/config.toml", StringComparison.Ordinal);

    private static bool IsWanted(PostgresStatement statement) =>
        Kinds.Contains(statement.Kind)
        || (
            statement.Kind is "InsertStmt" or "UpdateStmt" or "DeleteStmt" && statement.Tree.Get("relation").Text("schemaname") == "storage"
        );

    private static SchemaStatement Keep(PostgresScript script, PostgresStatement statement)
    {
        JsonElement routines = default;
        if (statement.Kind == "DoStmt")
        {
            routines = PostgresParser.ParseRoutines(script.Utf8(statement)) is { Problem: null } read ? read.Trees : default;
        }

        return new SchemaStatement(statement.Kind, statement.Tree, script.LineOf(statement.Start), routines);
    }

    private static bool HasSupabaseWords(ReadOnlySpan<byte> text) =>
        text.IndexOf("auth.uid()"u8) >= 0
        || text.IndexOf("auth.users"u8) >= 0
        || text.IndexOf("storage.objects"u8) >= 0
        || text.IndexOf("storage.buckets"u8) >= 0
        || text.IndexOf("service_role"u8) >= 0;

    /// <summary>Takes <c>schemas</c> under <c>[api]</c>; an API that is switched off serves none.</summary>
    private static void ReadConfiguration(FileContent content, FactCollector collector)
    {
        string section = "";
        int line = 0;
        foreach (string raw in content.Text.Split('\n'))
        {
            line++;
            string text = raw.Trim();
            if (text.StartsWith('['))
            {
                section = text;
            }
            else if (
                section == "[api]"
                && text.StartsWith("schemas", StringComparison.Ordinal)
                && text.IndexOf('[', StringComparison.Ordinal) is > 0 and var open
                && text.IndexOf(']', open) is > 0 and var close
            )
            {
                string[] schemas = [.. text[(open + 1)..close].Split(',').Select(s => s.Trim().Trim('"', '\'')).Where(s => s.Length > 0)];
                collector.Add(new ExposedSchemasFact(new SourceLocation(content.File.Path, line), schemas));
            }
        }
    }
}
